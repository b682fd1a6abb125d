"""A text made ready for reading: its characters, its paragraphs and sentences, the dates that head them."""
