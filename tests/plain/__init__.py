"""Selection and facets in plain SQL, the way one would first write them."""
