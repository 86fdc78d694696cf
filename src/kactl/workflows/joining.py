"""Whom a command about roles means; somebody new joins the team, and a slip of the pen does not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from kactl.gates.identities import disguised, looks_like
from kactl.model.base import ID_PATTERN
from kactl.model.findings import Finding
from kactl.model.people import Role
from kactl.model.team import Person, Team
from kactl.store.yaml_edit import set_entry
from kactl.syntax.values import Value
from kactl.workflows.problems import misuse

_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")
_ALIKE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as the command line describes them."""

    words: str
    """An id, a mail address or a name."""
    name: str | None = None
    email: str | None = None

    @property
    def identity(self) -> str:
        """Return the id of somebody new."""
        return self.words.partition("@")[0]

    @property
    def address(self) -> str | None:
        """Return the mail address, however it was given."""
        return self.email or (self.words if "@" in self.words else None)


@dataclass(frozen=True, slots=True)
class Joined:
    """The team's file with the person in it, the person's id, and what is worth saying of it."""

    data: bytes
    person: str
    notes: tuple[Finding, ...] = ()


def joined(data: bytes, team: Team, somebody: Somebody, roles: Sequence[Role], *, asked: bool) -> Joined:
    """Return the team's file with a person in it.

    `asked`: somebody sees the plan and agrees to it; else what looks like a slip is refused.
    """
    _undisguised(team, somebody.name)
    found = team.find(somebody.words)
    if len(found) > 1:
        misuse("statement.person-ambiguous", person=somebody.words)
    _addressed(team, somebody, found)
    if found:
        return _corrected(data, found[0], team.people[found[0]], somebody)
    return _added(data, team, somebody, roles, asked=asked)


def _addressed(team: Team, somebody: Somebody, found: Sequence[str]) -> None:
    """Refuse what is no mail address, and one that somebody else has."""
    if somebody.email is None:
        return
    if not _ADDRESS.fullmatch(somebody.email):
        misuse("role.no-address", email=somebody.email)
    for key, person in team.people.items():
        if (person.email or "").casefold() == somebody.email.casefold() and key not in found:
            misuse("role.mail-taken", email=somebody.email, other=key)


def _corrected(data: bytes, key: str, known: Person, somebody: Somebody) -> Joined:
    """Write another name or address of a person; who is not named by the id itself may be another person."""
    notes: list[Finding] = []
    for field, value, held in (("name", somebody.name, known.name), ("email", somebody.email, known.email)):
        if not value or value == held:
            continue
        if held not in (None, key):
            if somebody.words != key:
                _somebody_else(key, known, somebody)
            values = {"person": key, "was": held, "now": value}
            notes.append(Finding(code="role.corrected", severity="note", subject=key, values=values))
        data = set_entry(data, ("people", key, field), value)
    return Joined(data, key, tuple(notes))


def _somebody_else(key: str, known: Person, somebody: Somebody) -> None:
    if somebody.words.casefold() == key.casefold():
        misuse("role.like-another", person=somebody.words, other=key)
    held = f"{known.name} <{known.email}>" if known.email else known.name
    misuse("role.known-otherwise", person=somebody.words, other=key, held=held)


def _added(data: bytes, team: Team, somebody: Somebody, roles: Sequence[Role], *, asked: bool) -> Joined:
    identity, words = somebody.identity, somebody.words
    if not re.match(ID_PATTERN, identity):
        misuse("role.bad-id", f'kactl role assign ROLE given.family --name "{words}"', person=words)
    for key in team.people:
        if key.casefold() == identity.casefold():
            misuse("role.like-another", person=identity, other=key)
    near = tuple(_near(team, words))
    if near and not asked and somebody.name is None and somebody.email is None:
        given = ",".join(one.id for one in roles)
        misuse("role.near-another", f"kactl role assign {given} {near[0]}", person=words, near=near)
    entry: dict[str, Value] = {"name": somebody.name or identity}
    if somebody.address:
        entry["email"] = somebody.address
    data = set_entry(data, ("people", identity), entry)
    return Joined(data, identity, tuple(_notes(somebody, near, roles)))


def _near(team: Team, words: str) -> Iterator[str]:
    """Yield the ids of people whose id, name or address is nearly what was typed; all share their domains."""
    spelled = ((name or "", key) for key, one in team.people.items() for name in (key, one.name, one.email))
    known = {_local(name): key for name, key in spelled if name}
    close = get_close_matches(_local(words), known, cutoff=_ALIKE)
    yield from dict.fromkeys(known[one] for one in close)


def _local(name: str) -> str:
    return name.partition("@")[0].casefold()


def _notes(somebody: Somebody, near: Sequence[str], roles: Sequence[Role]) -> Iterator[Finding]:
    """Yield what to look at twice: a name near another's, and one of the firm without an address."""
    identity = somebody.identity
    if near:
        values: dict[str, object] = {"person": identity, "near": tuple(near)}
        yield Finding(code="role.near-known", severity="warning", subject=identity, values=values)
    if not somebody.address and any(one.side == "ours" for one in roles):
        fix = f"kactl role assign {roles[0].id} {identity} --email MAIL"
        values = {"person": identity}
        yield Finding(code="role.unaddressed", severity="note", subject=identity, values=values, fix=fix)


def _undisguised(team: Team, name: str | None) -> None:
    """Refuse a name with hidden characters or mixed scripts, or one that only looks like another's."""
    if name is None:
        return
    how = disguised(name)
    if how is not None:
        shown = name.encode("ascii", "backslashreplace").decode()
        misuse(f"identity.{how}", "kactl role list", name=shown)
    for key, person in team.people.items():
        if looks_like(name, person.name):
            misuse("identity.alike", "kactl role list", person=name, other=key)
