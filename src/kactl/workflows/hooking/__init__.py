"""Kactl as git's hook: what is laid into the repository, and what each hook judges."""
