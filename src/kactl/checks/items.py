"""Items of a register satisfy a condition: all of them, none, a number or a share."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from kactl.checks.reading.conditions import in_words, misses, named, narrowed
from kactl.checks.reading.items import (
    ItemTeller,
    adding,
    choices_of,
    no_fields,
    no_register,
    titles_of,
    undeclared,
)
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.findings import Finding, Judgement, judged, unknown
from kactl.model.refusals import RefusedError
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "items"
REVISION = 1


class Parameters(Model):
    """Which items, what must hold of them, and of how many."""

    register_: Id = Field(alias="register")
    """The register."""
    among: Condition | None = None
    """Which of its items are looked at; all unless given."""
    hold: Condition
    """What is asked of them."""
    expect: Literal["all", "none", "count", "share"] = "all"
    """Of how many it must hold; `share` is in percent of the items looked at."""
    at_least: Decimal | None = Field(default=None, ge=0)
    """The least number, or percentage."""
    at_most: Decimal | None = Field(default=None, ge=0)
    """The greatest number, or percentage."""

    @model_validator(mode="after")
    def _bounds(self) -> "Parameters":
        bounded = self.at_least is not None or self.at_most is not None
        if bounded is not (self.expect in ("count", "share")):
            code = "check.items-bounds-unused" if bounded else "check.items-bounds-missing"
            raise RefusedError(code, expect=self.expect)
        return self


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the ids of the items looked at with the fields that the condition asks about."""
    register = setting.playbook.register_of(parameters.register_)
    fields = tuple(sorted(parameters.hold.fields()))
    if register is None:
        return ()
    # A number or a share is one of all; that all or none hold is said of each.
    each = parameters.expect in ("all", "none")
    return (ItemsPart(register.id, fields, parameters.among, each=each),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when the condition holds of as many items as expected."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("items.no-such-register", parameters.register_)
    lacking = undeclared(register, parameters.among, parameters.hold)
    if lacking:
        return no_fields("items.no-such-field", register, lacking)
    items = view.items(register.id, parameters.among).items
    if not items and _needs_some(parameters):
        values = {"register": register.title}
        fix = adding(register, parameters.among)
        return unknown(Finding(code="items.empty", subject=register.id, values=values, fix=fix))
    if parameters.expect == "all":
        return judged(_all(view, register, parameters.hold, items))
    if parameters.expect == "none":
        return judged(_none(view, register, parameters.hold, items))
    amount = tuple(_amount(register, parameters, items))
    return judged(amount) if items or not amount else unknown(*amount)


def _needs_some(parameters: Parameters) -> bool:
    """Tell whether an empty set leaves the question open rather than answered."""
    return parameters.expect in ("all", "share")


def _all(view: View, register: Register, hold: Condition, items: tuple[Item, ...]) -> Iterator[Finding]:
    teller, titles = ItemTeller(view, register), titles_of(register)
    for item in items:
        if hold.holds(item.fields):
            continue
        for miss in misses(hold, item.fields, titles):
            first, *others = miss.fields
            mend = None if others else (first, miss.value or "VALUE")
            found = teller.tell(
                "items.unmet", item, first, mend=mend, expected=miss.expected, found=miss.found
            )
            yield found.model_copy(update={"values": {**found.values, "field": named(miss.fields, titles)}})


def _none(view: View, register: Register, hold: Condition, items: tuple[Item, ...]) -> Iterator[Finding]:
    teller, titles, choices = ItemTeller(view, register), titles_of(register), choices_of(register)
    field = next((key for key in hold.source if key not in {"any", "all", "not"}), min(hold.fields()))
    for item in items:
        if hold.holds(item.fields):
            said = in_words(narrowed(hold, item.fields), titles, choices)
            yield teller.tell("items.unwanted", item, field, condition=said)


def _amount(register: Register, parameters: Parameters, items: tuple[Item, ...]) -> Iterator[Finding]:
    holding = sum(parameters.hold.holds(one.fields) for one in items)
    share = parameters.expect == "share"
    # Kept exact: the share is compared as holding × 100 against bound × all.
    measured, unit = (holding * 100, len(items)) if share else (holding, 1)
    values = {
        "register": register.title,
        "condition": in_words(parameters.hold, titles_of(register), choices_of(register)),
        "holding": holding,
        "among": len(items),
        "sign": "%" if share else "",
    }
    if parameters.at_least is not None and measured < parameters.at_least * unit:
        fix = None if items else adding(register, parameters.among, parameters.hold)
        values["bound"] = f"{parameters.at_least:f}"
        yield Finding(code="items.too-few", subject=register.id, values=values, fix=fix)
    if parameters.at_most is not None and measured > parameters.at_most * unit:
        yield Finding(
            code="items.too-many", subject=register.id, values={**values, "bound": f"{parameters.at_most:f}"}
        )
