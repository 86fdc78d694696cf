"""Evaluate criteria, match votes to role slots, fingerprint, decide, explain: pure."""
