"""Commands for operators and editors."""
