"""Approval packs and matrices as plain words, before any encoding."""
