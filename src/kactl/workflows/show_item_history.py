"""Tell the life of an item from git: who changed what, when, in which commit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kactl.model.base import ID_PATTERN
from kactl.model.fields import SEEN, STATUS
from kactl.model.findings import Finding
from kactl.model.history_reports import EventKind, FieldChange, ItemEvent, ItemHistoryReport
from kactl.model.view import Item
from kactl.store.file_history import Version, file_history
from kactl.store.one_file import items_in
from kactl.syntax.canonical import canonical_json
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.item_order import positive
from kactl.workflows.registers import OpenRegister, head, open_register


@dataclass(frozen=True, slots=True)
class _State:
    """An item as it stood: its fields; None where it was not there."""

    fields: Mapping[str, Any] | None
    readable: bool = True


def show_item_history(call: Call, noun: str, words: str, *, limit: int | None = None) -> ItemHistoryReport:
    """Return the commits that changed an item, oldest first, the last ones if there is a limit.

    An item that is there no more can be asked for by its id.
    """
    opened = open_register(open_desk(call), noun)
    limit = positive(limit)
    identity, path = _sought(opened, words)
    versions = file_history(opened.desk.home, path)
    if not versions and identity.lower() not in opened.ids:
        opened.known(words)
    events = [*_events(opened, identity, versions), *_uncommitted(opened, identity, path, versions)]
    shown = events[-limit:] if limit else events
    acting = [one.person for one in shown if one.person]
    return ItemHistoryReport.model_validate(
        {
            **head(opened, _named(opened, identity, shown), acting),
            "id": identity,
            "path": path,
            "timezone": opened.desk.engagement.zone.key,
            "total": len(events),
            "events": tuple(shown),
            "findings": _shallow(opened),
        }
    )


def _sought(opened: OpenRegister, words: str) -> tuple[str, str]:
    """Return id and path of the item that is meant, which may be there no more."""
    found = opened.find(words)
    if found is None and (opened.register.source == "files" or not re.fullmatch(ID_PATTERN, words)):
        found = opened.known(words)
    identity = found or (words.upper() if words.upper().startswith(opened.register.prefix) else words)
    return identity, opened.path(identity)


def _events(opened: OpenRegister, identity: str, versions: Sequence[Version]) -> Iterator[ItemEvent]:
    for version in versions:
        before = _state(opened, identity, version.before_path, version.before)
        after = _state(opened, identity, version.path, version.after)
        kind = _kind(before, after, moved=version.moved)
        changes = _changes(before, after)
        if kind is None or (kind == "changed" and not changes):
            continue
        made = version.made
        yield ItemEvent(
            event=kind,
            at=made.at,
            commit=made.commit,
            person=opened.desk.snapshot.team.by_email(made.email),
            name=made.name,
            email=made.email,
            summary=made.subject,
            renamed_from=version.before_path if version.moved else None,
            changes=changes,
        )


def _state(opened: OpenRegister, identity: str, path: str, data: bytes | None) -> _State:
    """Return the item that a version of its file held; a file of ours is the item, whatever it was called."""
    if data is None:
        return _State(None)
    items = items_in(opened.register, path, data)
    if opened.register.source != "files":
        item = next(iter(items.values()), None)
        return _State(item.fields) if item else _State({}, readable=False)
    found = items.get(identity)
    return _State(found.fields if found else None)


def _kind(before: _State, after: _State, *, moved: bool) -> EventKind | None:
    if not after.readable:
        return "unreadable"
    if after.fields is None:
        return "removed" if before.fields is not None else None
    if before.fields is None:
        return "created"
    return "renamed" if moved else "changed"


def _changes(before: _State, after: _State) -> tuple[FieldChange, ...]:
    """Return the fields that became another value, in the order of the file."""
    if not after.readable or after.fields is None:
        return ()
    old, new = before.fields or {}, after.fields
    return tuple(
        FieldChange(field=name, before=old.get(name), after=new.get(name))
        for name in dict.fromkeys((*new, *old))
        if name != SEEN and canonical_json(old.get(name)) != canonical_json(new.get(name))
    )


def _uncommitted(
    opened: OpenRegister, identity: str, path: str, versions: Sequence[Version]
) -> Iterator[ItemEvent]:
    """Give what the working tree says and no commit does yet."""
    desk = opened.desk
    tree = desk.snapshot.tree
    now = tree.read(path) if path in tree.listing() else None
    before = versions[-1].after if versions else None
    if now == before:
        return
    was, is_ = (_state(opened, identity, path, one) for one in (before, now))
    kind, changes = _kind(was, is_, moved=False), _changes(was, is_)
    if kind is not None and (changes or kind != "changed"):
        yield ItemEvent(
            event=kind, at=None, commit=None, person=None, name="", email="", summary="", changes=changes
        )


def _named(opened: OpenRegister, identity: str, events: Sequence[ItemEvent]) -> Iterator[Item]:
    """Give the values of events as items, so that the people whom they name are known by name."""
    for event in events:
        for fields in (
            {one.field: one.before for one in event.changes},
            {one.field: one.after for one in event.changes},
        ):
            yield Item(identity, opened.register.id, "", {STATUS: None, **fields})


def _shallow(opened: OpenRegister) -> tuple[Finding, ...]:
    if not opened.desk.home.repository.shallow:
        return ()
    return (Finding(code="item-history.shallow", severity="warning", fix="git fetch --unshallow"),)
