"""What the client is asked for: signatures, what it owes, payments that wait for either."""

from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.model.weekly_report import Line
from kactl.workflows.reporting.engagement.room import Room, joined, say, table
from kactl.workflows.reporting.packing import same


def section(room: Room) -> Section:
    """Return what the client is asked for, the oldest first."""
    owed = room.obligations
    awaited = room.signatures
    payments = room.standing.payments() or ()
    late = sum(one.days_late > 0 for one in owed)
    tables = (
        table(
            "signatures",
            ("gate", "role", "who", "code", "asked-on"),
            (
                (
                    one.title.with_name(one.gate),
                    one.role_title,
                    same(", ".join(one.people)),
                    same(one.code),
                    same(one.since),
                )
                for one in awaited
            ),
        ),
        table(
            "obligations",
            ("number", "what", "owner", "needed-by", "days-late", "blocks"),
            (
                (
                    *head(one),
                    same(one.owner),
                    same(one.needed_by),
                    same(one.days_late or ""),
                    same(one.blocks),
                )
                for one in owed
            ),
        ),
        table(
            "payments",
            ("number", "what", "planned", "waits-for"),
            (
                (*head(one), same(one.planned), joined([head(each)[1] for each in one.waits_for]))
                for one in payments
            ),
        ),
    )
    values = {"owed": len(owed), "late": late, "awaited": len(awaited), "payments": len(payments)}
    return Section(id="needs", title=say("needs"), lead=say("needs-lead", **values), tables=tables)


def head(line: Line) -> tuple[Text, Text]:
    """Return how a line is called, and its title."""
    return line.name, same(line.title)
