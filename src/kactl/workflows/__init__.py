"""The verbs: each file tells one short story, read, decide, plan, return a value."""
