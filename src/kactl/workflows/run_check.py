"""Check the whole engagement: what must hold at every commit, and what the next gates still want."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kactl.checks.registry import load
from kactl.errors import ExitCode, KactlError
from kactl.gates.assessing import setting_of
from kactl.gates.baselines import troubles as baseline_troubles
from kactl.gates.document_troubles import troubles as document_troubles
from kactl.gates.instances import has_cadence
from kactl.gates.judging import Scene, ask_rule
from kactl.gates.noticing import notices
from kactl.gates.people_troubles import troubles
from kactl.gates.proof_troubles import troubles as proof_troubles
from kactl.gates.staging import next_gates
from kactl.gates.verdicts import verdict
from kactl.gates.wording import said
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.gates import Rule
from kactl.model.reports import CheckReport, GateVerdict
from kactl.playbooks.tailoring import applies
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.principles import groups, principles_of


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding and the principle that its rule or criterion serves."""

    finding: Finding
    principle: str | None


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
    found = [one for one in _all(desk, due=due) if not asked or one.principle in asked]
    known = _known(call, base, due=due) if base is not None else Counter()
    new: list[_Found] = []
    old: list[_Found] = []
    for one in found:
        identity = one.finding.identity()
        (old if known[identity] else new).append(one)
        known[identity] -= known[identity] > 0
    return _report(desk, new, base, sum(one.finding.severity == "error" for one in old), asked)


def _known(call: Call, base: str, *, due: bool) -> Counter[tuple[object, ...]]:
    """Count the findings of the base; one that cannot be judged, or has no engagement yet, knows none."""
    try:
        return Counter(one.finding.identity() for one in _all(open_desk(call, at=base), due=due))
    except KactlError as error:
        if error.exit_code is not ExitCode.UNDECIDED:
            raise
        return Counter()


def _all(desk: Desk, *, due: bool) -> list[_Found]:
    people = troubles(desk.snapshot, desk.call.today(desk.engagement.zone))
    documents = document_troubles(desk.snapshot)
    proofs = proof_troubles(desk.snapshot)
    broken = [_Found(one, None) for one in (*desk.snapshot.faults, *people, *documents, *proofs)]
    edited = [_Found(one, "keep-improving") for one in baseline_troubles(desk.evaluator)]
    return _once(
        [*broken, *edited, *_ruled(desk, due=due), *_wanted(desk, due=due), *_noticed(desk, due=due)]
    )


def _once(found: Sequence[_Found]) -> list[_Found]:
    """Return each finding once, as grave as any rule has it: several rules meet the same unreadable file."""
    gravest = sorted(found, key=lambda one: SEVERITIES.index(one.finding.severity))
    kept: dict[object, _Found] = {}
    for one in gravest:
        kept.setdefault((one.finding.identity(), one.finding.line, one.finding.column), one)
    return list(kept.values())


def _ruled(desk: Desk, *, due: bool) -> Iterator[_Found]:
    setting = setting_of(desk.snapshot)
    scene = Scene(desk.snapshot, setting, desk.evaluator.now, desk.evaluator.upstream)
    for rule in desk.snapshot.playbook.rules:
        if applies(rule.when, setting.facts):
            for finding in _ask(rule, scene):
                yield _Found(_weighed(finding, rule, due=due), rule.principle)


def _ask(rule: Rule, scene: Scene) -> tuple[Finding, ...]:
    check = load(rule.uses)
    if check is None:
        return (Finding(code="check.unknown", subject=rule.id, values={"check": rule.uses}),)
    parameters, faults = check.read_parameters(rule.with_)
    if parameters is None:
        return faults
    judgement = ask_rule(check, parameters, scene)
    # A rule over nothing holds: an empty register breaks no commit.
    return (
        ()
        if judgement.outcome == "met"
        else tuple(f for f in judgement.findings if not f.code.endswith(".empty"))
    )


def _weighed(finding: Finding, rule: Rule, *, due: bool) -> Finding:
    severity = rule.severity if finding.severity == "error" else finding.severity
    if finding.calendar:
        severity = "error" if due else "warning"
    return finding.model_copy(update={"severity": severity, "rule": rule.id})


def _wanted(desk: Desk, *, due: bool) -> Iterator[_Found]:
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
                yield _Found(note, one.principle)
        for late in _late(desk, judged, due=due, whole=has_cadence(gate)):
            yield _Found(late, "whole-life")


def _noticed(desk: Desk, *, due: bool) -> Iterator[_Found]:
    """Tell what concerns every gate; what is overdue breaks nothing here unless one asks what is due."""
    for one in notices(desk.evaluator):
        late = one.calendar and one.severity == "error" and not due
        yield _Found(one.model_copy(update={"severity": "warning"}) if late else one, "whole-life")


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


def _report(
    desk: Desk, found: list[_Found], base: str | None, known: int, asked: tuple[str, ...]
) -> CheckReport:
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
