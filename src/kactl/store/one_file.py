"""A tree of one file: an item as a commit held it, read as any other."""

from collections.abc import Mapping

from kactl.model.registers import Register
from kactl.model.view import Entry, Item
from kactl.store.foreign_items import read_foreign_items
from kactl.store.items import read_items
from kactl.store.reading import Files
from kactl.store.trees import FILE


class OneFile:
    """The tree."""

    name: str = "version"
    commit: str | None = None

    def __init__(self, path: str, data: bytes) -> None:
        """Hold the file."""
        self._path = path
        self._data = data

    def listing(self) -> Mapping[str, Entry]:
        """Return the path with its entry."""
        return {self._path: Entry(FILE, None)}

    def read(self, path: str) -> bytes:  # noqa: ARG002 - there is but one
        """Return the bytes of the file."""
        return self._data


def items_in(register: Register, path: str, data: bytes) -> Mapping[str, Item]:
    """Return the items of a register that a file of it holds, by id; none where it cannot be read."""
    files = Files(OneFile(path, data))
    if register.files is not None:
        here = register.files.model_copy(update={"glob": path})
        return read_foreign_items(files, register, here).items
    return read_items(files, register.id, path.rpartition("/")[0]).items
