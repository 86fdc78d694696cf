"""Releases: gathered from git, checked on one page, told to the client."""
