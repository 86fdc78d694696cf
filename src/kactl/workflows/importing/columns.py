"""Which column of a table is which field of a register."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from kactl.model.base import Text
from kactl.model.fields import NUMBER, FieldDeclaration
from kactl.model.tables import Head, Table, cell_name, column_letters
from kactl.playbooks.nearest import nearest
from kactl.workflows.problems import misuse

IDENTITY: Final = FieldDeclaration(id="id", title=Text(zh="编号", en="Id"))
"""The column of the items' ids."""
DISPLAY: Final = FieldDeclaration(id=NUMBER, title=Text(zh="显示编号", en="Display number"))
"""The column of the items' display numbers, which are never set from a table."""
PASSED_OVER: Final = "-"
_SHOWN: Final = 12
_IDLE: Final = re.compile(r"[\s*＊:：_·-]+|[(（](?:必填|required)[)）]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table that mean something here, and those that do not."""

    known: tuple[tuple[Head, FieldDeclaration], ...]
    unknown: tuple[Head, ...]
    passed_over: tuple[Head, ...]
    """Those that the user said mean nothing."""

    @property
    def fields(self) -> Iterator[tuple[Head, FieldDeclaration]]:
        """Give the columns of fields: not the items' names."""
        return ((head, one) for head, one in self.known if one is not IDENTITY and one is not DISPLAY)

    def head(self, field: str) -> Head | None:
        """Return the column of a field."""
        return next((head for head, one in self.known if one.id == field), None)

    def target(self, head: Head) -> str | None:
        """Return the field of a column, None where it means nothing here."""
        return next((one.id for known, one in self.known if known == head), None)


def match(
    table: Table,
    fields: Sequence[FieldDeclaration],
    asked: Mapping[str, str],
    remembered: Mapping[str, str],
) -> Columns:
    """Return what each column is: as asked, else as remembered, else by a field's id or title.

    Two columns of one field, and a column or field that is asked for and not there, are misuse.
    """
    every = (IDENTITY, DISPLAY, *fields)
    wanted = {head: target for head, target in _asked(table, asked)}  # noqa: C416 - a column may be asked twice
    known: list[tuple[Head, FieldDeclaration]] = []
    unknown: list[Head] = []
    passed_over: list[Head] = []
    kept = {folded(name): target for name, target in remembered.items()}
    for head in table.header:
        said = wanted.get(head) or next((kept[one] for one in _names(head) if one in kept), None)
        if said == PASSED_OVER:
            passed_over.append(head)
        elif (field := _named(every, said) if said else _found(every, head)) is not None:
            known.append((head, field))
        else:
            unknown.append(head)
    _refuse_double(known)
    if not known:
        names = [one.name for one in table.header][:_SHOWN]
        misuse("importing.no-columns", names=names, fields=[one.title for one in fields])
    return Columns(tuple(known), tuple(unknown), tuple(passed_over))


def folded(name: str) -> str:
    """Return a header for a comparison: without regard to case, width, blanks and marks of what must be."""
    return _IDLE.sub("", normalize("NFKC", name).casefold())


def _names(head: Head) -> tuple[str, ...]:
    """Return what a column may be called: with the groups over it, and without."""
    return folded("/".join((*head.above, head.name))), folded(head.name)


def _found(fields: Sequence[FieldDeclaration], head: Head) -> FieldDeclaration | None:
    names = _names(head)
    for name in names:
        for field in fields:
            if name in (folded(field.id), folded(field.title.zh), folded(field.title.en)):
                return field
    return None


def _named(fields: Sequence[FieldDeclaration], name: str) -> FieldDeclaration:
    wanted = folded(name)
    found = [one for one in fields if name == one.id] or [
        one for one in fields if wanted in (folded(one.id), folded(one.title.zh), folded(one.title.en))
    ]
    if len(found) != 1:
        misuse("importing.no-field", field=name, near=nearest(name, [one.id for one in fields], 20))
    return found[0]


def _asked(table: Table, asked: Mapping[str, str]) -> Iterator[tuple[Head, str]]:
    for name, target in asked.items():
        found = [one for one in table.header if folded(name) in _names(one)]
        found = found or [one for one in table.header if column_letters(one.column) == name.strip().upper()]
        if len(found) != 1:
            names = [one.name for one in table.header]
            misuse("importing.no-column", column=name, near=nearest(name, names, 12))
        yield found[0], target


def _refuse_double(known: Sequence[tuple[Head, FieldDeclaration]]) -> None:
    seen: dict[str, Head] = {}
    for head, field in known:
        other = seen.setdefault(field.id, head)
        if other is not head:
            one, two = cell_name(other.row, other.column), cell_name(head.row, head.column)
            misuse("importing.double-column", field=field.title, one=one, two=two, name=head.name)
