"""Reads texts with the extraction, in a process that can be ended when it takes too long."""
