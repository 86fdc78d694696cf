"""Plan what becomes of items, changed and new ones together: one change set, or a refusal of all of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

from kactl.checks.handed_over import not_accepted
from kactl.checks.reading.item_levels import as_levelled
from kactl.checks.reading.links import linked, seen_digest, watched_digest
from kactl.checks.reading.replanning import DUE, NEW, REASON, as_replanned, silence
from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.changes import Change, ChangeSet
from kactl.model.faults import shortened
from kactl.model.fields import NUMBER, SEEN, STATUS, FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.view import Item
from kactl.playbooks.contents import schema_line
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.store.yaml_edit import remove, set_entry
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value
from kactl.texts.catalogue import LANGUAGES
from kactl.workflows.item_ids import is_fresh
from kactl.workflows.item_names import has_key, shown_name, spoken
from kactl.workflows.registers import OpenRegister

_TITLE: Final = "title"
_LONG: Final = 40


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What is to become of one item: the fields to set, of which None takes one out."""

    opened: OpenRegister
    id: str
    fields: Mapping[str, Value]
    item: Item | None = None
    """The item as it is; None for a new one, of which `fields` has everything."""

    @property
    def before(self) -> Mapping[str, Value]:
        """Return the fields as they are."""
        return self.item.fields if self.item else {}

    @property
    def changed(self) -> dict[str, Value]:
        """Return the fields that become another value than they have."""
        return {key: one for key, one in self.fields.items() if not same(self.before.get(key), one)}

    @property
    def after(self) -> dict[str, Value]:
        """Return the fields as they shall be."""
        fields = {**self.before, **self.fields}
        return {key: one for key, one in fields.items() if one is not None}

    @property
    def spoken(self) -> Text:
        """Return the item as a sentence names it; nobody knows the id of a new one: its key or its title."""
        register, title = self.opened.register, self.after.get(_TITLE)
        item = Item(self.id, register.id, "", self.after)
        if self.item is not None or not is_fresh(register.prefix, self.id):
            return spoken(register, item)
        if has_key(register, item):
            zh, en = (shown_name(register, item, language) or self.id for language in LANGUAGES)
            return Text(zh=zh, en=en)
        said = f"“{shortened(title, _LONG)}”" if isinstance(title, str) else self.id
        return Text(zh=said, en=said)


def plan_items(changes: Sequence[ItemChange], summary: str, *, mirrored: bool = False) -> ChangeSet:
    """Return the change set of all changes, or refuse them all when one of them is not allowed.

    A link with watched fields notes what the other end says now. What changes nothing is left out. What
    comes from the system that a register mirrors is taken as it is.
    """
    for opened in {id(one.opened): one.opened for one in changes if not mirrored}.values():
        opened.must_be_ours()
    found = [fault for one in changes if not mirrored and (fault := refusal(one)) is not None]
    if found:
        _refuse(found)
    coming = {one.id: one.after for one in changes}
    return ChangeSet(tuple(file for one in changes for file in _file(one, coming)), summary)


def refusal(change: ItemChange) -> Finding | None:
    """Return why a change is not allowed: a move of state that the register does not let happen.

    Into a state that a hand-over opens, an item moves once that was accepted.
    """
    before = change.before if change.item else None
    refused = change.opened.moves.refusal(change.id, before, change.after)
    found = refused or _not_handed_over(change) or _silent(change)
    if found is None:
        return None
    named = found.model_copy(update={"values": {**found.values, "item": change.spoken}})
    # No command can take up an item that is not there yet.
    return named if change.item else named.model_copy(update={"fix": None})


def _silent(change: ItemChange) -> Finding | None:
    """Return that a promised date would move without a reason."""
    register, today = change.opened.register, change.opened.today
    code = silence(register, change.before, change.changed, today)
    if code is None:
        return None
    new = change.fields.get(DUE) or change.fields.get(NEW) or "DATE"
    fix = f"kactl {register.noun} set {change.id} {DUE}={new} {REASON}=TEXT"
    return Finding(
        code=code, path=change.opened.path(change.id), subject=change.id, fix=fix,
        values={"item": change.id, "due": change.before.get(NEW) or change.before.get(DUE)},
    )  # fmt: skip


