"""Parts of families that are too long for one file."""
