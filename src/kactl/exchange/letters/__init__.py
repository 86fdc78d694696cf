"""Proofs from outside: mails, papers and exports, read for what they say by themselves."""
