"""Pages: each view translates between HTTP and the functions below it, and writes nothing."""
