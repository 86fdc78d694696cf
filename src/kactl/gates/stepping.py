"""The next steps of a gate: who runs which command by when; a command is never missing."""

import shlex
from collections.abc import Iterable, Iterator
from datetime import date

from kactl.gates.assessing import Assessment
from kactl.gates.ballots.causes import hands_in
from kactl.gates.deadlines import Deadlines
from kactl.gates.decisions import deciders
from kactl.gates.evaluate import Evaluator
from kactl.gates.hindering import STOPPED
from kactl.gates.identities import same
from kactl.gates.judging import JudgedCriterion
from kactl.gates.keeping import keeper, ours
from kactl.gates.pending import Pending
from kactl.gates.statements import answering, carried_by
from kactl.gates.voting import Count
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord
from kactl.model.reports import ApprovalReport, Excluded, NextStep
from kactl.model.team import Team
from kactl.playbooks.lay import laid_at_opening


class _Steps:
    """Collects steps; the same command is listed once, unless a criterion has no other."""

    def __init__(self, evaluator: Evaluator, base: Assessment) -> None:
        self.base = base
        self.team = evaluator.snapshot.team
        self.zone = evaluator.snapshot.engagement.zone
        self.today = evaluator.now.astimezone(self.zone).date()
        self.deadlines = Deadlines(evaluator)
        self.found: dict[tuple[str, str | None], NextStep] = {}
        """By command; by criterion too, where one command is all that several have."""
        self.wanted: frozenset[str] = frozenset()
        """What the criteria themselves want done."""

    def add(
        self,
        who: Iterable[str],
        command: str,
        what: Text,
        deadline: date | None = None,
        criterion: str | None = None,
        *,
        again: bool = False,
    ) -> None:
        """Add a step unless its command is there already; `again`: for another criterion it is said again."""
        people = tuple(dict.fromkeys(person for one in who for person in self.people(one)))
        step = NextStep(
            who=people,
            names=tuple(named(one, self.team, self.base.setting.playbook) for one in people),
            command=command,
            deadline=deadline,
            what=what,
            criterion=criterion,
        )
        self.found.setdefault((command, criterion if again else None), step)

    @property
    def last(self) -> date | None:
        """Return the day by which the gate should be decided."""
        return self.deadlines.of_gate(self.base.gate.gate, self.base.gate.instance)

    def people(self, name: str) -> tuple[str, ...]:
        """Return the holders of a role; a person, or a role that nobody holds, stands for itself."""
        return self.base.ballot.electorate.holders(name, self.today) or (name,)

    def laying(self, owners: tuple[str, ...]) -> None:
        """Add the opening that lays an instance's documents, for those of the firm who answer for them."""
        if owners:
            own = tuple(one for one in owners if not self.base.ballot.client_side(one))
            self.add(
                own or self.keepers(),
                f"kactl gate open {self.base.gate.key}",
                said("gate.step-lay"),
                self.last,
            )

    def criterion(self, judged: JudgedCriterion) -> None:
        """Add what mends a criterion."""
        declared = judged.effective.criterion
        self.assigning(declared.owner)
        owner = self.acting(judged)
        deadline = self.deadlines.of(judged, self.base.gate.gate, self.base.gate.instance)
        wanted = tuple(self.commands(judged))
        again = all((command, None) in self.found for _, command in wanted)
        for who, command in wanted[:1] if again else wanted:
            self.add(who or owner, command, declared.title, deadline, judged.id, again=again)

    def acting(self, judged: JudgedCriterion) -> tuple[str, ...]:
        """Return who mends a criterion: who answers for it; in the client's place people of the firm."""
        owner = judged.effective.criterion.owner
        if owner is None:
            return self.anybody()
        if not self.base.ballot.client_side(owner):
            return (owner,)
        if judged.asks_a_person:
            return (answering(judged.effective, self.base.setting, "met") or owner,)
        return self.keepers()

    def assigning(self, role: str | None) -> None:
        """Add the assignment of a role that nobody holds, unless a criterion wants that itself."""
        if role is None or self.base.ballot.electorate.holders(role, self.today):
            return
        command = f"kactl role assign {role} PERSON"
        if command not in self.wanted:
            title = named(role, self.team, self.base.setting.playbook)
            self.add(self.anybody(), command, said("gate.step-assign", role=title))

    def commands(self, judged: JudgedCriterion) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield who can act and the command, for each finding that blocks."""
        key = self.base.gate.key
        declared = judged.effective.criterion.uses == "declared"
        # Of an attached file, what is wrong with it comes first; without a fault it waits for the answer.
        if (declared or (judged.asks_a_person and judged.outcome == "unknown")) and not judged.broken:
            yield (), f'kactl gate answer {key} {judged.id} --met --reason "…"'
            return
        for finding in judged.findings:
            if finding.severity == "error":
                yield finding.who, _command(finding)
        if not judged.findings:
            yield (), f"kactl gate show {key}"

    def anybody(self) -> tuple[str, ...]:
        """Return everybody of the firm who is still with the engagement."""
        return ours(self.team, self.base.setting.playbook, self.today)

    def keepers(self) -> tuple[str, ...]:
        """Return who moves the gate on: the role of the firm that answers for most of it."""
        role = keeper(self.base)
        return (role,) if role is not None else self.anybody()

    def approval(self, one: ApprovalReport) -> None:
        """Add the approvals that a role still owes; where too few people hold it, its assignment first."""
        if one.short or (one.poll is None and len(one.candidates) < one.missing):
            self.add((), f"kactl role assign {one.role} PERSON", said("gate.step-assign", role=one.title))
        if one.poll is not None and not one.candidates and not one.short:
            silence = one.poll.silence
            until = silence.after if silence is not None else one.poll.open_until
            self.add(self.anybody(), f"kactl gate show {self.base.gate.key}", said("gate.step-wait"), until)
        if not one.candidates:
            return
        waiting = [each for each in one.excluded if each.unverified]
        for each in waiting:
            self.verifying(each)
        if len(waiting) < one.missing:
            command = self.approving(one.role, one.candidates[0])
            self.add(one.candidates, command, said("gate.step-approve", role=one.title), self.last)

    def verifying(self, one: Excluded) -> None:
        """Add the second look at a proof: by anybody of the firm who had no hand in the statement."""
        stated = next(each for each in self.base.ballot.records if each.name == one.record)
        hands = {same(self.team, each) for each in hands_in(stated)}
        who = tuple(each for each in self.anybody() if same(self.team, each) not in hands)
        command = f"kactl gate verify-proof {one.record}"
        if stated.record.proof is not None and stated.record.proof.kept is None:
            command += " --evidence FILE"
        what = said("gate.step-verify", person=named(one.person, self.team, self.base.setting.playbook))
        self.add(who or self.anybody(), command, what, self.last)

    def approving(self, role: str, person: str) -> str:
        """Return the command with which a person's approval is recorded."""
        command = f"kactl gate approve {self.base.gate.key} --as {role}"
        if self.base.ballot.client_side(role):
            command += f" --on-behalf-of {shlex.quote(person)} --evidence FILE"
        return command

    def hindrance(self, one: Finding) -> None:
        """Add what ends something that keeps every gate from being decided."""
        command = one.fix or f"kactl gate show {self.base.gate.key}"
        self.add(one.who or self.anybody(), command, said(one.code, **one.values))

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


