"""Bytes, digests and YAML values of a tree's files, each computed once."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from hashlib import sha256

from kactl.model.findings import Finding
from kactl.model.view import Entry, Tree
from kactl.store.faults import place, unread
from kactl.store.patterns import compiled
from kactl.store.trees import FILE, PROGRAM
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.foreign import Form, locate_foreign, read_foreign
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

_KEPT = 50_000
"""How many files' values are kept for the other trees of a run; index and HEAD have nearly all in common."""


@lru_cache(maxsize=_KEPT)
def parsed(data: bytes) -> Value:
    """Return what bytes of YAML say: the same value for the same bytes, which nobody changes."""
    return read_yaml(data)


class Reading:
    """What a file says: its value, or the finding why it could not be read."""

    __slots__ = ("fault", "value")

    def __init__(self, value: Value, fault: Finding | None = None) -> None:
        """Keep the value, or None and the fault."""
        self.value = value
        self.fault = fault


class Files:
    """Reads a tree's files for a snapshot."""

    def __init__(self, tree: Tree) -> None:
        """Read nothing yet."""
        self.tree = tree
        self._digests: dict[str, str] = {}
        self._yaml: dict[str, Reading] = {}
        self._foreign: dict[tuple[str, Form], Reading] = {}
        self._forms: dict[str, Form] = {}

    @cached_property
    def listing(self) -> Mapping[str, Entry]:
        """Return the tree's listing."""
        return self.tree.listing()

    @cached_property
    def _by_folder(self) -> Mapping[str, Sequence[str]]:
        folders: dict[str, list[str]] = {}
        for path in self.listing:
            folders.setdefault(path.rpartition("/")[0], []).append(path)
        return folders

    def inside(self, folder: str) -> Sequence[str]:
        """Return the paths right inside a folder, in order."""
        return self._by_folder.get(folder, ())

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[str]]:
        names: dict[str, list[str]] = {}
        for path in self.listing:
            names.setdefault(path.casefold(), []).append(path)
        return names

    def alike(self, paths: Iterable[str]) -> frozenset[str]:
        """Return the listed paths that differ from these in case at most."""
        return frozenset(one for path in paths for one in self._by_name.get(path.casefold(), ()))

    def matching(self, pattern: str) -> Sequence[str]:
        """Return the paths that match a pattern, in order."""
        fixed = re.split(r"[*?]", pattern, maxsplit=1)[0]
        wanted = compiled(pattern)
        return [path for path in self.listing if path.startswith(fixed) and wanted.fullmatch(path)]

    def data(self, path: str) -> bytes | None:
        """Return a file's bytes, or None when the tree has no such file."""
        return self.tree.read(path) if path in self.listing else None

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a listed file's bytes, in hex."""
        known = self._digests.get(path)
        if known is None:
            known = self._digests[path] = sha256(self.tree.read(path)).hexdigest()
        return known

    def yaml(self, path: str) -> Reading | None:
        """Return what a YAML file says, or None when the tree has no such file."""
        if path not in self.listing:
            return None
        known = self._yaml.get(path)
        if known is None:
            known = self._yaml[path] = self._read(path, parsed)
        return known

    def foreign(self, path: str, form: Form) -> Reading:
        """Return what a listed file says that was there before kactl."""
        known = self._foreign.get((path, form))
        if known is None:
            known = self._foreign[path, form] = self._read(path, partial(read_foreign, form=form))
            self._forms[path] = form
        return known

    def place(self, path: str, *keys: str | int) -> tuple[int, int]:
        """Return line and column of a node of a file, as the file was read; the beginning without it."""
        data = self.data(path)
        if data is None:
            return 1, 1
        form = self._forms.get(path)
        return locate_foreign(data, form, keys) if form else place(data, *keys)

    def _read(self, path: str, read: Callable[[bytes], Value]) -> Reading:
        if self.listing[path].mode not in (FILE, PROGRAM):
            return Reading(None, Finding(code="tree.not-a-file", path=path, values={"path": path}))
        data = self.tree.read(path)
        self._digests[path] = sha256(data).hexdigest()
        try:
            return Reading(read(data))
        except SyntaxFault as error:
            return Reading(None, unread(path, error.fault))
