"""What an audience may see: everything is internal but what the playbook declares public."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import field_of
from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart
from kactl.model.view import Item
from kactl.model.weekly_report import Audience
from kactl.workflows.desk import Desk
from kactl.workflows.item_names import shown_name


@dataclass(frozen=True, slots=True)
class Showing:
    """Hands out registers, items and fields as far as an audience may see them."""

    desk: Desk
    audience: Audience

    def register(self, identity: str) -> Register | None:
        """Return a register of the playbook, or None where there is none or none of it is shown."""
        found = self.desk.snapshot.playbook.register_of(identity)
        hidden = self.audience == "client" and found is not None and found.public is False
        return None if hidden else found

    def items(self, register: Register) -> Iterator[Item]:
        """Yield the items that are shown, with the fields that are shown."""
        view = self.desk.snapshot.view(
            (ItemsPart(register.id, ("*", "number")),), self.desk.call.now, {}, None
        )
        for item in view.items(register.id).items:
            if self.audience == "internal":
                yield item
            elif not isinstance(register.public, Condition) or register.public.holds(item.fields):
                yield self._public(register, item)

    def _public(self, register: Register, item: Item) -> Item:
        shown = {one.id for one in register.fields if one.public} | {"status", "number"}
        fields = {name: value for name, value in item.fields.items() if name in shown}
        return Item(item.id, item.register, item.path, fields, item.root, item.named)

    def sees(self, register: Register, field: str) -> bool:
        """Tell whether a field of the register is there and shown."""
        declared = field_of(register, field)
        return declared is not None and (self.audience == "internal" or declared.public)

    def head(self, register: Register, item: Item) -> dict[str, Any]:
        """Return how a line names an item: id, name, title, owner."""
        zh, en = (shown_name(register, item, language) or item.id for language in ("zh", "en"))
        title = item.fields.get("title")
        return {
            "id": item.id,
            "name": Text(zh=zh, en=en),
            "title": None if title is None else str(title),
            "owner": self.person(item.fields.get("owner")),
        }

    def person(self, identity: object) -> str | None:
        """Return what people call a person; somebody who is not in the team, by the id."""
        if identity in (None, "", []):
            return None
        if isinstance(identity, list):
            return "、".join(one for each in identity if (one := self.person(each)))
        known = self.desk.snapshot.team.people.get(str(identity))
        return known.name if known else str(identity)

    def choice(self, register: Register, item: Item, field: str) -> Text | None:
        """Return what people call the choice that an item has made."""
        value = item.fields.get(field)
        if value in (None, ""):
            return None
        declared = field_of(register, field)
        titles = declared.choice_titles if declared else {}
        return titles.get(str(value)) or Text(zh=str(value), en=str(value))


def day(item: Item, *fields: str) -> date | None:
    """Return the day in the first of the fields that holds one."""
    return next((found for one in fields if (found := day_of(item.fields.get(one)))), None)


def words(item: Item, field: str) -> str | None:
    """Return a field as text, None where it is not filled in."""
    value = item.fields.get(field)
    return None if value in (None, "", []) else str(value)
