"""The documents of an engagement: found, described, attached, exported."""
