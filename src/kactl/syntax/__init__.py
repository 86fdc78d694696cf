"""Bytes to values with line and column."""
