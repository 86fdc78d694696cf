"""The known words that look most like one that is not known."""

from collections.abc import Sequence
from difflib import get_close_matches


def nearest(word: str, known: Sequence[str], most: int = 8) -> str:
    """Return the known words that look most like one, or the first known ones, for a message."""
    close = get_close_matches(word, known, n=3, cutoff=0.6)
    return ", ".join(close or known[:most]) or "-"
