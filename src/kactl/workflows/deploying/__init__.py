"""Deployments: recorded, taken in, listed, judged and reviewed."""
