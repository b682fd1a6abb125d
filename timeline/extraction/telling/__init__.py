"""What the words around a date tell: which type of event, done by whom, and whether it happened."""
