"""Plan an import: columns to fields, rows to items, cells to values; nothing here reads or writes a file."""
