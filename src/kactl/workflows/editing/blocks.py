"""Read an edited text back: its blocks with their lines, and what in it is no block."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kactl.model.findings import Finding
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import locate, read_yaml
from kactl.workflows.editing.writing import MARK

MOST_BYTES: Final = 32 << 20
_BORDER: Final = re.compile(r"---[ \t]*(?:#.*)?$")
_HEAD: Final = re.compile(rf"{MARK} edit (\S+) (\d+)")
_ITEM: Final = re.compile(rf"{MARK} (\S+) ([0-9a-f]{{12}}) ([0-9a-f]{{12}})")
REST: Final = f"{MARK} rest"
"""The line by which a person says that the blocks that are missing were left out on purpose."""


@dataclass(frozen=True, slots=True)
class Block:
    """One document of the text."""

    line: int
    """Of its first line, counted from 1."""
    data: bytes
    values: Mapping[str, Value]
    marked: str | None
    """The id that its mark names."""
    file_digest: str | None
    value_digest: str | None

    def place(self, field: str) -> tuple[int, int]:
        """Return line and column in the text of a field's key, else of the block."""
        line, column = locate(self.data, (field,), at_key=True)
        return self.line + line - 1, column


@dataclass(frozen=True, slots=True)
class Edited:
    """An edited text as it reads."""

    register: str | None
    count: int
    """How many items it held when it was written."""
    rest: bool
    """Whether a person says that what is missing was left out on purpose."""
    blocks: tuple[Block, ...]
    faults: tuple[Finding, ...]


def read_edited(data: bytes, path: str) -> Edited:
    """Return the blocks of a text, and a finding with its line for each that cannot be read."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        values = {"byte": f"0x{data[error.start]:02X}"}
        fault = Finding(code="yaml.encoding", path=path, line=line, values=values)
        return Edited(None, 0, rest=False, blocks=(), faults=(fault,))
    lines = text.replace("\r\n", "\n").split("\n")
    head = next((found for one in lines if (found := _HEAD.match(one))), None)
    blocks: list[Block] = []
    faults: list[Finding] = []
    for first, part in _parts(lines):
        read = _block(first, part, path)
        if isinstance(read, Block):
            blocks.append(read)
        elif read is not None:
            faults.append(read)
    register, count = (head[1], int(head[2])) if head else (None, 0)
    rest = any(one.strip() == REST for one in lines)
    return Edited(register, count, rest=rest, blocks=tuple(blocks), faults=tuple(faults))


def _parts(lines: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Give the documents with the number of their first line."""
    begin = 0
    for number, line in enumerate([*lines, "---"]):
        if _BORDER.match(line):
            yield begin + 1, lines[begin:number]
            begin = number + 1


def _block(first: int, lines: Sequence[str], path: str) -> Block | Finding | None:
    """Return a document as a block, why it is none, or None for one that holds comments only."""
    data = "\n".join((*lines, "")).encode()
    try:
        value = read_yaml(data, limit=MOST_BYTES)
    except SyntaxFault as error:
        fault = error.fault
        return Finding(
            code=fault.code, path=path, line=first + fault.line - 1, column=fault.column,
            values=dict(fault.values),
        )  # fmt: skip
    mark = next((found for one in lines if (found := _ITEM.match(one))), None)
    if value is None and mark is None:
        return None
    if not isinstance(value, dict):
        return Finding(code="editing.no-fields", path=path, line=first)
    marked, file_digest, value_digest = mark.groups() if mark else (None, None, None)
    return Block(first, data, value, marked, file_digest, value_digest)
