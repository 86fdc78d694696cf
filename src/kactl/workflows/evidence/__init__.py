"""Evidence: taken in as facts, listed, held against the files that it is about."""
