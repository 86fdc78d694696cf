"""The class of a gate instance's item: a fact that what the gate asks may depend on."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from kactl.gates.instances import instance_of
from kactl.model.classes import CLASS
from kactl.model.gates import Gate
from kactl.model.subjects import ItemsPart
from kactl.model.view import Snapshot
from kactl.playbooks.tailoring import applies, facts

_PASSED: Final = "gate-passed"
_ANY_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""A class depends on no clock."""


def class_facts(snapshot: Snapshot, gate: Gate | None, instance: str | None) -> Mapping[str, str]:
    """Return the class of the instance's item as a fact; nothing where its register has no classes.

    Nothing too while there is no such item, or several: then what heavier classes ask is asked.
    """
    recurs = gate.recurs if gate is not None else None
    register = snapshot.playbook.register_of(recurs.register_ or "") if recurs is not None else None
    if recurs is None or register is None or register.classes is None or instance is None:
        return {}
    fields = (*register.classes.asked(), *((recurs.key,) if recurs.key else ()))
    view = snapshot.view((ItemsPart(register.id, fields),), _ANY_DAY, {}, None)
    items = [one for one in view.items(register.id).items if instance_of(one, recurs) == instance]
    if len(items) != 1:
        return {}
    found: Mapping[str, Any] = items[0].fields
    return {CLASS: register.classes.of(found)}


def asked_for_version(snapshot: Snapshot, version: str, wanted: str) -> bool:
    """Tell whether a version waits for a gate: not for one that only other classes of release ask for."""
    gates = (one for one in snapshot.playbook.gates if one.recurs is not None and one.recurs.register_)
    for gate in gates:
        own = class_facts(snapshot, gate, version)
        asking = [one for one in gate.criteria() if one.uses == _PASSED and wanted in _gates(one.with_)]
        if own and asking:
            known = {**facts(snapshot.playbook, snapshot.engagement.answers), **own}
            return any(applies(one.when, known) for one in asking)
    return True


def _gates(parameters: Mapping[str, Any]) -> frozenset[str]:
    """Return the gates that a criterion asks for, without their instances."""
    return frozenset(str(one).partition("@")[0] for one in parameters.get("gates", ()))
