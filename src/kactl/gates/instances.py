"""Gate keys, `gate` or `gate@instance`, and which instances a recurring gate has."""

import re
from collections.abc import Iterable

from kactl.model.base import ID_PATTERN
from kactl.model.gates import Gate
from kactl.model.periods import period_named
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord
from kactl.model.recurrence import Recurrence
from kactl.model.view import Item

_LONGEST = 64


def parse_key(name: str, playbook: Playbook) -> tuple[Gate, str | None] | None:
    """Return the gate and instance that a key means, or None where the playbook has no such thing."""
    identity, at, instance = name.partition("@")
    gate = playbook.gate(identity)
    if gate is None or bool(at) != (gate.recurs is not None):
        return None
    if gate.recurs is not None and not names_instance(gate.recurs, instance):
        return None
    return gate, instance or None


def names_instance(recurrence: Recurrence, instance: str) -> bool:
    """Tell whether an instance of a recurring gate can be called so; not whether there is one."""
    if not re.match(ID_PATTERN, instance) or len(instance) > _LONGEST:
        return False
    if recurrence.cadence is not None:
        return period_named(recurrence.cadence, instance) is not None
    return recurrence.pattern is None or re.fullmatch(recurrence.pattern, instance) is not None


def instances_of(
    gate: Gate, records: Iterable[StoredRecord], declared: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the instances that records, a register's items or a cadence name.

    In order of mention, then by name; those of a cadence in order of time.
    """
    named = [one.record.instance for one in records if one.record.gate == gate.id and one.record.instance]
    found = tuple(dict.fromkeys([*named, *sorted(declared)]))
    return tuple(sorted(found)) if has_cadence(gate) else found


def has_cadence(gate: Gate) -> bool:
    """Tell whether the calendar asks for the gate."""
    return gate.recurs is not None and gate.recurs.cadence is not None


def instance_of(item: Item, recurrence: Recurrence) -> str | None:
    """Return the instance that an item of a gate's register stands for: its key, else its id."""
    key = item.fields.get(recurrence.key) if recurrence.key else None
    name = key if isinstance(key, str) and key else item.id
    return name if names_instance(recurrence, name) else None
