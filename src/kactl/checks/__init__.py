"""The judges: pure, one check is one file."""
