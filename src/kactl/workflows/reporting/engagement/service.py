"""How the service runs: this month's availability against its target, incidents, defects, clocks."""

from kactl.checks.reading.items import STATUS
from kactl.model.engagement_report import Section
from kactl.model.periods import period_named
from kactl.workflows.auditing.deployments import RELEASED
from kactl.workflows.reporting.audience import Showing
from kactl.workflows.reporting.engagement.room import Room, say
from kactl.workflows.reporting.service_pack import service_figures


def section(room: Room) -> Section:
    """Return the figures of the month of the report; what cannot be computed says why."""
    month = period_named("month", f"{room.today:%Y-%m}")
    if month is None:
        raise AssertionError
    if not _live(room):
        return Section(
            id="service", title=say("service"), lead=say("service-not-live"), missing=say("not-live")
        )
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


def _live(room: Room) -> bool:
    """Tell whether anything runs in production, or did before the engagement came under kactl."""
    if room.desk.engagement.from_stage is not None:
        return True
    register = room.desk.snapshot.playbook.register_of("release")
    items = Showing(room.desk, "internal").items(register) if register else ()
    return any(one.fields.get(STATUS) in RELEASED for one in items)
