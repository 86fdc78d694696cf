"""What was decided: results of gates, conditions that stand open, waivers."""

from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.model.reports import GateVerdict
from kactl.workflows.reporting.engagement.room import Room, joined, say, table
from kactl.workflows.reporting.packing import same, words


def section(room: Room) -> Section:
    """Return the decisions in force by day; waivers and their reasons only for the firm."""
    decided = sorted(
        (one for one in room.verdicts if one.decided), key=lambda one: one.decided.at if one.decided else 0
    )
    open_ = [(one, each) for one in room.verdicts for each in one.conditions if each.state != "closed"]
    waivers = [(one, each) for one in room.verdicts for each in one.waivers] if room.internal else []
    in_force = sum(each.state == "granted" for _, each in waivers)
    tables = [
        table("decided", ("gate", "result", "decided-on", "who"), (_decided(room, one) for one in decided)),
        table(
            "conditions",
            ("gate", "what", "owner", "due"),
            ((one.called, each.text, _people(one, each.owner), same(each.due)) for one, each in open_),
        ),
    ]
    if room.internal:
        rows = (
            (
                one.called,
                _criterion(one, each.criterion),
                same(each.reason),
                say(f"waiver-state-{each.state}"),
                same(each.until),
            )
            for one, each in waivers
        )
        tables.append(table("waivers", ("gate", "criterion", "reason", "state", "until"), rows))
    values = {"count": len(decided), "open": len(open_), "waivers": in_force}
    return Section(
        id="decisions", title=say("decisions"), lead=say("decisions-lead", **values), tables=tuple(tables)
    )


def _decided(room: Room, verdict: GateVerdict) -> tuple[Text, ...]:
    by = verdict.name(verdict.decided.by) if verdict.decided else same("")
    return verdict.called, words(verdict.status, "report"), same(room.decided_on(verdict)), by


def _people(verdict: GateVerdict, people: tuple[str, ...]) -> Text:
    return joined([verdict.name(one) for one in people])


def _criterion(verdict: GateVerdict, identity: str) -> Text:
    return next((one.title for one in verdict.criteria if one.id == identity), same(identity))
