"""What keeps a gate from being passed, put together."""

from dataclasses import dataclass

from kactl.gates.judging import JudgedCriterion
from kactl.gates.voting import Count
from kactl.model.base import Text
from kactl.model.findings import Finding


@dataclass(frozen=True, slots=True)
class Pending:
    """What keeps a gate from being passed."""

    criteria: tuple[JudgedCriterion, ...] = ()
    todo: tuple[JudgedCriterion, ...] = ()
    """Of the criteria, those that do not hold here and now; the others want a review of the present."""
    votes: Count | None = None
    reopen: bool = False
    """Whether the open review pins something that can no longer be passed as it is."""
    hollow: tuple[Finding, ...] = ()
    """Why the gate can never be decided as the playbook and the answers have it."""
    short: tuple[Finding, ...] = ()
    """The approvals that too few people of the team could give."""
    invalid: Text | None = None
    """Why the last decision does not count."""
    contradicted: bool = False
    """Whether it does not count because another one says something else."""
    result: str | None = None
    """A decision other than go: hold, recycle, stop."""
    hindered: tuple[Finding, ...] = ()
    """What keeps every gate from being decided: duties that are overdue, a stop."""

    def findings(self) -> tuple[Finding, ...]:
        """Return everything that blocks, as findings."""
        found = [
            finding.model_copy(update={"severity": "error"})
            for one in self.criteria
            for finding in one.findings
            if finding.severity == "error" or one.broken
        ]
        found += [*self.hollow, *self.hindered, *self.short]
        if self.invalid is not None:
            found.append(Finding(code="gate.decision-ignored", values={"cause": self.invalid}))
        if self.result not in (None, "stop"):  # a stop is said by what it hinders: every gate
            found.append(Finding(code="gate.held", values={"result": self.result}))
        if self.votes is not None:
            found += [_rejection(one.record.person(), one.record.reason) for one in self.votes.rejections]
        return tuple(found)


def _rejection(person: str, reason: str | None) -> Finding:
    return Finding(code="gate.rejected", subject=person, values={"person": person, "reason": reason or ""})
