"""Every id in a link field leads to an item."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from kactl.checks.reading.items import ItemTeller, field_of, no_fields, no_register, undeclared, values_of
from kactl.model.base import Id, Model
from kactl.model.conditions import Condition
from kactl.model.faults import shortened
from kactl.model.findings import Finding, Judgement, judged
from kactl.model.subjects import ItemsPart, Subject
from kactl.model.view import Item, Setting, View

ID = "links-resolved"
REVISION = 1


class Parameters(Model):
    """Whose links."""

    register_: Id = Field(alias="register")
    """The register."""
    field: Id
    """Its link field."""
    among: Condition | None = None
    """Which of its items are looked at; all unless given."""


def subject(parameters: Parameters, setting: Setting) -> Subject:
    """Return the links of the items looked at and the ids they lead to."""
    register = setting.playbook.register_of(parameters.register_)
    field = parameters.field
    if register is None:
        return ()
    return (ItemsPart(register.id, (field,), parameters.among, follow=field, each=True),)


def judge(view: View, parameters: Parameters, setting: Setting) -> Judgement:
    """Hold when nothing dangles; without links there is nothing to dangle."""
    register = setting.playbook.register_of(parameters.register_)
    if register is None:
        return no_register("links-resolved.no-such-register", parameters.register_)
    declared = field_of(register, parameters.field)
    lacking = undeclared(register, parameters.among)
    if declared is None or declared.type != "link" or lacking:
        return no_fields("links-resolved.no-such-link", register, lacking or (parameters.field,))
    found = view.items(register.id, parameters.among)
    teller = ItemTeller(view, register)
    return judged(
        finding for item in found.items for finding in _dangling(teller, item, parameters.field, found.linked)
    )


def _dangling(teller: ItemTeller, item: Item, field: str, linked: Mapping[str, Item]) -> Iterator[Finding]:
    for target in values_of(item, field):
        if not isinstance(target, str) or target not in linked:
            named = shortened(target)
            yield teller.tell("links-resolved.dangling", item, field, mend=(field, "ID"), target=named)
