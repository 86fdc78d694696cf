"""Where the engagement stands: its stage, the next gate, what is late, on whom it waits."""

from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.workflows.reporting.engagement.room import Room, figure, say
from kactl.workflows.reporting.packing import same, words


def section(room: Room) -> Section:
    """Return the stage, the next gate, and how much is late on either side."""
    current = next((one for one in room.stages if one.state == "current"), None)
    over = sum(one.state != "ahead" for one in room.stages) - (current is not None)
    stage = current.stage.title if current else say("none-open")
    late = [one for one in room.milestones or () if one.late]
    owed = room.obligations
    owed_late = [one for one in owed if one.days_late > 0]
    gate, state = _next(room)
    lead = say("where-lead", stage=stage, done=over, count=len(room.stages), gate=gate, state=state)
    return Section(
        id="where",
        title=say("where"),
        lead=lead if current else say("where-over"),
        figures=(
            figure("stage", stage),
            figure("stages-done", f"{over}/{len(room.stages)}"),
            figure("next-gate", gate),
            figure("gate-state", state),
            figure("milestones-late", str(len(late)), sources=tuple(one.id for one in late)),
            figure("owed-late", f"{len(owed_late)}/{len(owed)}", sources=tuple(one.id for one in owed_late)),
            figure("awaited", str(len(room.signatures))),
        ),
    )


def _next(room: Room) -> tuple[Text, Text]:
    """Return the title of the gate that comes next, and how it stands."""
    verdict = room.next_verdict
    if verdict is None:
        return same("-"), same("-")
    return verdict.called, words(verdict.status, "report")
