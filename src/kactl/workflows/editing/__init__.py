"""Many items as one text that people edit: written, read back, compared."""
