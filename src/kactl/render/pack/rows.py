"""What an approval pack is made of: rows of plain words, the same for every encoding."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands beside it; `exact` is to be compared digit by digit."""

    label: str
    value: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A finding as people read it."""

    severity: str
    mark: str
    where: str
    message: str
    why: str
    who: str
    mend: str
    fix: str


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion as people read it."""

    title: str
    id: str
    strength: str
    outcome: str
    mark: str
    owner: str
    ground: str
    findings: tuple[FoundRow, ...]


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A role's approvals as people read them."""

    title: str
    id: str
    terms: tuple[str, ...]
    """The rule, whom it waits for, and how a vote stands."""
    count: str
    mark: str
    given: tuple[str, ...]
    outstanding: str
    excluded: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True)
class WaiverRow:
    """A waiver as people read it."""

    criterion: str
    reason: str
    state: str
    mark: str
    until: str
    record: str


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """A condition of a pass as people read it."""

    text: str
    name: str
    owner: str
    due: str
    state: str
    mark: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as people read it."""

    what: str
    who: str
    deadline: str
    command: str


@dataclass(frozen=True, slots=True)
class Pack:
    """One gate's approval pack."""

    title: str
    key: str
    status: str
    mark: str
    says: str
    facts: tuple[Fact, ...]
    phases: tuple[tuple[str, tuple[CriterionRow, ...]], ...]
    blockers: tuple[FoundRow, ...]
    """What else was found: what blocks the gate, then what is only to be known."""
    waivers: tuple[WaiverRow, ...]
    conditions: tuple[ConditionRow, ...]
    break_glass: str
    approvals: tuple[ApprovalRow, ...]
    decision: tuple[str, ...]
    drift: tuple[tuple[str, str, str], ...]
    steps: tuple[StepRow, ...]
    open: bool
    """Whether somebody is still asked to sign."""
