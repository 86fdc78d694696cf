"""Which version runs where, and when the next change may be made."""

from datetime import datetime

from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.model.environment_reports import EnvironmentLine
from kactl.workflows.deploying.listing import environments_of
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same


def section(room: Room) -> Section:
    """Return the environments with their versions; windows and freezes only for the firm."""
    lines = environments_of(room.desk).environments
    running = [one for one in lines if one.running]
    if not running:
        return Section(
            id="environments", title=say("environments"), lead=say("environments-none"),
            missing=say("no-deployments"),
        )  # fmt: skip
    columns = ["environment", "version", "runs-since"]
    columns += ["next-window", "freeze"] if room.internal else []
    return Section(
        id="environments",
        title=say("environments"),
        lead=say("environments-lead", count=len(running), all=len(lines)),
        tables=(table("by-environment", columns, (_row(room, one) for one in lines)),),
    )


def _row(room: Room, line: EnvironmentLine) -> tuple[Text, ...]:
    shown = (
        line.title,
        same(line.running.version if line.running else "-"),
        same(_moment(room, line.running.since if line.running else None)),
    )
    if not room.internal:
        return shown
    opening = _moment(room, line.opening.begins) if line.opening else None
    freeze = line.freeze
    frozen = (
        Text(
            zh=f"{freeze.title.zh if freeze.title else ''} {_moment(room, freeze.begins)}",
            en=f"{freeze.title.en if freeze.title else ''} {_moment(room, freeze.begins)}",
        )
        if freeze
        else same("")
    )
    return (*shown, same(opening) if opening else say("any-time"), frozen)


def _moment(room: Room, instant: datetime | None) -> str:
    return f"{instant.astimezone(room.desk.engagement.zone):%Y-%m-%d %H:%M}" if instant else ""
