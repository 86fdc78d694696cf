"""How many errors trees were found to have, kept in the user's cache; no verdict rests on it."""

import os
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from kactl import __version__
from kactl.memo import shelf
from kactl.model.view import Tree
from kactl.store.names import raw

_OFF: Final = "KACTL_NO_CACHE"
_KEPT: Final = 16
"""The commits of a day that are gone back to are few."""


class ErrorCounts:
    """The counts of one engagement on one day: some errors come with the day."""

    def __init__(self, root: Path, day: date) -> None:
        """Read what is kept; what is none is passed over."""
        self._root, self._day = str(root), day
        self._name = sha256(raw(self._root)).hexdigest() + ".errors"
        self._counts = {} if os.environ.get(_OFF) else _read(self._name)

    def known(self, tree: Tree) -> int | None:
        """Return how many errors a tree was found to have, None where that is not known."""
        return self._counts.get(self._key(tree))

    def keep(self, counts: Mapping[Tree, int]) -> None:
        """Keep how many errors trees have, the one that is asked about next last."""
        for tree, errors in counts.items():
            key = self._key(tree)
            self._counts.pop(key, None)
            self._counts[key] = errors
        lines = [f"{key} {count}\n" for key, count in self._counts.items()]
        if not os.environ.get(_OFF):
            shelf.write(self._name, "".join(lines[-_KEPT:]).encode(), self._root)

    def _key(self, tree: Tree) -> str:
        entries = (f"{one.mode} {one.blob} {path}" for path, one in tree.listing().items())
        return sha256(raw("\0".join((__version__, self._day.isoformat(), *entries)))).hexdigest()


def _read(name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in (shelf.read(name) or b"").decode("ascii", "replace").splitlines():
        key, _, count = line.partition(" ")
        if count.isdecimal():
            found[key] = int(count[:9])
    return found
