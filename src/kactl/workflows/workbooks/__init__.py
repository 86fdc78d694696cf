"""Workbooks of several registers: what goes out to whom, and what comes back, cell by cell."""
