"""How the votes of a gate are weighed, one question a file."""
