"""Show how long gates take, for whom they wait and how many pass at once."""

from collections.abc import Sequence
from datetime import date

from kactl.gates.pacing import Days, Pace
from kactl.gates.waiting import LOAD_DAYS, people
from kactl.model.base import Text
from kactl.model.figures_reports import FiguresReport
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.show_log import known_gates, known_people


def show_figures(
    call: Call,
    *,
    gates: Sequence[str] = (),
    person: str | None = None,
    since: date | None = None,
    until: date | None = None,
    at: str | None = None,
) -> FiguresReport:
    """Return the figures of some gates, or of all, and of one person, or of everybody."""
    desk = open_desk(call, at=at)
    known_gates(desk, gates)
    whom = known_people(desk, person)
    pace = Pace(desk.evaluator, Days(since, until))
    titles = {name: title for name, title in _titles(desk).items() if not gates or name in _named(gates)}
    found = people(pace, frozenset(titles))
    return FiguresReport(
        engagement=desk.engagement.engagement,
        title=desk.title,
        commit=desk.snapshot.tree.commit,
        tree=desk.snapshot.tree.name,
        today=call.today(desk.engagement.zone),
        pretended=call.pretended is not None,
        since=since,
        until=until,
        load_days=LOAD_DAYS,
        gates=tuple(pace.gate(name, title) for name, title in titles.items()),
        first_time=pace.first_time(tuple(titles)),
        people=tuple(one for one in found if not whom or one.person in whom),
        findings=desk.snapshot.faults,
    )


def _named(gates: Sequence[str]) -> frozenset[str]:
    """Return gates without their instances: figures are of all instances together."""
    return frozenset(one.partition("@")[0] for one in gates)


def _titles(desk: Desk) -> dict[str, Text]:
    """Return every gate of the playbook with its title, then those that only records name."""
    declared = {one.id: one.title for one in desk.snapshot.playbook.gates}
    spoken = (one.record.gate for one in desk.snapshot.records)
    return declared | {one: Text(zh=one, en=one) for one in spoken if one and one not in declared}
