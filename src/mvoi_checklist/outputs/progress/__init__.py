"""Notes on the progress: one source of every figure."""
