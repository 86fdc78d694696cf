"""Compose, lint and fill playbooks: pure."""
