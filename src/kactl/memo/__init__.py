"""The memo: the same question about the same repository has the same answer."""
