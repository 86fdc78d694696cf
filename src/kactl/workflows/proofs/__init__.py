"""Proofs: what carries somebody's word in, read, shown and weighed, never taken for the word itself."""
