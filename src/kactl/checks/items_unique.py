"""Each item has a value in a field, and no two the same: a total order."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic import Field

from kactl.checks.reading.items import ItemTeller, adding, no_fields, no_register, undeclared
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.faults import shortened
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "items-unique"
REVISION = 1


class Parameters(Model):
    """Which items, and which field tells them apart."""

    register_: Id = Field(alias="register")
    """The register."""
    among: Condition | None = None
    """Which of its items are looked at; all unless given."""
    field: Id
    """The field whose values must differ."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the ids of the items looked at with that field."""
    register = setting.playbook.register_of(parameters.register_)
    return (ItemsPart(register.id, (parameters.field,), parameters.among),) if register else ()


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when every item has a value of its own."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("items-unique.no-such-register", parameters.register_)
    lacking = undeclared(register, parameters.among, fields=[parameters.field])
    if lacking:
        return no_fields("items-unique.no-such-field", register, lacking)
    items = view.items(register.id, parameters.among).items
    if not items:
        values, fix = {"register": register.title}, adding(register, parameters.among)
        return unknown(Finding(code="items-unique.empty", subject=register.id, values=values, fix=fix))
    return judged(_findings(view, register, parameters.field, items))


def _findings(view: View, register: Register, field: str, items: tuple[Item, ...]) -> Iterator[Finding]:
    teller, mend = ItemTeller(view, register), (field, "VALUE")
    same = defaultdict(list)
    for item in items:
        value = item.fields.get(field)
        if value in (None, "", []):
            yield teller.tell("items-unique.no-value", item, field, mend=mend)
        else:
            same[_key(value)].append(item)
    for first, *others in same.values():
        for item in others:
            value = shortened(item.fields[field])
            yield teller.tell("items-unique.double", item, field, mend=mend, value=value, other=first.id)


def _key(value: Any) -> tuple[str, object]:  # noqa: ANN401 - raw values of items are anything that YAML can hold
    """Return what two equal values share: numbers by amount, everything else by kind and writing."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return "number", Decimal(value)
    return type(value).__name__, repr(value)
