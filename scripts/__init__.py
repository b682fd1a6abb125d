"""What the Makefile runs. Modules needed before the packages are there use the standard library only."""
