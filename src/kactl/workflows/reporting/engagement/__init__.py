"""The report of the engagement, section by section; each asks the room for what it shows."""
