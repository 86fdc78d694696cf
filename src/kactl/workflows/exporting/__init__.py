"""Lay items out as a table that people read: columns, words, formats."""
