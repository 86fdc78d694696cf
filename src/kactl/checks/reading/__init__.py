"""What several checks read alike: the team, documents, items, conditions."""
