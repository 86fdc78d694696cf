"""`kactl NOUN import · export`: the items of a register as workbooks and tables."""
