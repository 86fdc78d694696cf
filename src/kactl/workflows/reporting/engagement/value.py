"""What the client got for the money: versions with their value, what was accepted, use and return."""

from kactl.checks.reading.items import STATUS
from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.model.periods import period_named
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.workflows.auditing.deployments import RELEASED
from kactl.workflows.reporting.audience import day
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same
from kactl.workflows.reporting.value_pack import value_figures


def section(room: Room) -> Section:
    """Return the versions in production with what the client sees of each, and this quarter's figures."""
    quarter = period_named("quarter", f"{room.today.year}-Q{(room.today.month + 2) // 3}")
    if quarter is None:
        raise AssertionError
    register = room.showing.register("release")
    items = list(room.showing.items(register)) if register else []
    live = sorted(
        (one for one in items if one.fields.get(STATUS) in RELEASED),
        key=lambda one: (str(day(one, "released_on") or ""), one.id),
    )
    lead = say("value-lead" if live else "value-none", count=len(live), quarter=quarter.name)
    return Section(
        id="value",
        title=say("value"),
        lead=lead,
        figures=tuple(value_figures(room.desk, room.showing, quarter)),
        tables=(
            table(
                "versions",
                ("version", "what", "worth", "state", "released-on"),
                (_row(register, one) for one in live if register),
            ),
        ),
    )


def _row(register: Register, item: Item) -> tuple[Text, ...]:
    state = str(item.fields.get(STATUS))
    return (
        same(item.id),
        same(item.fields.get("title")),
        same(item.fields.get("value")),
        register.states.titles.get(state, same(state)),
        same(day(item, "released_on")),
    )
