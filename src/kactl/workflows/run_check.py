"""Check the whole engagement: what must hold at every commit, and what the next gates still want."""

from collections import Counter
from collections.abc import Iterator

from kactl.errors import ExitCode, KactlError
from kactl.gates.assessing import setting_of
from kactl.gates.instances import has_cadence
from kactl.gates.noticing import notices
from kactl.gates.staging import next_gates
from kactl.gates.verdicts import verdict
from kactl.gates.wording import said
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.reports import CheckReport, GateVerdict
from kactl.playbooks.tailoring import applies
from kactl.store.repository import SHALLOW
from kactl.workflows.calling import Call
from kactl.workflows.check_findings import Found, broken, once, parted, ruled
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.principles import groups, principles_of
from kactl.workflows.releases.tags import TagWatch


def run_check(
    call: Call,
    *,
    at: str | None = None,
    staged: bool = False,
    base: str | None = None,
    due: bool = False,
    principle: str | None = None,
) -> CheckReport:
    """Run every rule; with `base`, report only what that revision does not have already.

    What the calendar made is a warning, and an error with `due`. `principle` is an id, a title or `all`.
    """
    asked = principles_of(principle)
    desk = open_desk(call, at=at, staged=staged)
    tagged = at is None  # what is tagged by now says nothing of an earlier commit
    found = [one for one in _all(desk, due=due, tagged=tagged) if not asked or one.principle in asked]
    known = _known(call, base, due=due, tagged=tagged) if base is not None else Counter()
    new, old = parted(found, known)
    return report_of(desk, new, base, sum(one.finding.severity == "error" for one in old), asked)


def _known(call: Call, base: str, *, due: bool, tagged: bool) -> Counter[tuple[object, ...]]:
    """Count the findings of the base; one that cannot be judged, or has no engagement yet, knows none."""
    try:
        desk = open_desk(call, at=base)
        return Counter(one.finding.identity() for one in _all(desk, due=due, tagged=tagged))
    except KactlError as error:
        if error.exit_code is not ExitCode.UNDECIDED or error.code == SHALLOW:
            raise
        return Counter()


def _all(desk: Desk, *, due: bool, tagged: bool) -> list[Found]:
    gates = (*_wanted(desk, due=due), *_noticed(desk, due=due))
    tags = (Found(one, "layered-quality") for one in (TagWatch(desk).findings() if tagged else ()))
    return once([*broken(desk), *ruled(desk, due=due), *gates, *tags])


def _wanted(desk: Desk, *, due: bool) -> Iterator[Found]:
    """Tell what the next gates want: nothing of it is wrong before its gate, but what is late is said."""
    for gate, instance in next_gates(desk.evaluator):
        if gate.recurs is not None and instance is None:
            continue
        judged = verdict(desk.evaluator, gate, instance)
        for one in judged.criteria:
            if one.outcome in ("unmet", "unknown") and one.strength != "suggested" and not one.waiver:
                values = {"gate": judged.title, "criterion": one.title}
                note = Finding(
                    code="check.not-yet", severity="note", subject=f"{judged.key}/{one.id}", values=values
                )
                yield Found(note, one.principle)
        for late in _late(desk, judged, due=due, whole=has_cadence(gate)):
            yield Found(late, "whole-life")


def _noticed(desk: Desk, *, due: bool) -> Iterator[Found]:
    """Tell what concerns every gate; what is overdue breaks nothing here unless one asks what is due."""
    for one in notices(desk.evaluator):
        late = one.calendar and one.severity == "error" and not due
        yield Found(one.model_copy(update={"severity": "warning"}) if late else one, "whole-life")


def _late(desk: Desk, judged: GateVerdict, *, due: bool, whole: bool) -> Iterator[Finding]:
    """Tell which steps are late; of a cadence, the `whole` review is."""
    today = desk.call.today(desk.engagement.zone)
    decide = said("gate.step-pass")
    for what in dict.fromkeys((decide if whole else step.what, step.deadline) for step in judged.next):
        text, deadline = what
        if deadline is not None and deadline < today:
            yield Finding(
                code="check.overdue",
                severity="error" if due else "warning",
                subject=judged.key,
                values={"gate": judged.title, "what": text, "due": deadline.isoformat()},
                calendar=True,
            )


def report_of(
    desk: Desk, found: list[Found], base: str | None, known: int, asked: tuple[str, ...]
) -> CheckReport:
    """Return the findings as a report; `known` is how many errors the base had already."""
    findings = sorted((one.finding for one in found), key=_order)
    weights = Counter(one.severity for one in findings)
    rules = [one for one in desk.snapshot.playbook.rules if not asked or one.principle in asked]
    facts = setting_of(desk.snapshot).facts
    return CheckReport(
        engagement=desk.engagement.engagement,
        folder=desk.home.prefix,
        commit=desk.snapshot.tree.commit,
        tree=desk.snapshot.tree.name,
        today=desk.call.today(desk.engagement.zone),
        findings=tuple(findings),
        rules_run=tuple(one.id for one in rules if applies(one.when, facts)),
        skipped=tuple(one.id for one in rules if not applies(one.when, facts)),
        counts={severity: weights[severity] for severity in SEVERITIES},
        by_principle=dict(Counter(one.principle for one in found if one.principle)),
        principles=groups(desk, asked),
        base=base,
        known=known,
    )


def _order(finding: Finding) -> tuple[int, str, int, str]:
    return SEVERITIES.index(finding.severity), finding.path or "", finding.line or 0, finding.code
