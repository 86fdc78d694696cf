"""Add an item to a register: one new file, one commit."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.errors import ExitCode, KactlError
from kactl.model.base import ID_PATTERN
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.derived_notes import derived_notes
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_assignments import applied, read_assignments
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_ids import fresh_id
from kactl.workflows.item_names import spoken
from kactl.workflows.item_refusals import example
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, open_register

LONGEST: Final = 64
TITLE: Final = "title"


def add_item(
    call: Call,
    noun: str,
    title: str,
    assignments: Sequence[str] = (),
    *,
    identity: str | None = None,
    writing: Writing,
) -> ChangeSetReport:
    """Add an item in the register's first state, or in the one that is given; under its own id, if any."""
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    desk, register = opened.desk, opened.register
    reader = Reader(opened)
    named = title_field(opened)
    given = {named.id: reader.value(named, title), STATUS: register.states.all[0]}
    assigned = read_assignments(reader, assignments)
    if any(one.field.id == named.id for one in assigned):
        misuse("register.twice", field=named.id)
    given |= applied(assigned, {})
    must_be_complete(opened, given)
    identity = _own_id(identity, opened) if identity else fresh_id(register.prefix, call.nonce, opened.ids)
    change = ItemChange(opened, identity, given)
    language = desk.engagement.language
    shown = spoken(register, Item(identity, register.id, "", given))[language]
    values = {"item": shown, "title": shortened(given[named.id], 60)}
    summary = message("register.added", language, values)
    return carry_out(desk, plan_items([change], summary), writing, notes=derived_notes([change]))


def _own_id(identity: str, opened: OpenRegister) -> str:
    """Return the id that an item brings along: a version, a key of the client's; refused if it is taken."""
    if not re.fullmatch(ID_PATTERN.strip("^$"), identity) or len(identity) > LONGEST:
        misuse("register.bad-id", item=identity)
    if identity.lower() in opened.ids:
        taken = opened.ids[identity.lower()]
        fix = f"kactl {opened.register.noun} show {taken}"
        values = {"item": taken, "register": opened.register.title}
        raise KactlError("register.id-taken", exit_code=ExitCode.CONFLICT, fix=fix, values=values)
    return identity


def title_field(opened: OpenRegister) -> FieldDeclaration:
    """Return the field that the title fills: `title`, else the first that holds text."""
    texts = [one for one in opened.register.fields if one.type == "text" and not one.many]
    found = next((one for one in texts if one.id == TITLE), next(iter(texts), None))
    if found is None:
        misuse("register.no-title", title=opened.register.title)
    return found


def must_be_complete(opened: OpenRegister, given: Mapping[str, Value]) -> None:
    """Refuse a new item that lacks a required field."""
    lacking = [one for one in opened.fields if one.required and given.get(one.id) is None]
    if lacking:
        settings = " ".join(f"--set {example(one)}" for one in lacking)
        misuse("register.lacking", fields=[one.title for one in lacking], settings=settings)
