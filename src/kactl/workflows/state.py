"""State something about a gate: approve, reject, abstain, answer; one record and one commit each."""

from datetime import datetime
from hashlib import sha256
from typing import NoReturn

from kactl.gates.assessing import Assessment
from kactl.gates.decisions import may_decide
from kactl.gates.grounds import passable
from kactl.gates.judging import JudgedCriterion
from kactl.gates.statements import answering, may_answer
from kactl.model.changes import ChangeSet
from kactl.model.codes import as_code, confirmation_code
from kactl.model.findings import Finding
from kactl.model.gates import Approval
from kactl.model.records import RecordKind, StoredRecord
from kactl.model.reports import ChangeSetReport, Given
from kactl.model.subjects import FilePart
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.laying import lay_next_stage
from kactl.workflows.problems import decline, misuse, suggestions
from kactl.workflows.proofs.receiving import Received
from kactl.workflows.role_names import role_id
from kactl.workflows.sparing import must_be_spared
from kactl.workflows.stating import Paper, Pen, pen_for, write
from kactl.workflows.worth import not_counted

FINGERPRINT_SHOWN = 12


def approve(
    call: Call,
    gate: str,
    *,
    role: str,
    writing: Writing,
    paper: Paper | None = None,
    expect: str | None = None,
    meaning: str | None = None,
) -> ChangeSetReport:
    """Approve a gate as a role; the last needed approval of a gate that nobody decides passes it too."""
    pen = pen_for(call, gate, writing.by)
    role = role_id(pen.desk.snapshot.playbook, role)
    _as_expected(pen.base(), role, expect)
    signed = _signed(pen, role, paper, consents=True)
    earlier = _standing_vote(pen, role, signed)
    if earlier is not None:
        return carry_out(pen.desk, ChangeSet((), ""), writing, notes=(_already(pen, earlier, role),))
    if signed is not None and paper is not None:
        must_be_spared(pen, role, signed.person, paper.evidence)
    vote = _vote(pen, "approve", role, signed, meaning=meaning, typed=expect)
    notes = not_counted(pen, role, vote)
    code = "approved-passed" if _pass_if_complete(pen) else "approved"
    return write(pen, writing, code, notes=notes, role=role, person=vote.record.person())


def reject(
    call: Call,
    gate: str,
    *,
    role: str,
    reason: str,
    writing: Writing,
    paper: Paper | None = None,
    expect: str | None = None,
) -> ChangeSetReport:
    """Reject a gate as a role: it blocks until the person says otherwise or the content changes."""
    pen = pen_for(call, gate, writing.by)
    role = role_id(pen.desk.snapshot.playbook, role)
    _as_expected(pen.base(), role, expect)
    signed = _signed(pen, role, paper, consents=False)
    vote = _vote(pen, "reject", role, signed, reason=sentence(reason), typed=expect)
    notes = not_counted(pen, role, vote)
    return write(pen, writing, "rejected", notes=notes, role=role, person=vote.record.person())


def abstain(
    call: Call,
    gate: str,
    *,
    role: str,
    writing: Writing,
    paper: Paper | None = None,
    reason: str | None = None,
) -> ChangeSetReport:
    """Abstain as a role: it takes an earlier vote back and fills no place."""
    pen = pen_for(call, gate, writing.by)
    role = role_id(pen.desk.snapshot.playbook, role)
    signed = _signed(pen, role, paper, consents=False)
    vote = _vote(pen, "abstain", role, signed, reason=reason)
    return write(pen, writing, "abstained", role=role, person=vote.record.person())


def answer(
    call: Call, gate: str, criterion: str, *, met: bool, not_applicable: bool, reason: str, writing: Writing
) -> ChangeSetReport:
    """Answer a declared criterion, or say that one does not apply: one sentence by its owner."""
    pen = pen_for(call, gate, writing.by)
    asked = _answerable(pen, criterion, met=met, not_applicable=not_applicable)
    person = pen.desk.actor
    base = pen.base()
    outcome = "met" if met else "not-applicable"
    _may_answer(pen, answering(asked.effective, base.setting, outcome), person, call.now)
    pen.must_be_committed()
    pen.state(
        "answer",
        criterion=criterion,
        answer=outcome,
        reason=sentence(reason),
        subject=base.bound(None),
        items=_looked_at(base, asked),
    )
    return write(pen, writing, "answered", person=person, criterion=criterion)


def _vote(
    pen: Pen,
    kind: RecordKind,
    role: str,
    signed: Received | None,
    *,
    meaning: str | None = None,
    reason: str | None = None,
    typed: str | None = None,
) -> StoredRecord:
    base = pen.base()
    approval = _approval(pen, base, role)
    pen.must_be_committed()
    fields: dict[str, object] = {}
    if signed is not None:
        code = as_code(typed) if typed else None
        fields |= pen.transcribe(pen.bound(signed, role=role, typed=code, lenient=kind != "approve"))
    fields |= _standing_in(pen, base, role, str(fields.get("on_behalf_of") or pen.desk.actor))
    return pen.state(kind, role=role, subject=base.bound(approval), meaning=meaning, reason=reason, **fields)


