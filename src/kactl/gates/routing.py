"""Which instance of an earlier gate a gate means: what its `upstream` says, read from its own item."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from kactl.checks.reading.items import set_command, titles_of
from kactl.model.conditions import Condition
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.registers import Register
from kactl.model.subjects import GatesPart, ItemsPart, Subject
from kactl.model.view import Item, Setting, Snapshot
from kactl.playbooks.placeholders import filled, item_fields, known


@dataclass(frozen=True, slots=True)
class Route:
    """A subject with what was read on the way to the gates it asks about."""

    subject: Subject
    names: Mapping[str, str]
    """What each gate is really called, by the name it was asked for; one that cannot be told is not there."""
    findings: tuple[Finding, ...] = ()
    """Why a gate cannot be told."""


def routed(subject: Subject, setting: Setting, snapshot: Snapshot, now: datetime) -> Route:
    """Return the route to the gates that a subject asks about; where `upstream` names one, its instance."""
    asked = [name for part in subject if isinstance(part, GatesPart) for name in part.gates]
    gate = setting.playbook.gate(setting.gate or "")
    names = {name: name for name in asked}
    if gate is None or not gate.upstream.keys() & names.keys():
        return Route(subject, names)
    register, values = _register(gate, setting), dict(known(gate, setting.instance))
    wanted = [name for name in names if name in gate.upstream]
    fields = tuple(sorted({one for name in wanted for one in item_fields(gate.upstream[name], register)}))
    if register is not None and fields:
        part = _part(gate, register, setting.instance, fields)
        subject = (*subject, part)
        view = snapshot.view((part,), now, {}, None)
        items = view.items(register.id, part.where).items
        if view.faults or len(items) != 1:
            lacking = view.faults or (_no_item(register, setting.instance, len(items)),)
            return Route(subject, _without(names, wanted), lacking)
        values |= dict(_values(items[0], register, fields))
        lacking = tuple(
            _unset(items[0], register, one) for one in fields if _name(register, one) not in values
        )
        if lacking:
            return Route(subject, _without(names, wanted), lacking)
    names |= {name: f"{name}@{filled(gate.upstream[name], values)}" for name in wanted}
    return Route(subject, names)


def _register(gate: Gate, setting: Setting) -> Register | None:
    return setting.playbook.register_of(gate.recurs.register_ or "") if gate.recurs is not None else None


def _part(gate: Gate, register: Register, instance: str | None, fields: tuple[str, ...]) -> ItemsPart:
    """Return the part that selects the gate's own item."""
    key = gate.recurs.key if gate.recurs is not None else None
    if key is None:
        return ItemsPart(register.id, fields, Condition({"id": instance}))
    unnamed = {key: {"exists": False}, "id": instance}
    return ItemsPart(register.id, fields, Condition({"any": [{key: instance}, unnamed]}))


def _values(item: Item, register: Register, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for field in fields:
        value = item.fields.get(field)
        if isinstance(value, str | int | Decimal) and not isinstance(value, bool) and value != "":
            yield _name(register, field), str(value)


def _name(register: Register, field: str) -> str:
    return f"{register.id}.{field}"


def _without(names: Mapping[str, str], wanted: list[str]) -> Mapping[str, str]:
    return {name: real for name, real in names.items() if name not in wanted}


def _no_item(register: Register, instance: str | None, count: int) -> Finding:
    values = {"register": register.title, "instance": instance or "", "count": count}
    fix = f"kactl {register.noun} list"
    return Finding(code="gate.upstream-item", subject=instance, fix=fix, values=values)


def _unset(item: Item, register: Register, field: str) -> Finding:
    title = titles_of(register).get(field, field)
    values = {"register": register.title, "item": item.id, "field": title}
    fix = set_command(register, item, field, "VALUE")
    return Finding(code="gate.upstream-unset", path=item.path, subject=item.id, fix=fix, values=values)
