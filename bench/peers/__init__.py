"""The programs that the site is compared with, on the same events and in the same run."""
