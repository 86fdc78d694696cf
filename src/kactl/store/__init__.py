"""The hands: the engagement's tree, git, YAML edits, snapshots and commits."""