def _signed(pen: Pen, role: str, paper: Paper | None, *, consents: bool) -> Received | None:
    """Read the proof, if there is one; for a role whose people state it themselves it is refused."""
    if paper is None:
        return None
    base = pen.base()
    approval = _approval(pen, base, role)
    if approval.carried == "client" and not base.ballot.client_side(role):
        decline("statement.own-firm", f"kactl gate approve {pen.key} --as {role}", role=role)
    return paper.received(pen.desk, consents=consents)


def _standing_in(pen: Pen, base: Assessment, role: str, person: str) -> dict[str, object]:
    """Return for whom a person speaks who does not hold the role in their own right."""
    ballot = base.ballot
    principal = ballot.electorate.stands_for(person, role, ballot.day(pen.desk.call.now))
    return {"delegation": principal} if principal is not None else {}


def _approval(pen: Pen, base: Assessment, role: str) -> Approval:
    found = base.gate.approval_of(role)
    if found is None:
        _not_asked(pen, base, role)
    return found


def _not_asked(pen: Pen, base: Assessment, role: str) -> NoReturn:
    if pen.desk.snapshot.playbook.role(role) is None:
        near = suggestions(role, (one.id for one in pen.desk.snapshot.playbook.roles))
        misuse("statement.no-role", "kactl role list", role=role, near=near)
    named = ", ".join(role for one in base.gate.approvals for role in one.roles) or "-"
    misuse("statement.not-asked", f"kactl gate show {pen.key}", role=role, gate=pen.key, roles=named)


def _as_expected(base: Assessment, role: str, expect: str | None) -> None:
    """Refuse when what lies here is not what the signer looked at."""
    if expect is None:
        return
    wanted = expect.lower()
    approval = base.gate.approval_of(role)
    own = base.role_fingerprints[approval.role] if approval is not None else base.fingerprint
    known = (own, base.fingerprint)
    code = as_code(expect)
    if code is not None and code in map(confirmation_code, known):
        return
    if len(wanted) < FINGERPRINT_SHOWN or not any(one.startswith(wanted) for one in known):
        fix = f"kactl gate check {base.gate.key}"
        shown = [one[:FINGERPRINT_SHOWN] for one in known]
        decline("statement.unexpected", fix, expected=expect, found=shown[0], gate=shown[1])


def _looked_at(base: Assessment, asked: JudgedCriterion) -> dict[str, str]:
    """Return the digest of each file that only a person can judge: the answer is about these bytes."""
    if not asked.asks_a_person:
        return {}
    tree = base.snapshot.tree
    paths = (one.path for one in asked.subject if isinstance(one, FilePart) and one.path in tree.listing())
    return {path: sha256(tree.read(path)).hexdigest() for path in paths}


def _answerable(pen: Pen, identity: str, *, met: bool, not_applicable: bool) -> JudgedCriterion:
    base = pen.base()
    asked = next((one for one in base.criteria if one.id == identity), None)
    if asked is None:
        near = suggestions(identity, (one.criterion.id for one in base.gate.criteria))
        misuse("statement.no-criterion", f"kactl gate show {pen.key}", criterion=identity, near=near)
    if met == not_applicable:
        misuse("statement.answer-which", criterion=identity)
    if met and not asked.asks_a_person:
        decline("statement.judged-itself", f"kactl gate check {pen.key}", criterion=identity)
    if not_applicable and asked.effective.criterion.na == "forbidden":
        decline("statement.na-forbidden", f"kactl gate show {pen.key}", criterion=identity)
    return asked


def _may_answer(pen: Pen, role: str | None, person: str, now: datetime) -> None:
    day = now.astimezone(pen.desk.engagement.zone).date()
    team = pen.desk.snapshot.team
    electorate = pen.base().ballot.electorate
    if not may_answer(person, role, electorate, day):
        owner = role or "-"
        holders = ", ".join(team.holders(owner, day)) or owner
        title = pen.role_title(owner) if role else owner
        fix = f"kactl gate show {pen.key}"
        decline("statement.not-owner", fix, person=person, role=title, holders=holders)


def sentence(reason: str) -> str:
    """Return a reason without the space around it; refuse what is no sentence."""
    kept = reason.strip()
    if len(kept) < 2 or kept in {"…", "..."}:  # noqa: PLR2004 - one character is no sentence in any language
        misuse("statement.no-reason")
    return kept


def _pass_if_complete(pen: Pen) -> bool:
    """Record the decision where the playbook names no decider and this approval was the last one needed."""
    base = pen.base()
    if base.gate.decider is not None or not base.gate.approvals:
        return False
    if not passable(pen.evaluator, pen.gate, pen.instance):
        return False
    if not may_decide(pen.desk.actor, pen.desk.call.now, base):
        return False
    pen.state("decision", result="go", subject=pen.decided(base))
    lay_next_stage(pen)
    return True


def _standing_vote(pen: Pen, role: str, signed: Received | None) -> Given | None:
    """Return the approval by the same person that counts already, so that it is not given twice."""
    people = (signed.person if signed else pen.desk.actor,)
    given = [one for report in pen.base().votes.approvals if role in report.roles for one in report.given]
    return next((one for one in given if one.person in people), None)


def _already(pen: Pen, given: Given, role: str) -> Finding:
    name = pen.desk.snapshot.team.people[given.person].name
    values = {"person": name, "role": pen.role_title(role)}
    return Finding(code="statement.already", severity="note", subject=given.record, values=values)
