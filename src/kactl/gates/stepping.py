"""The next steps of a gate: who runs which command by when; a command is never missing."""

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kactl.gates.assessing import Assessment
from kactl.gates.deadlines import Deadlines
from kactl.gates.evaluate import Evaluator
from kactl.gates.judging import JudgedCriterion
from kactl.gates.voting import Count, transcribed_for
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.reports import ApprovalReport, NextStep
from kactl.model.team import Team


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
    invalid: Text | None = None
    """Why the last decision does not count."""
    result: str | None = None
    """A decision other than go: hold, recycle, stop."""

    def findings(self) -> tuple[Finding, ...]:
        """Return everything that blocks, as findings."""
        found = [
            finding.model_copy(update={"severity": "error"})
            for one in self.criteria
            for finding in one.findings
            if finding.severity == "error" or one.broken
        ]
        found += self.hollow
        if self.invalid is not None:
            found.append(Finding(code="gate.decision-ignored", values={"cause": self.invalid}))
        if self.result is not None:
            found.append(Finding(code="gate.held", values={"result": self.result}))
        if self.votes is not None:
            found += [_rejection(one.record.person(), one.record.reason) for one in self.votes.rejections]
        return tuple(found)


def _rejection(person: str, reason: str | None) -> Finding:
    return Finding(code="gate.rejected", subject=person, values={"person": person, "reason": reason or ""})


class _Steps:
    """Collects steps; the same command is listed once."""

    def __init__(self, evaluator: Evaluator, base: Assessment) -> None:
        self.base = base
        self.team = evaluator.snapshot.team
        self.zone = evaluator.snapshot.engagement.zone
        self.today = evaluator.now.astimezone(self.zone).date()
        self.deadlines = Deadlines(evaluator)
        self.found: dict[str, NextStep] = {}

    def add(
        self,
        who: Iterable[str],
        command: str,
        what: Text,
        deadline: date | None = None,
        criterion: str | None = None,
    ) -> None:
        """Add a step unless its command is there already."""
        people = tuple(dict.fromkeys(person for one in who for person in self.people(one)))
        step = NextStep(
            who=people,
            names=tuple(named(one, self.team, self.base.setting.playbook) for one in people),
            command=command,
            deadline=deadline,
            what=what,
            criterion=criterion,
        )
        self.found.setdefault(command, step)

    def people(self, name: str) -> tuple[str, ...]:
        """Return the holders of a role; a person, or a role that nobody holds, stands for itself."""
        return self.team.holders(name, self.today) or (name,)

    def criterion(self, judged: JudgedCriterion) -> None:
        """Add what mends a criterion."""
        declared = judged.effective.criterion
        owner = (declared.owner,) if declared.owner else self.anybody()
        deadline = self.deadlines.of(judged, self.base.gate.gate)
        for who, command in self.commands(judged):
            self.add(who or owner, command, declared.title, deadline, judged.id)

    def commands(self, judged: JudgedCriterion) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield who can act and the command, for each finding that blocks."""
        key = self.base.gate.key
        if judged.effective.criterion.uses == "declared" and not judged.broken:
            yield (), f'kactl gate answer {key} {judged.id} --met --reason "…"'
            return
        for finding in judged.findings:
            if finding.severity == "error":
                yield finding.who, _command(finding)
        if not judged.findings:
            yield (), f"kactl gate show {key}"

    def anybody(self) -> tuple[str, ...]:
        """Return everybody of the team who is still with the engagement."""
        return tuple(person for person in self.team.people if self.team.active(person, self.today))

    def approval(self, one: ApprovalReport) -> None:
        """Add the approvals that a role still owes; where too few people hold it, its assignment first."""
        if len(one.candidates) < one.missing:
            self.add((), f"kactl role assign {one.role} PERSON", said("gate.step-assign", role=one.title))
        if not one.candidates:
            return
        command = self.approving(one.role, one.candidates[0])
        deadline = self.deadlines.of_gate(self.base.gate.gate)
        self.add(one.candidates, command, said("gate.step-approve", role=one.title), deadline)

    def approving(self, role: str, person: str) -> str:
        """Return the command with which a person's approval is recorded."""
        command = f"kactl gate approve {self.base.gate.key} --as {role}"
        if self.base.ballot.client_side(role):
            command += f" --on-behalf-of {shlex.quote(person)} --evidence FILE"
        return command

    def rejection(self, person: str, role: str) -> None:
        """Add what ends a rejection: another word of the same person."""
        title = said("gate.step-approve-again", person=named(person, self.team, self.base.setting.playbook))
        self.add((person,), self.approving(role, person), title)


def named(identity: str, team: Team, playbook: Playbook) -> Text:
    """Return what people call a person or a role."""
    person, role = team.people.get(identity), playbook.role(identity)
    if person is not None:
        return Text(zh=person.name, en=person.name)
    return role.title if role is not None else Text(zh=identity, en=identity)


def _command(finding: Finding) -> str:
    if finding.fix:
        return finding.fix
    if finding.path:
        return f'"${{EDITOR:-vi}}" {shlex.quote(finding.path)}'
    return f"kactl explain {finding.code}"


def steps(evaluator: Evaluator, base: Assessment, pending: Pending) -> tuple[NextStep, ...]:
    """Return the next steps in the order to do them: criteria, then approvals, then the decision."""
    found = _Steps(evaluator, base)
    key = base.gate.key
    for judged in pending.todo:
        found.criterion(judged)
    if pending.hollow:
        found.add(found.anybody(), f"kactl gate show {key}", said("gate.step-show"))
    if pending.reopen:
        found.add(found.anybody(), f"kactl gate open {key}", said("gate.step-open"))
    if pending.votes is None or found.found:
        return tuple(found.found.values())
    for vote in pending.votes.rejections:
        found.rejection(vote.record.person(), vote.record.role or "")
    for one in pending.votes.approvals:
        if one.missing:
            found.approval(one)
    if not found.found:
        decider = base.gate.decider
        who = found.people(decider) if decider else found.anybody()
        who = tuple(one for one in who if not transcribed_for(one, base.ballot)) or who
        found.add(
            who, f"kactl gate pass {key}", said("gate.step-pass"), found.deadlines.of_gate(base.gate.gate)
        )
    return tuple(found.found.values())
