"""A tree with files laid over it that are not there yet: what it would be once they are committed."""

from collections.abc import Mapping
from functools import cached_property

from kactl.model.view import Entry, Tree
from kactl.store.trees import FILE


class OverlayTree:
    """Another tree's files, and some of its own before them."""

    def __init__(self, tree: Tree, files: Mapping[str, bytes]) -> None:
        """Lay the files over the tree, by their paths of the engagement."""
        self.name = tree.name
        self.commit = tree.commit
        self.laid = files
        self._tree = tree

    def listing(self) -> Mapping[str, Entry]:
        """Return every path with its entry, sorted by path; of a file laid over no blob is known."""
        return self._listing

    @cached_property
    def _listing(self) -> Mapping[str, Entry]:
        laid = {path: Entry(FILE, None) for path in self.laid}
        return dict(sorted({**self._tree.listing(), **laid}.items()))

    def read(self, path: str) -> bytes:
        """Return the bytes of a listed path."""
        return self.laid[path] if path in self.laid else self._tree.read(path)
