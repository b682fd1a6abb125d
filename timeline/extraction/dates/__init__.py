"""Date expressions: finding them, and what day each of them is."""