def _not_handed_over(change: ItemChange) -> Finding | None:
    opened, state = change.opened, change.after.get(STATUS)
    routes = opened.desk.snapshot.playbook.handoffs
    opens = any(one.register_ == opened.register.id and state in one.opens for one in routes)
    if not opens or state == change.before.get(STATUS):
        return None
    lacking = opened.handovers.unaccepted(opened.register.id, change.id, state)
    return not_accepted(opened.handovers, lacking[0], opened.register, change.id, state) if lacking else None


def _refuse(found: Sequence[Finding]) -> NoReturn:
    first, *others = found
    if others:
        values = {"count": len(found), "findings": tuple(found)}
        raise KactlError("register.refused", exit_code=ExitCode.FINDINGS, fix=first.fix, values=values)
    raise KactlError(first.code, exit_code=ExitCode.FINDINGS, fix=first.fix, values=first.values)


def _file(change: ItemChange, coming: Mapping[str, Mapping[str, Value]]) -> Iterator[Change]:
    """Give the file of a change, unless it stays as it is."""
    path = change.opened.path(change.id)
    wanted = dict(as_replanned(change.opened.register, change.before, change.changed, change.opened.today))
    wanted = dict(as_levelled(change.opened.register, change.before, wanted))
    if (seen := _seen(change, coming)) is not None:
        wanted[SEEN] = seen or None
    if change.item is None:
        yield Change(path, new_file(change.opened, path, {**wanted}))
    elif wanted:
        before = change.opened.desk.snapshot.tree.read(change.item.path)
        yield Change(change.item.path, edited(before, wanted), before)


def new_file(opened: OpenRegister, path: str, fields: Mapping[str, Value]) -> bytes:
    """Return the file of a new item, its fields in the order in which the register declares them."""
    order = [*(one.id for one in opened.fields), NUMBER, SEEN]
    held = {one: fields[one] for one in order if fields.get(one) is not None}
    return "\n".join([schema_line(opened.register.id, path), *yaml_lines(held), ""]).encode()


def edited(data: bytes, fields: Mapping[str, Value]) -> bytes:
    """Return an item's file with the fields set, and without those that are None."""
    for field, value in fields.items():
        data = remove(data, (field,)) if value is None else set_entry(data, (field,), value)
    return data


def _seen(change: ItemChange, coming: Mapping[str, Mapping[str, Value]]) -> dict[str, Value] | None:
    """Return what the item shall keep of the other ends of its watched links, None where that stays."""
    watched = [one for one in change.opened.register.fields if one.watch and one.id in change.changed]
    if not watched or SEEN in change.fields:
        return None
    kept = change.before.get(SEEN)
    seen: dict[str, Value] = {**kept} if isinstance(kept, dict) else {}
    for field in watched:
        now = {one: _digest(change, field, one, coming) for one in linked(change.fields[field.id])}
        found: dict[str, Value] = {key: one for key, one in now.items() if one}
        seen = {key: one for key, one in seen.items() if key != field.id} | (
            {field.id: found} if found else {}
        )
    return seen


def _digest(
    change: ItemChange, field: FieldDeclaration, other: str, coming: Mapping[str, Mapping[str, Value]]
) -> str | None:
    """Return the digest of another end: as it was seen when the link is an old one, else as it is now."""
    old = other in linked(change.before.get(field.id))
    if old and (known := seen_digest(change.before.get(SEEN), field.id, other)):
        return known
    if other in coming:
        return watched_digest(coming[other], field.watch)
    target = change.opened.end(field, other)
    return watched_digest(target.fields, field.watch) if target else None


def same(one: Value, other: Value) -> bool:
    """Tell whether two raw values are one: text, numbers and lists as canonical JSON writes them."""
    return canonical_json(one) == canonical_json(other)
