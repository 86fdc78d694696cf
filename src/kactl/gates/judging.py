"""Judge one criterion: resolve, measure its subject, ask the check, apply the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kactl.checks.contract import Check
from kactl.checks.registry import load
from kactl.gates.digests import ABSENT, criterion_digest
from kactl.gates.effective import EffectiveCriterion
from kactl.gates.routing import routed
from kactl.gates.waiving import Waiver
from kactl.model.base import Model
from kactl.model.findings import Finding, Judgement, Outcome, Severity
from kactl.model.gates import Strength
from kactl.model.subjects import AnswerPart, EntryPart, FilePart, GatesPart, Subject
from kactl.model.view import Answer, Setting, Snapshot, UpstreamVerdict, View

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
    waiver: Waiver | None = None
    """The waiver that was granted last; it may be over."""
    broken: bool = False
    """Whether kactl could not ask at all: an unknown check, wrong parameters, a missing gate."""

    @property
    def id(self) -> str:
        """Return the criterion's id."""
        return self.effective.criterion.id

    @property
    def asks_a_person(self) -> bool:
        """Tell whether only its owner's answer can meet it."""
        return self.effective.criterion.uses == "declared" or AnswerPart() in self.subject

    @property
    def blocks(self) -> bool:
        """Tell whether the gate cannot be passed for it."""
        return self.effective.strength == "must" and self.fails and not self.waived

    @property
    def fails(self) -> bool:
        """Tell whether it does not hold, excused or not."""
        return self.outcome in ("unmet", "unknown")

    @property
    def waived(self) -> bool:
        """Tell whether it does not hold and a waiver excuses it now."""
        return self.fails and not self.broken and self.waiver is not None and self.waiver.in_force

    @property
    def lapsed(self) -> bool:
        """Tell whether nothing but a waiver that is over keeps it from being excused."""
        return self.blocks and not self.broken and self.waiver is not None


def judge_criterion(
    effective: EffectiveCriterion, scene: Scene, answer: Answer | None, waiver: Waiver | None = None
) -> JudgedCriterion:
    """Judge one criterion against its own subject, and nothing else; a waiver changes no outcome."""
    criterion = effective.criterion
    check = load(criterion.uses)
    if check is None:
        return _broken(effective, answer, Finding(code="check.unknown", values={"check": criterion.uses}))
    parameters, faults = check.read_parameters(effective.parameters)
    if parameters is None:
        return _broken(effective, answer, *faults)
    route = routed(check.subject(parameters, scene.setting), scene.setting, scene.snapshot, scene.now)
    subject = route.subject
    real = ((name, scene.upstream(key)) for name, key in route.names.items())
    verdicts = {name: verdict for name, verdict in real if verdict is not None}
    upstream = {
        route.names.get(name, name): verdicts[name].content if name in verdicts else ABSENT
        for name in _gates(subject)
    }
    given = None if answer is None else answer.sha256
    waived = None if waiver is None else waiver.digest
    digest = criterion_digest(
        criterion.id, check.id, check.revision, scene.snapshot.digest(subject), upstream, given, waived
    )
    if answer is not None and answer.outcome == "not-applicable":
        return JudgedCriterion(effective, "not-applicable", (), subject, digest, answer, upstream, waiver)
    lost = Judgement("unknown", route.findings) if route.findings else None
    judgement = lost or _ask(check, parameters, subject, verdicts, scene, answer)
    outcome = _with_empty(judgement, allow_empty=criterion.allow_empty)
    findings = (
        tuple(_weighed(one, effective.strength) for one in judgement.findings) if outcome != "met" else ()
    )
    return JudgedCriterion(effective, outcome, findings, subject, digest, answer, upstream, waiver)


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
    return ask_view(
        check, parameters, subject, scene.snapshot.view(subject, scene.now, verdicts, answer), scene.setting
    )


def ask_view(check: Check, parameters: Model, subject: Subject, view: View, setting: Setting) -> Judgement:
    """Return what a check says of a view of its subject."""
    judgement = check.judge(view, parameters, setting)
    if not view.faults:
        return judgement
    # What follows from a file that cannot be read is no news; what the other items of a register say is.
    files = {one.path for one in subject if isinstance(one, FilePart | EntryPart)}
    blind = any(one.path in files for one in view.faults)
    return Judgement("unknown", tuple(view.faults) if blind else (*view.faults, *judgement.findings))


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
