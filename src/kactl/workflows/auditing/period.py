"""What an audit looks at: an engagement, the days, and the names it uses."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from kactl.gates.effective import titled
from kactl.gates.worth import Worth
from kactl.model.base import Text
from kactl.model.records import StoredRecord
from kactl.workflows.desk import Desk


@dataclass(frozen=True)
class Period:
    """The records of some days, both included."""

    desk: Desk
    first: date
    last: date
    control: str | None = None
    """The control to which the audit is narrowed."""

    @cached_property
    def worth(self) -> Worth:
        """Return who tells why a statement does not count."""
        return Worth(self.desk.evaluator)

    @cached_property
    def records(self) -> tuple[StoredRecord, ...]:
        """Return the statements of the period, in their order."""
        return tuple(one for one in self.desk.evaluator.order.records if self.has(one.issued_at))

    def day(self, instant: datetime) -> date:
        """Return the day of an instant in the engagement's zone."""
        return instant.astimezone(self.desk.engagement.zone).date()

    def has(self, instant: datetime) -> bool:
        """Tell whether an instant lies in the period."""
        return self.first <= self.day(instant) <= self.last

    def name(self, person: str) -> str:
        """Return what people call a person."""
        known = self.desk.snapshot.team.people.get(person)
        return known.name if known else person

    def role(self, identity: str) -> Text:
        """Return what people call a role."""
        found = self.desk.snapshot.playbook.role(identity)
        return found.title if found else Text(zh=identity, en=identity)

    def title(self, stored: StoredRecord) -> Text:
        """Return what people call the gate of a record."""
        gate = self.desk.evaluator.gate(stored.record.gate or "")
        key = key_of(stored) or "-"
        return titled(gate, stored.record.instance) if gate else Text(zh=key, en=key)


def key_of(stored: StoredRecord) -> str | None:
    """Return `gate` or `gate@instance` of a record."""
    record = stored.record
    return f"{record.gate}@{record.instance}" if record.gate and record.instance else record.gate
