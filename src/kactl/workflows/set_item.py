"""Set fields of an item, or close it: only what changes is edited, in one commit."""

from collections.abc import Mapping, Sequence

from kactl.checks.reading.items import STATUS
from kactl.model.changes import Change, ChangeSet
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.store.yaml_edit import remove, set_entry
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister, open_register


def set_item(
    call: Call, noun: str, identity: str, assignments: Sequence[str], *, writing: Writing
) -> ChangeSetReport:
    """Set the fields of `FIELD=VALUE`; an empty value takes the field out."""
    opened, item = _taken_up(call, noun, identity)
    return _written(opened, item, Reader(opened).assigned(assignments), "register.set", writing)


def close_item(
    call: Call, noun: str, identity: str, assignments: Sequence[str] = (), *, writing: Writing
) -> ChangeSetReport:
    """End an item's life: in the register's one closed state, or in the one that is given as its status."""
    opened, item = _taken_up(call, noun, identity)
    wanted = Reader(opened).assigned(assignments)
    closed = opened.register.states.closed
    if not closed:
        misuse("register.no-end", title=opened.register.title)
    if STATUS in wanted and wanted[STATUS] not in closed:
        misuse("register.not-closed", status=wanted[STATUS], states=", ".join(closed))
    if STATUS not in wanted and item.fields.get(STATUS) not in closed:
        if len(closed) > 1:
            values = {"states": ", ".join(closed), "example": f"--set {STATUS}={closed[0]}"}
            misuse("register.close-how", item=item.id, title=opened.register.title, **values)
        wanted[STATUS] = closed[0]
    return _written(opened, item, wanted, "register.closed", writing)


def _taken_up(call: Call, noun: str, identity: str) -> tuple[OpenRegister, Item]:
    opened = open_register(open_to_write(call), noun)
    opened.must_be_ours()
    found = opened.item(opened.known(identity))
    if isinstance(found, Finding):
        values = {"path": found.path, "line": found.line or 1}
        decline("register.item-faulty", f"kactl {noun} show {found.subject}", **values)
    return opened, found


def _written(
    opened: OpenRegister, item: Item, wanted: Mapping[str, Value], code: str, writing: Writing
) -> ChangeSetReport:
    desk = opened.desk
    changed = {field: value for field, value in wanted.items() if not _same(item.fields.get(field), value)}
    data = before = desk.snapshot.tree.read(item.path)
    for field, value in changed.items():
        data = remove(data, (field,)) if value is None else set_entry(data, (field,), value)
    titles = {one.id: one.title[desk.engagement.language] for one in opened.fields}
    named = ("、" if desk.engagement.language == "zh" else ", ").join(titles[one] for one in changed)
    summary = message(code, desk.engagement.language, {"item": item.id, "fields": named})
    changes = (Change(item.path, data, before),) if data != before else ()
    return carry_out(desk, ChangeSet(changes, summary), writing)


def _same(one: Value, other: Value) -> bool:
    return canonical_json(one) == canonical_json(other)
