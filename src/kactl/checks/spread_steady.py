"""What is counted for each group, as escaped defects are for releases, does not leap up in the newest."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from pydantic import Field

from kactl.checks.reading.conditions import in_words
from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import (
    ItemTeller,
    choices_of,
    field_of,
    no_fields,
    no_register,
    titles_of,
    undeclared,
    values_of,
)
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "spread-steady"
REVISION = 1


class Parameters(Model):
    """What is counted, for which groups, and what is too many."""

    register_: Id = Field(default="defect", alias="register")
    """The register of what is counted."""
    hold: Condition
    """Which of its items are counted."""
    link: Id = "release"
    """Its field that links an item to the group to which it belongs."""
    day: Id = "released_on"
    """The date of a group that puts groups in order; one without it is left out."""
    factor: Decimal = Field(default=Decimal(2), ge=1, le=100)
    """How many times the mean of the earlier groups the newest may have."""
    groups: int = Field(default=3, ge=2, le=100)
    """How many groups there must be before anything is said."""
    least: int = Field(default=3, ge=1)
    """How many the newest must have before anything is said."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the groups that counted items belong to, and the days of all groups."""
    register, groups = _registers(parameters, setting)
    if register is None or groups is None:
        return ()
    counted = ItemsPart(register.id, (parameters.link,), parameters.hold)
    return (counted, ItemsPart(groups.id, (parameters.day,)))


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Warn when the newest group has more than its factor of the mean of those before it."""
    register, groups = _registers(parameters, setting)
    if register is None:
        return no_register("spread-steady.no-such-register", parameters.register_)
    lacking = undeclared(register, parameters.hold, fields=(parameters.link,))
    if lacking or groups is None:
        return no_fields("spread-steady.no-such-field", register, lacking or (parameters.link,))
    absent = undeclared(groups, fields=(parameters.day,))
    if absent:
        return no_fields("spread-steady.no-such-field", groups, absent)
    counted = Counter(
        identity
        for item in view.items(register.id, parameters.hold).items
        for identity in {str(one) for one in values_of(item, parameters.link)}
    )
    ordered = _ordered(view.items(groups.id).items, parameters.day)
    said = in_words(parameters.hold, titles_of(register), choices_of(register))
    return judged(_leaps(ItemTeller(view, groups), ordered, counted, parameters, said))


def _registers(parameters: Parameters, setting: Setting) -> tuple[Register | None, Register | None]:
    """Return the register of what is counted and that of the groups."""
    register = setting.playbook.register_of(parameters.register_)
    link = field_of(register, parameters.link) if register else None
    return register, setting.playbook.register_of(link.to) if link and link.to else None


def _ordered(groups: Iterable[Item], field: str) -> list[Item]:
    """Return the groups that have a day, the newest last."""
    dated = [(day, one) for one in groups if (day := day_of(one.fields.get(field))) is not None]

    def place(entry: tuple[date, Item]) -> tuple[date, str]:
        return entry[0], entry[1].id

    return [one for _, one in sorted(dated, key=place)]


def _leaps(
    teller: ItemTeller, ordered: list[Item], counted: Counter[str], parameters: Parameters, said: object
) -> Iterator[Finding]:
    if len(ordered) < parameters.groups:
        return
    *former, newest = ordered
    here, before = counted[newest.id], sum(counted[one.id] for one in former)
    # Kept exact: more than factor × mean is compared as count × groups against factor × sum.
    if here >= parameters.least and here * len(former) > parameters.factor * before:
        told = teller.tell(
            "spread-steady.leap", newest, parameters.day,
            count=here, condition=said, groups=len(former), before=before, factor=f"{parameters.factor:f}",
        )  # fmt: skip
        yield told.model_copy(update={"severity": "warning"})
