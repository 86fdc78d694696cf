"""Judge one criterion: resolve, measure its subject, ask the check, apply the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kactl.checks.contract import Check
from kactl.checks.registry import load
from kactl.gates.digests import ABSENT, criterion_digest
from kactl.gates.effective import EffectiveCriterion
from kactl.model.base import Model
from kactl.model.findings import Finding, Judgement, Outcome, Severity
from kactl.model.gates import Strength
from kactl.model.subjects import GatesPart, Subject
from kactl.model.view import Answer, Setting, Snapshot, UpstreamVerdict

WEIGHT: Mapping[Strength, Severity] = {"must": "error", "should": "warning", "suggested": "note"}


@dataclass(frozen=True, slots=True)
class Scene:
    """What a criterion is judged against."""

    snapshot: Snapshot
    setting: Setting
    now: datetime
    upstream: Callable[[str], UpstreamVerdict | None]
    """Return the verdict of `gate` or `gate@instance`."""


@dataclass(frozen=True, slots=True)
class JudgedCriterion:
    """A criterion's outcome, its findings, and the digest of what it saw."""

    effective: EffectiveCriterion
    outcome: Outcome
    findings: tuple[Finding, ...]
    subject: Subject
    digest: str
    answer: Answer | None
    upstream: Mapping[str, str]
    """The content digests of the gates it asked about."""
    broken: bool = False
    """Whether kactl could not ask at all: an unknown check, wrong parameters, a missing gate."""

    @property
    def id(self) -> str:
        """Return the criterion's id."""
        return self.effective.criterion.id

    @property
    def blocks(self) -> bool:
        """Tell whether the gate cannot be passed for it."""
        return self.effective.strength == "must" and self.outcome in ("unmet", "unknown")


def judge_criterion(effective: EffectiveCriterion, scene: Scene, answer: Answer | None) -> JudgedCriterion:
    """Judge one criterion against its own subject, and nothing else."""
    criterion = effective.criterion
    check = load(criterion.uses)
    if check is None:
        return _broken(effective, answer, Finding(code="check.unknown", values={"check": criterion.uses}))
    parameters, faults = check.read_parameters(effective.parameters)
    if parameters is None:
        return _broken(effective, answer, *faults)
    subject = check.subject(parameters, scene.setting)
    verdicts = {name: verdict for name in _gates(subject) if (verdict := scene.upstream(name)) is not None}
    upstream = {name: verdicts[name].content if name in verdicts else ABSENT for name in _gates(subject)}
    given = None if answer is None else answer.sha256
    digest = criterion_digest(
        criterion.id, check.id, check.revision, scene.snapshot.digest(subject), upstream, given
    )
    if answer is not None and answer.outcome == "not-applicable":
        return JudgedCriterion(effective, "not-applicable", (), subject, digest, answer, upstream)
    judgement = _ask(check, parameters, subject, verdicts, scene, answer)
    outcome = _with_empty(judgement, allow_empty=criterion.allow_empty)
    findings = (
        tuple(_weighed(one, effective.strength) for one in judgement.findings) if outcome != "met" else ()
    )
    return JudgedCriterion(effective, outcome, findings, subject, digest, answer, upstream)


def ask_rule(check: Check, parameters: Model, scene: Scene) -> Judgement:
    """Judge a rule: the same checks, at every commit, without answers."""
    return _ask(check, parameters, check.subject(parameters, scene.setting), {}, scene, None)


def _ask(
    check: Check,
    parameters: Model,
    subject: Subject,
    verdicts: Mapping[str, UpstreamVerdict],
    scene: Scene,
    answer: Answer | None,
) -> Judgement:
    view = scene.snapshot.view(subject, scene.now, verdicts, answer)
    judgement = check.judge(view, parameters, scene.setting)
    if view.faults:
        return Judgement("unknown", (*view.faults, *judgement.findings))
    return judgement


def _with_empty(judgement: Judgement, *, allow_empty: bool) -> Outcome:
    empty = judgement.outcome == "unknown" and all(one.code.endswith(".empty") for one in judgement.findings)
    return "met" if empty and judgement.findings and allow_empty else judgement.outcome


def _weighed(finding: Finding, strength: Strength) -> Finding:
    weight = WEIGHT[strength]
    return (
        finding
        if finding.severity != "error" or weight == "error"
        else finding.model_copy(update={"severity": weight})
    )


def _gates(subject: Subject) -> tuple[str, ...]:
    return tuple(name for part in subject if isinstance(part, GatesPart) for name in part.gates)


def _broken(effective: EffectiveCriterion, answer: Answer | None, *findings: Finding) -> JudgedCriterion:
    named = tuple(one.model_copy(update={"subject": effective.criterion.id}) for one in findings)
    digest = criterion_digest(effective.criterion.id, effective.criterion.uses, 0, "", {}, None)
    return JudgedCriterion(effective, "unknown", named, (), digest, answer, {}, broken=True)
