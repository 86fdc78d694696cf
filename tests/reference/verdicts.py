"""What a gate comes to: what its criteria say, what is bound, whether it may be decided, whether it was."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from tests.reference.people import active, decides
from tests.reference.statements import (
    answer_to,
    cycle,
    in_force,
    may_close,
    revoked,
    waivers,
)
from tests.reference.votes import Tally, tally
from tests.reference.world import Content, Criterion, Gate, Record, World, day_of, end_of

PASSING = ("go", "conditional")
UNDECIDED: Content = ("undecided",)


@dataclass(frozen=True)
class Verdict:
    """What a gate comes to. Of two statuses either is right: which place stays empty is nobody's business."""

    statuses: frozenset[str]
    result: str | None
    outcomes: dict[str, str]
    bound: Content
    """What is judged: the gate's fingerprint, spelt out."""
    missing: int


@dataclass(frozen=True)
class Assessed:
    """A gate's criteria in some content."""

    gate: Gate
    outcomes: dict[str, str]
    failing: frozenset[str]
    """What must hold, does not, and is not excused."""
    lapsed: frozenset[str]
    """Of these, what was excused until its waiver ended."""
    content: Content
    bound: Content
    roles: dict[str, Content]
    """What an approval of each role binds."""

    @property
    def empty(self) -> bool:
        """Tell whether nothing applies."""
        return set(self.outcomes.values()) <= {"not-applicable"}


def outcome(world: World, content: World, gate: Gate, criterion: Criterion) -> str:
    """Return whether a criterion holds, in the content of one world by the word of another."""
    answer = answer_to(world, gate, criterion)
    if answer is not None and answer.answer == "not-applicable":
        return "not-applicable"
    if criterion.kind == "file":
        held = dict(content.files).get(criterion.target, "").strip() != ""
    elif criterion.kind == "declared":
        held = answer is not None
    elif criterion.kind == "passed":
        held = passed(world, world.gate(criterion.target))
    elif not content.items:
        return "unknown"
    else:
        held = all(state == criterion.target for _, state in content.items)
    return "met" if held else "unmet"


def assessed(world: World, content: World, name: str) -> Assessed:
    """Judge a gate's criteria; files, items and playbook are one world's, all that people say the other's."""
    gate = content.gate(name)
    excused = waivers(world, gate)
    outcomes = {one.id: outcome(world, content, gate, one) for one in gate.criteria}
    open_ = {one.id for one in gate.criteria if one.must and outcomes[one.id] in ("unmet", "unknown")}
    failing = frozenset(one for one in open_ if one not in excused or not excused[one].excuses(world))
    seen = {one.id: _seen(world, content, gate, one) for one in gate.criteria}
    whole = (gate, *(seen[one] for one in sorted(seen)))
    roles: dict[str, Content] = {}
    for approval in gate.approvals:
        own = [one.id for one in gate.criteria if one.owner in (None, approval.role)]
        answers = any(one.owner == approval.role for one in gate.criteria) and not approval.whole
        names = sorted(own if answers else seen)
        roles[approval.role] = (cycle(world, gate), approval.role, gate, *(seen[one] for one in names))
    return Assessed(
        gate, outcomes, failing, failing & set(excused), whole, (cycle(world, gate), whole), roles
    )


def _seen(world: World, content: World, gate: Gate, criterion: Criterion) -> Content:
    """Return what a criterion looks at, with its answer and its waiver."""
    answer, waiver = answer_to(world, gate, criterion), waivers(world, gate).get(criterion.id)
    looked: object = dict(content.files).get(criterion.target)
    if criterion.kind == "items":
        looked = tuple(sorted(content.items))
    if criterion.kind == "passed":
        decision = standing(world, world.gate(criterion.target))[0]
        good = decision is not None and decision.result in PASSING
        looked = decided_content(decision) if decision is not None and good else UNDECIDED
    said = (answer.id if answer else None, (waiver.asked.id, waiver.granted.id) if waiver else None)
    return (criterion.id, criterion.kind, looked, *said)


def decided_content(decision: Record) -> Content:
    """Return what a decision decided: what it bound, without the cycle."""
    found = decision.bound[1]
    return found if isinstance(found, tuple) else ()


def review(world: World, gate: Gate) -> Record | None:
    """Return the open review: the last one, not lapsed, with no decision since that counts."""
    found = None
    for one in in_force(world, gate):
        if one.kind == "review" and active(world.team, one.by, day_of(one.at)):
            found = one
        elif one.kind == "decision" and counts(one):
            found = None
    over = found is None or world.now >= found.at + timedelta(days=gate.window)
    return None if over else found


