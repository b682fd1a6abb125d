"""Tumen: a sourced timeline of events, as one Django app with pure packages inside."""
