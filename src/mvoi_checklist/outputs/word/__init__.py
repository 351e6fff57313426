"""Pages as a Word file, from strings of markup and fixed parts."""