def _unlaid(evaluator: Evaluator, base: Assessment) -> tuple[str, ...]:
    """Return who answers for the documents of an instance that its first opening has yet to lay."""
    if base.gate.instance is None:
        return ()
    snapshot, setting = evaluator.snapshot, base.setting
    laid = laid_at_opening(setting.playbook, setting.facts, base.gate.gate, base.gate.instance)
    there = snapshot.tree.listing()
    missing = (one.document for one in laid if f"{snapshot.engagement.process}/{one.path}" not in there)
    return tuple(dict.fromkeys(one.owner for one in missing if one.content == "template"))


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
    for hindered in pending.hindered:
        found.hindrance(hindered)
        if hindered.code == STOPPED:
            return tuple(found.found.values())
    found.wanted = frozenset(command for judged in pending.todo for _, command in found.commands(judged))
    if pending.todo:
        found.laying(_unlaid(evaluator, base))
    for judged in pending.todo:
        found.criterion(judged)
    if pending.hollow:
        found.add(found.keepers(), f"kactl gate show {key}", said("gate.step-show"))
    if pending.reopen:
        found.add(found.keepers(), f"kactl gate open {key}", said("gate.step-open"))
    if pending.votes is not None and not found.found:
        _deciding(found, pending.votes)
    return tuple(found.found.values())


def _deciding(found: _Steps, votes: Count) -> None:
    """Add what statements are still wanted, once everything else is there."""
    base = found.base
    for vote in votes.rejections:
        found.rejection(vote.record.person(), vote.record.role or "")
    for one in votes.approvals:
        if one.missing and (one.short or not one.waits_for):
            found.approval(one)
    if not found.found:
        for carried in _carried(found):
            command, who = f'kactl gate revoke {carried.name} --reason "…"', carried.record.transcribed_by
            found.add((who or "",), command, said("gate.step-carry-anew"), found.last)
    if not found.found:
        found.add(
            _deciding_people(found), f"kactl gate pass {base.gate.key}", said("gate.step-pass"), found.last
        )


def _carried(found: _Steps) -> Iterator[StoredRecord]:
    """Yield what must be taken back where those who decide gave up their word by carrying another's in."""
    ballot, decider = found.base.ballot, found.base.gate.decider
    if decider is None or deciders(found.base):
        return
    for person in found.people(decider):
        yield from (one for one in ballot.records if carried_by(one.record, person))


def _deciding_people(found: _Steps) -> tuple[str, ...]:
    """Return who should decide now: of those who may, the firm's keepers where the playbook names nobody."""
    may, decider = deciders(found.base), found.base.gate.decider
    if decider is not None:
        return may or found.people(decider)
    wanted = tuple(one for role in found.keepers() for one in found.people(role))
    return tuple(one for one in wanted if one in may) or may


def mending(evaluator: Evaluator, base: Assessment, judged: JudgedCriterion) -> NextStep:
    """Return the first step that mends a criterion."""
    found = _Steps(evaluator, base)
    found.criterion(judged)
    return next(iter(found.found.values()))
