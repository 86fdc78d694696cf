"""Whether the work is on time: milestones with the day that was planned and the one that holds now."""

from kactl.model.charts import Bar, Timeline
from kactl.model.engagement_report import Section
from kactl.model.weekly_report import MilestoneLine
from kactl.workflows.reporting.engagement.needs import head
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same

MOST = 30
"""How many milestones a picture can show."""


def section(room: Room) -> Section:
    """Return the milestones by their days."""
    lines = room.milestones
    if not lines:
        why = "no-milestones" if lines is not None else "not-shown"
        return Section(id="timeline", title=say("timeline"), lead=say("timeline-none"), missing=say(why))
    late = [one for one in lines if one.late]
    worst = max((one.variance or 0 for one in lines), default=0)
    key = "timeline-late" if late else "timeline-kept"
    drawn = [one for one in lines if one.planned or one.current or one.actual]
    chart = Timeline(
        id="milestones", title=say("milestones-chart"), bars=tuple(map(_bar, drawn[:MOST])), today=room.today
    )
    columns = ("number", "what", "planned", "holds-now", "reached", "variance")
    return Section(
        id="timeline",
        title=say("timeline"),
        lead=say(key, count=len(lines), late=len(late), days=worst),
        charts=(chart,) if drawn else (),
        tables=(
            table(
                "milestones",
                columns,
                (
                    (
                        *head(one),
                        same(one.planned),
                        same(one.current or one.planned),
                        same(one.actual),
                        same("" if one.variance is None else f"{one.variance:+d}"),
                    )
                    for one in lines
                ),
            ),
        ),
    )


def _bar(line: MilestoneLine) -> Bar:
    expected = line.actual or line.current or line.planned
    name = same(line.title or line.id)
    return Bar(
        name=name, planned=line.planned, expected=expected, done=line.actual is not None, late=line.late
    )
