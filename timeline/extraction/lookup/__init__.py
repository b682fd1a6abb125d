"""What is looked up in lists: names, and words that tell of an event, of speech or of a ground."""
