"""Set fields of items, or close one: only what changes is edited, in one commit."""

from collections.abc import Iterable, Mapping, Sequence

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.lateness import as_ended
from kactl.checks.reading.moves import empty, leaving, targets
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.derived_notes import derived_notes
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_assignments import Assignment, applied, read_assignments
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_names import spoken
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister, open_register

REASON = "reason"


def set_items(
    call: Call, noun: str, identities: Sequence[str], assignments: Sequence[str], *, writing: Writing
) -> ChangeSetReport:
    """Set the fields of `FIELD=VALUE` of every item; an empty value takes a field out."""
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    items = [taken_up(opened, one) for one in dict.fromkeys(map(opened.known, identities))]
    wanted = read_assignments(Reader(opened), assignments)
    changes = [_change(opened, one, applied(wanted, one.fields)) for one in items]
    return written(opened, changes, "register.set", writing)


def close_item(
    call: Call,
    noun: str,
    identity: str,
    assignments: Sequence[str] = (),
    *,
    reason: str | None = None,
    writing: Writing,
) -> ChangeSetReport:
    """End an item's life: in the one closed state that it can reach, or in the one given as its status.

    The reason goes into the field of text that the move needs, else into the field `reason`.
    """
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    reader, item = Reader(opened), taken_up(opened, opened.known(identity))
    wanted = read_assignments(reader, assignments)
    fields = applied(wanted, item.fields)
    if STATUS not in fields and item.fields.get(STATUS) not in opened.register.states.closed:
        fields[STATUS] = _closed_state(opened, item)
    _must_be_closed(opened, fields.get(STATUS, item.fields.get(STATUS)))
    if reason is not None:
        name = _reason_field(opened, item, str(fields.get(STATUS) or item.fields.get(STATUS)), wanted)
        fields[name] = reader.value(reader.field(name), reason)
    return written(opened, [_change(opened, item, fields)], "register.closed", writing)


def _change(opened: OpenRegister, item: Item, fields: Mapping[str, Value]) -> ItemChange:
    """Return a change of an item; one that is done keeps today as its day, unless another one is given."""
    return ItemChange(opened, item.id, as_ended(opened.register, item.fields, fields, opened.today), item)


def taken_up(opened: OpenRegister, identity: str) -> Item:
    """Return an item that is to be changed, by its exact id; a faulty file is refused."""
    found = opened.item(identity)
    if isinstance(found, Finding):
        values = {"path": found.path, "line": found.line or 1}
        decline("register.item-faulty", f"kactl {opened.register.noun} show {found.subject}", **values)
    return found


def written(
    opened: OpenRegister, changes: Sequence[ItemChange], code: str, writing: Writing
) -> ChangeSetReport:
    """Write changes of a register's items in one commit that says which items and which fields."""
    language = opened.desk.engagement.language
    comma = "、" if language == "zh" else ", "
    titles = {one.id: one.title[language] for one in opened.fields}
    fields = dict.fromkeys(field for one in changes for field in one.changed)
    values = {
        "item": _listed([one.spoken[language] for one in changes], comma),
        "fields": comma.join(titles.get(one, one) for one in fields),
        "state": comma.join(dict.fromkeys(_state(one, language) for one in changes)),
    }
    plan = plan_items(changes, message(code, language, values))
    return carry_out(opened.desk, plan, writing, notes=derived_notes(changes))


def _state(change: ItemChange, language: Language) -> str:
    """Return the state of an item after a change, as people call it."""
    state = str(change.after.get(STATUS) or "")
    title = change.opened.register.states.titles.get(state)
    return title[language] if title else state


_NAMED = 5


def _listed(names: Sequence[str], comma: str) -> str:
    """Return the names, of many the first ones and how many there are."""
    return comma.join(names) if len(names) <= _NAMED else f"{comma.join(names[:_NAMED])} … ({len(names)})"


def _closed_state(opened: OpenRegister, item: Item) -> str:
    """Return the one closed state that the item can reach; of several, people say which."""
    states, title = opened.register.states, opened.register.title
    if not states.closed:
        misuse("register.no-end", title=title)
    start = item.fields.get(STATUS)
    reached = targets(states, start if start in states.all else None)
    closed = [one for one in states.closed if one in reached] or [*states.closed]
    if len(closed) > 1:
        values = {"states": ", ".join(closed), "example": f"--set {STATUS}={closed[0]}"}
        misuse("register.close-how", item=spoken(opened.register, item), title=title, **values)
    return closed[0]


def _must_be_closed(opened: OpenRegister, status: object) -> None:
    closed = opened.register.states.closed
    if not closed:
        misuse("register.no-end", title=opened.register.title)
    if status not in closed:
        misuse("register.not-closed", status=status, states=", ".join(closed))


def _reason_field(opened: OpenRegister, item: Item, status: str, wanted: Iterable[Assignment]) -> str:
    """Return the field that takes the reason: an empty one of text that the move needs, else `reason`."""
    texts = {one.id for one in opened.register.fields if one.type == "text" and not one.many}
    given = {one.field.id for one in wanted}
    start = item.fields.get(STATUS)
    needed = [
        field
        for move in leaving(opened.register.states, start if isinstance(start, str) else None)
        if move.to == status
        for field in move.needs
        if field in texts - given and empty(item.fields.get(field))
    ]
    found = next(iter(needed), REASON if REASON in texts else None)
    if found is None:
        misuse("register.no-reason", title=opened.register.title)
    return found
