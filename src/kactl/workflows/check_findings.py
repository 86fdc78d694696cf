"""What is wrong with an engagement whatever its gates want: broken files, edited baselines, rules."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kactl.checks.contract import Check
from kactl.checks.registry import load
from kactl.gates.assessing import setting_of
from kactl.gates.baselines import troubles as baseline_troubles
from kactl.gates.deployment_troubles import deployment_troubles
from kactl.gates.document_troubles import troubles as document_troubles
from kactl.gates.judging import Scene, ask_rule
from kactl.gates.people_troubles import troubles
from kactl.gates.proof_troubles import troubles as proof_troubles
from kactl.model.base import Model
from kactl.model.findings import SEVERITIES, Finding, Judgement
from kactl.model.gates import Rule
from kactl.playbooks.tailoring import applies
from kactl.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the principle that its rule or criterion serves."""

    finding: Finding
    principle: str | None


def broken(desk: Desk) -> Iterator[Found]:
    """Yield what is wrong with the files that every gate rests on, and with what was settled."""
    yield from (Found(one, None) for one in desk.snapshot.faults)
    yield from (Found(one, None) for one in troubles(desk.snapshot, desk.call.today(desk.engagement.zone)))
    yield from (Found(one, None) for one in document_troubles(desk.snapshot))
    yield from (Found(one, None) for one in proof_troubles(desk.snapshot))
    yield from (Found(one, "keep-improving") for one in baseline_troubles(desk.evaluator))
    yield from (Found(one, "stability-and-risk") for one in deployment_troubles(desk.evaluator))


def ruled(desk: Desk, *, due: bool) -> Iterator[Found]:
    """Yield what breaks a rule that applies."""
    setting = setting_of(desk.snapshot)
    scene = Scene(desk.snapshot, setting, desk.evaluator.now, desk.evaluator.upstream)
    for rule in desk.snapshot.playbook.rules:
        if applies(rule.when, setting.facts):
            check, parameters, faults = asked_by(rule)
            if check is not None and parameters is not None:
                faults = told(ask_rule(check, parameters, scene))
            yield from weighed(faults, rule, due=due)


def asked_by(rule: Rule) -> tuple[Check | None, Model | None, tuple[Finding, ...]]:
    """Return the check that a rule asks and its parameters, or why it cannot be asked."""
    check = load(rule.uses)
    if check is None:
        return None, None, (Finding(code="check.unknown", subject=rule.id, values={"check": rule.uses}),)
    return check, *check.read_parameters(rule.with_)


def told(judgement: Judgement) -> tuple[Finding, ...]:
    """Return what a judgement says of a rule, also of one that holds; an empty register breaks none."""
    return tuple(one for one in judgement.findings if not one.code.endswith(".empty"))


def weighed(findings: Iterable[Finding], rule: Rule, *, due: bool) -> Iterator[Found]:
    """Yield findings as grave as their rule is; what the calendar made is an error with `due` alone."""
    for one in findings:
        severity = rule.severity if one.severity == "error" else one.severity
        if one.calendar and one.severity == "error":
            severity = "error" if due else "warning"
        yield Found(one.model_copy(update={"severity": severity, "rule": rule.id}), rule.principle)


def once(found: Sequence[Found]) -> list[Found]:
    """Return each finding once, as grave as any rule has it: several rules meet the same unreadable file."""
    gravest = sorted(found, key=lambda one: SEVERITIES.index(one.finding.severity))
    kept: dict[object, Found] = {}
    for one in gravest:
        kept.setdefault((one.finding.identity(), one.finding.line, one.finding.column), one)
    return list(kept.values())


def parted(found: Iterable[Found], known: Counter[tuple[object, ...]]) -> tuple[list[Found], list[Found]]:
    """Return which of the findings are new, and which of them are known as often already."""
    left = known.copy()
    new: list[Found] = []
    old: list[Found] = []
    for one in found:
        identity = one.finding.identity()
        (old if left[identity] else new).append(one)
        left[identity] -= left[identity] > 0
    return new, old
