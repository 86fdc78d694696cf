"""Gate keys, `gate` or `gate@instance`, and which instances a recurring gate has."""

import re
from collections.abc import Iterable

from kactl.model.base import ID_PATTERN
from kactl.model.gates import Gate, Recurrence
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord

CADENCES = {"month": r"\d{4}-(0[1-9]|1[0-2])", "quarter": r"\d{4}-Q[1-4]", "year": r"\d{4}"}


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
    """Tell whether a recurring gate can have an instance of that name."""
    if not re.match(ID_PATTERN, instance):
        return False
    if recurrence.cadence is not None:
        return re.fullmatch(CADENCES[recurrence.cadence], instance) is not None
    return recurrence.pattern is None or re.fullmatch(recurrence.pattern, instance) is not None


def instances_of(
    gate: Gate, records: Iterable[StoredRecord], declared: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return the instances that records or a register's items name, in order of mention, then by name."""
    named = [one.record.instance for one in records if one.record.gate == gate.id and one.record.instance]
    return tuple(dict.fromkeys([*named, *sorted(declared)]))
