"""The selection in other formats: the same events in the same order."""
