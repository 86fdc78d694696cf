"""How the service runs: this month's availability against its target, incidents, defects, clocks."""

from kactl.model.engagement_report import Section
from kactl.model.periods import period_named
from kactl.workflows.reporting.engagement.room import Room, say
from kactl.workflows.reporting.service_pack import service_figures


def section(room: Room) -> Section:
    """Return the figures of the month of the report; what cannot be computed says why."""
    month = period_named("month", f"{room.today:%Y-%m}")
    if month is None:
        raise AssertionError
    figures = tuple(service_figures(room.desk, room.showing, month))
    known = next((one for one in figures if one.id == "availability"), None)
    key = "service-lead" if known and known.value else "service-unknown"
    values = {
        "share": (known.value if known else None) or "-",
        "target": (known.target if known else None) or "-",
    }
    return Section(
        id="service", title=say("service"), lead=say(key, month=month.name, **values), figures=figures
    )
