"""For whom a workbook is, and what of an engagement is in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kactl.checks.reading.items import values_of
from kactl.model.conditions import Condition
from kactl.model.fields import STATUS, FieldDeclaration
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.workflows.desk import Desk
from kactl.workflows.item_names import number_of
from kactl.workflows.problems import misuse, suggestions
from kactl.workflows.registers import OpenRegister

CLIENT: Final = "client"
_LAST: Final = 10**9


@dataclass(frozen=True, slots=True)
class Audience:
    """Who a workbook is for."""

    name: str = ""
    """The id of a person, `client`, or nothing."""
    public: bool = False
    """Whether only what was declared public may be in it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a register is in a workbook."""

    opened: OpenRegister
    fields: tuple[FieldDeclaration, ...]
    items: tuple[Item, ...]
    nameable: frozenset[str] | None = None
    """The people whom the reader may see: the client's own, and who stands in a cell; None: everybody."""


def audience(desk: Desk, words: str | None) -> Audience:
    """Return who is meant; a person who holds roles of the client alone sees what the client sees."""
    if not words:
        return Audience()
    if words == CLIENT:
        return Audience(CLIENT, public=True)
    person = desk.person(words)
    ours = {one.id for one in desk.snapshot.playbook.roles if one.side == "ours"}
    held = {role for role, given in desk.snapshot.team.roles.items() for one in given if one.person == person}
    return Audience(person, public=bool(held) and not held & ours)


def chosen(desk: Desk, whom: Audience, nouns: Sequence[str] = ()) -> tuple[Chosen, ...]:
    """Return the registers of ours that are for somebody, with fields and items, in the playbook's order.

    Those that are named, else for a person those whose items name them, for anybody else those that have
    items. What nobody declared public is no client's business.
    """
    known = {one.noun: one for one in desk.snapshot.playbook.registers if one.source == "here"}
    for noun in nouns:
        if noun not in known:
            misuse("workbook.no-noun", noun=noun, known=suggestions(noun, known) or "-")
    found: list[Chosen] = []
    first: OpenRegister | None = None
    for register in known.values():
        if (nouns and register.noun not in nouns) or (whom.public and register.public is False):
            continue
        opened = first.other(register) if first else OpenRegister(desk, register)
        first = first or opened
        one = _of(opened, whom)
        if register.noun in nouns or _concerns(one, whom):
            found.append(one)
    return tuple(found)


def _of(opened: OpenRegister, whom: Audience) -> Chosen:
    register = opened.register
    where = register.public if whom.public and isinstance(register.public, Condition) else None
    items = sorted(opened.matching(where).items, key=lambda one: (number_of(one) or _LAST, one.id))
    fields = tuple(_fields(opened, whom))
    known = frozenset(_nameable(opened, fields, items)) if whom.public else None
    return Chosen(opened, fields, tuple(items), known)


def _fields(opened: OpenRegister, whom: Audience) -> Iterator[FieldDeclaration]:
    """Yield what a reader sees; a link of which some end is internal would name it."""
    for one in opened.fields:
        hidden = one.type == "link" and any(end.register.public is not True for end in opened.ends(one))
        if not whom.public or one.id == STATUS or (one.public and not hidden):
            yield one


def _nameable(
    opened: OpenRegister, fields: Sequence[FieldDeclaration], items: Sequence[Item]
) -> Iterator[str]:
    snapshot = opened.desk.snapshot
    theirs = {one.id for one in snapshot.playbook.roles if one.side != "ours"}
    for role in theirs & snapshot.team.roles.keys():
        yield from (one.person for one in snapshot.team.roles[role])
    asked = [one.id for one in fields if one.type == "person"]
    yield from (str(one) for item in items for field in asked for one in values_of(item, field))


def _concerns(one: Chosen, whom: Audience) -> bool:
    if whom.name in ("", CLIENT):
        return bool(one.items)
    asked = _people(one.opened.register)
    return any(whom.name in values_of(item, field) for item in one.items for field in asked)


def _people(register: Register) -> tuple[str, ...]:
    return tuple(one.id for one in register.fields if one.type == "person")
