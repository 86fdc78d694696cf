"""The counter over which items go from role to role: routes, what was handed over, who may act."""

from dataclasses import dataclass
from functools import cached_property

from kactl.checks.reading.handing import HANDOFF, ITEMS, Handovers
from kactl.checks.reading.items import field_of
from kactl.gates.electorate import Electorate
from kactl.model.base import Text
from kactl.model.handoffs import HandoffRoute
from kactl.syntax.values import Value
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, open_register


@dataclass(frozen=True)
class Counter:
    """Where items of a register are handed over."""

    opened: OpenRegister

    @property
    def desk(self) -> Desk:
        """Return the desk."""
        return self.opened.desk

    @cached_property
    def handoffs(self) -> OpenRegister:
        """Return the register of hand-overs; without one, nothing can be handed over."""
        declared = self.desk.snapshot.playbook.register_of(HANDOFF)
        if declared is None or field_of(declared, ITEMS) is None:
            misuse("handoff.no-register", "kactl playbook show")
        return self.opened.other(declared)

    @cached_property
    def routes(self) -> tuple[HandoffRoute, ...]:
        """Return the routes of the register; without one, its items are not handed over."""
        register = self.opened.register
        found = tuple(one for one in self.desk.snapshot.playbook.handoffs if one.register_ == register.id)
        return found or misuse("handoff.no-route", "kactl playbook show", title=register.title)

    @cached_property
    def handovers(self) -> Handovers:
        """Return what was handed over so far."""
        return Handovers(self.routes, self.handoffs.all.items)

    def speaks_for(self, person: str, role: str) -> bool:
        """Tell whether a person holds a role today, or stands in for who does."""
        return self._electorate.holds(person, role, self.desk.call.today(self.desk.engagement.zone))

    def holders(self, role: str) -> tuple[str, ...]:
        """Return everybody who may speak for a role today."""
        return self._electorate.holders(role, self.desk.call.today(self.desk.engagement.zone))

    @property
    def _electorate(self) -> Electorate:
        return Electorate(self.desk.snapshot.team, self.desk.snapshot.playbook)

    def role_title(self, role: str) -> Text:
        """Return what people call a role."""
        declared = self.desk.snapshot.playbook.role(role)
        return declared.title if declared else Text(zh=role, en=role)

    def same_person(self, one: str, other: object) -> bool:
        """Tell whether two ids mean one person."""
        leaders = self.desk.snapshot.team.leaders
        return isinstance(other, str) and leaders.get(one, one) == leaders.get(other, other)

    def now(self) -> str:
        """Return this instant as an item keeps it."""
        return self.desk.call.now.astimezone(self.desk.engagement.zone).isoformat()

    def declared(self, fields: dict[str, Value]) -> dict[str, Value]:
        """Return the fields that the register of hand-overs has, filled ones only."""
        known = {one.id for one in self.handoffs.fields}
        return {key: one for key, one in fields.items() if key in known and one not in (None, "", [])}


def counter(call: Call, noun: str, by: str | None) -> Counter:
    """Open a register to hand its items over."""
    return Counter(open_register(open_to_write(call, by), noun))