@dataclass(frozen=True)
class Ground:
    """What an undecided gate is judged by: what lies here, and what an open review has pinned."""

    here: Assessed
    base: Assessed
    outdated: bool
    """Whether the review was opened under another definition."""
    votes: Tally
    hindered: bool

    @property
    def failing(self) -> frozenset[str]:
        """Return what fails where it is judged, and what has begun to fail here since."""
        return self.base.failing | self.here.failing

    @property
    def open_to(self) -> bool:
        """Tell whether nothing is missing but the decision."""
        bad = self.outdated or self.hindered or self.votes.rejected or self.failing
        return not (bad or self.here.empty or self.base.empty or self.votes.missing or self.votes.short)


def ground(world: World, gate: Gate) -> Ground:
    """Return what a gate that is not decided is judged by."""
    here, opened = assessed(world, world, gate.id), review(world, gate)
    base = here if opened is None else assessed(world, opened.where, gate.id)
    outdated = base.gate != here.gate
    base = here if outdated else base
    return Ground(here, base, outdated, tally(world, base.gate, base.roles), hindered(world, gate))


@cache
def counts(decision: Record) -> bool:
    """Tell whether a decision counts: judged where it was taken, by what was known there."""
    there = decision.where
    gate = there.gate(decision.gate)
    if not decides(there, gate, decision.by, day_of(there.now)):
        return False
    return decision.result not in PASSING or ground(there, gate).open_to


def standing(world: World, gate: Gate) -> tuple[Record | None, bool]:
    """Return the last decision that counts, and whether another says something else unknown to it."""
    found = [one for one in in_force(world, gate) if one.kind == "decision" and counts(one)]
    last = [one for one in found if not any(one.id in other.seen for other in found)]
    said = {(one.result, one.conditions, one.number) for one in last}
    return (None, True) if len(said) > 1 else (found[-1] if found else None, False)


def passed(world: World, gate: Gate) -> bool:
    """Tell whether a gate is passed and what must hold always still does."""
    decision, _ = standing(world, gate)
    return decision is not None and decision.result in PASSING and not broken(world, gate)


def broken(world: World, gate: Gate) -> frozenset[str]:
    """Return what must hold always and does not."""
    return assessed(world, world, gate.id).failing & {one.id for one in gate.criteria if one.always}


def hindered(world: World, gate: Gate) -> bool:
    """Tell whether a stop, or an overdue condition of another gate, keeps a gate from being decided."""
    for other in world.gates:
        decision, _ = standing(world, other)
        if decision is None:
            continue
        if decision.result == "stop":
            return True
        if decision.result in PASSING and other.id != gate.id:
            due = [
                day
                for number, (owner, day) in enumerate(decision.conditions, start=1)
                if not _closed(world, other, decision, owner, number)
            ]
            if any(world.now >= end_of(day) for day in due):
                return True
    return False


def _closed(world: World, gate: Gate, decision: Record, owner: str, number: int) -> bool:
    return any(
        one.kind == "close"
        and (one.target, one.number) == (decision.id, number)
        and not revoked(world, one)
        and may_close(world, gate, decision, owner, one)
        for one in world.records
    )


def verdict(world: World, name: str) -> Verdict:
    """Return what a gate comes to."""
    gate = world.gate(name)
    decision, contradicted = standing(world, gate)
    if decision is not None and decision.result in PASSING:
        status = "CONDITIONAL" if decision.result == "conditional" else "PASSED"
        status = "STALE" if broken(world, gate) else status
        then = assessed(decision.where, _judged_content(decision), name)
        return Verdict(frozenset({status}), decision.result, then.outcomes, decision.bound, 0)
    found = ground(world, gate)
    result = decision.result if decision is not None else None
    missing = found.votes.missing
    statuses = _statuses(found, held=result is not None or contradicted)
    return Verdict(statuses, result, found.base.outcomes, found.base.bound, missing)


def _judged_content(decision: Record) -> World:
    opened = review(decision.where, decision.where.gate(decision.gate))
    return decision.where if opened is None else opened.where


def _statuses(found: Ground, *, held: bool) -> frozenset[str]:
    if found.here.empty or found.base.empty:
        return frozenset({"ERROR"})
    if held or found.hindered or found.votes.rejected:
        return frozenset({"BLOCKED"})
    if found.failing:
        excused = found.base.lapsed | found.here.lapsed
        return frozenset({"EXPIRED" if found.failing <= excused else "BLOCKED"})
    if found.outdated:
        return frozenset({"STALE"})
    if found.votes.short:
        return frozenset({"BLOCKED"})
    return frozenset("STALE" if one else "READY" for one in found.votes.stale)


def statement(world: World, kind: str, name: str, **fields: object) -> Record:
    """Return a statement about what lies there, or about what an open review has pinned."""
    opened = review(world, world.gate(name)) if kind not in ("review", "reopen") else None
    base = assessed(world, world if opened is None else opened.where, name)
    role = fields.get("role")
    bound = base.bound
    if kind in ("approve", "reject", "abstain") and isinstance(role, str):
        bound = base.roles.get(role, base.bound)
    blank = Record(
        id="", kind=kind, gate=name, by="", where=world, bound=bound, cycle=cycle(world, world.gate(name))
    )
    return replace(blank, **fields)  # type: ignore[arg-type]
