"""What a change does to a gate: the same gate judged in two trees, on the same day, and what differs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kactl.gates.assessing import Assessment
from kactl.gates.contesting import Present, gained, lost
from kactl.gates.drifting import drift_between
from kactl.gates.evaluate import Evaluator
from kactl.gates.judging import JudgedCriterion
from kactl.gates.verdicts import verdict
from kactl.model.comparison_reports import ApprovalChange, ComparedGate, CriterionChange, Fault
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.reports import DriftPart, GateVerdict, Status

PASSED: Sequence[Status] = ("PASSED", "CONDITIONAL")
"""From the best on; every other status is worse."""


@dataclass(frozen=True)
class Side:
    """A gate instance on one side of a change."""

    evaluator: Evaluator
    gate: Gate
    instance: str | None

    @cached_property
    def verdict(self) -> GateVerdict:
        """Return the verdict on the gate there."""
        return verdict(self.evaluator, self.gate, self.instance)

    @cached_property
    def here(self) -> Assessment:
        """Return what the gate comes to in the tree itself, whatever a review pins or a decision settled."""
        return self.evaluator.here(self.gate, self.instance)

    @cached_property
    def named(self) -> Assessment:
        """Return the content that approvals name: what an open review pins, else what lies in the tree."""
        review = self.evaluator.review(self.gate, self.instance)
        pinned = self.evaluator.pinned(self.gate, self.instance, review) if review else None
        return pinned if pinned is not None and pinned.definition == self.here.definition else self.here

    @property
    def passed(self) -> bool:
        """Tell whether the gate is passed there, conditions or not."""
        return self.verdict.status in PASSED


def compared(then: Side | None, now: Side | None) -> ComparedGate:
    """Return what becomes of a gate from one side to the other; at least one side has it."""
    shown = now or then
    if shown is None:
        raise AssertionError
    criteria = tuple(_criteria(then, now)) if then is not None and now is not None else ()
    approvals = tuple(_approvals(then, now))
    return ComparedGate(
        gate=shown.gate.id,
        instance=shown.instance,
        title=shown.verdict.title,
        then=then.verdict.status if then else None,
        now=now.verdict.status if now else None,
        faults=tuple(_faults(then, now, criteria, approvals)),
        criteria=criteria,
        approvals=approvals,
        blockers=_without(_blockers(now), _blockers(then)),
        unblocked=_without(_blockers(then), _blockers(now)),
        drift=_drift(then, now),
    )


def _criteria(then: Side, now: Side) -> Iterator[CriterionChange]:
    """Yield the criteria that differ; of a passed gate only those that must hold always."""
    before = {one.id: one for one in then.here.criteria}
    after = {one.id: one for one in now.here.criteria}
    parts = drift_between(then.here, now.here)
    for identity in (*after, *(one for one in before if one not in after)):
        old, new = before.get(identity), after.get(identity)
        asked = (new or old or after[identity]).effective.criterion
        if now.passed and asked.holds != "always":
            continue
        if (old is None) != (new is None) or _held(old) != _held(new):
            yield _criterion(old, new, tuple(one for one in parts if one.criterion == identity))


def _criterion(
    old: JudgedCriterion | None, new: JudgedCriterion | None, parts: tuple[DriftPart, ...]
) -> CriterionChange:
    shown = new or old
    if shown is None:
        raise AssertionError
    change = "added" if old is None else "removed" if new is None else "mended" if _held(new) else "broken"
    return CriterionChange.model_validate(
        {
            "id": shown.id,
            "title": shown.effective.criterion.title,
            "strength": shown.effective.strength,
            "change": change,
            "then": old.outcome if old else None,
            "now": new.outcome if new else None,
            "parts": parts,
            "findings": next((one.findings for one in (new, old) if one and not _held(one)), ()),
        }
    )


def _held(judged: JudgedCriterion | None) -> bool:
    """Tell whether a criterion holds, or need not: it does not apply, or a waiver excuses it."""
    return judged is not None and (not judged.fails or judged.waived)


def _approvals(then: Side | None, now: Side | None) -> Iterator[ApprovalChange]:
    """Yield the approvals that count on one side only; a decision has used those of a passed gate."""
    if then is not None and not then.passed and not (now is not None and now.passed):
        present = Present(now.verdict, now.named, now.evaluator.snapshot.records) if now else None
        yield from lost(then.verdict, then.named, present)
    if now is not None:
        known = then.evaluator.snapshot.records if then else ()
        yield from gained(then.verdict if then else None, now.verdict, known, now.named)


def _faults(
    then: Side | None,
    now: Side | None,
    criteria: Sequence[CriterionChange],
    approvals: Sequence[ApprovalChange],
) -> Iterator[Fault]:
    """Yield what the change is to blame for: what held and broke, what counted and is lost."""
    if any(one.change == "broken" and one.strength == "must" for one in criteria):
        yield "criterion-broken"
    if any(one.change == "stale" for one in approvals):
        yield "approval-stale"
    if any(one.change == "lost" and _lacks(one.role, then, now) for one in approvals):
        yield "approval-lost"
    if then is not None and then.passed and _rank(now) > _rank(then):
        yield "passed-worse"
    errs = now is not None and now.verdict.status == "ERROR"
    if errs and (then is None or then.verdict.status != "ERROR"):
        yield "undecidable"


def _rank(side: Side | None) -> int:
    return PASSED.index(side.verdict.status) if side is not None and side.passed else len(PASSED)


def _lacks(role: str, then: Side | None, now: Side | None) -> bool:
    """Tell whether a role lacks more approvals than before; without the gate, all of them."""
    return now is None or _missing(role, now) > (_missing(role, then) if then else 0)


def _missing(role: str, side: Side) -> int:
    return next((one.missing for one in side.verdict.approvals if one.role == role), 0)


def _blockers(side: Side | None) -> tuple[Finding, ...]:
    return side.verdict.blockers if side else ()


def _without(found: Sequence[Finding], others: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that the other side does not have as well."""
    left = Counter(one.identity() for one in others)
    kept = []
    for one in found:
        if left[one.identity()]:
            left[one.identity()] -= 1
        else:
            kept.append(one)
    return tuple(kept)


def _drift(then: Side | None, now: Side | None) -> tuple[DriftPart, ...]:
    """Return what the change touched of a subject that was decided before it and still is."""
    if then is None or now is None or not (then.passed and now.passed):
        return ()
    return drift_between(then.here, now.here)
