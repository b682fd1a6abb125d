"""A sentence with all that was found in it: who says what, in which clause, and what was told before."""
