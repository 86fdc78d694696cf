"""Approvals that count on one side of a change only: whose they are, and why they count no more."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kactl.gates.assessing import Assessment
from kactl.gates.drifting import drift_between
from kactl.gates.stepping import named
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.comparison_reports import ApprovalChange
from kactl.model.records import StoredRecord
from kactl.model.reports import ApprovalReport, DriftPart, GateVerdict, Given


def gained(
    then: GateVerdict | None, now: GateVerdict, known: Iterable[StoredRecord], content: Assessment
) -> Iterator[ApprovalChange]:
    """Yield the approvals that count now and did not; one that lay there already is restored."""
    before = {one.record for each in (then.approvals if then else ()) for one in each.given}
    names = {one.name for one in known}
    for approval in now.approvals:
        for given in approval.given:
            if given.record not in before:
                change = "restored" if given.record in names else "given"
                yield _change(approval, given, content, change=change)


@dataclass(frozen=True, slots=True)
class Present:
    """A gate as it is now: its verdict, the content that approvals name, every record of its tree."""

    verdict: GateVerdict
    content: Assessment
    records: Sequence[StoredRecord]


def lost(then: GateVerdict, bound: Assessment, now: Present | None) -> Iterator[ApprovalChange]:
    """Yield the approvals that counted and do not now; one that the same person gave anew is not lost.

    `bound` is the content that approvals named before.
    """
    for approval in then.approvals:
        there = _role(approval.role, now)
        still = {one.person for one in there.given} if there else set()
        for given in approval.given:
            if given.person not in still:
                yield _loss(approval, given, bound, now)


def _role(role: str, now: Present | None) -> ApprovalReport | None:
    return next((one for one in (now.verdict.approvals if now else ()) if one.role == role), None)


def _loss(approval: ApprovalReport, given: Given, bound: Assessment, now: Present | None) -> ApprovalChange:
    """Return why an approval counts no more: it was taken back, its content changed, or something else."""
    if now is None:
        return _change(approval, given, bound, reason=said("comparison.gate-gone"))
    content, there = now.content, _role(approval.role, now)
    stored = next((one for one in now.records if one.name == given.record), None)
    if stored is None or there is None or stored.record.cycle != content.cycle:
        return _change(approval, given, content, reason=_gone(stored, content))
    if _taken_back(stored, content.records):
        return _change(approval, given, content, change="withdrawn")
    fix, reason = _again(approval.role, given.person, content), _excluded(there, given)
    subject = stored.record.subject
    if subject is None or subject.fingerprint == there.fingerprint:
        return _change(approval, given, content, reason=reason, fix=fix)
    parts = tuple(_touched(there.binds, bound, content))
    return _change(approval, given, content, change="stale", reason=reason, parts=parts, fix=fix)


def _gone(stored: StoredRecord | None, content: Assessment) -> Text:
    """Return why an approval is none of the gate's any more."""
    if stored is None:
        return said("comparison.record-gone")
    of_now = stored.record.cycle == content.cycle
    return said("comparison.role-gone" if of_now else "comparison.new-cycle")


def _change(
    approval: ApprovalReport,
    given: Given,
    content: Assessment,
    *,
    change: str = "lost",
    reason: Text | None = None,
    parts: tuple[DriftPart, ...] = (),
    fix: str | None = None,
) -> ApprovalChange:
    return ApprovalChange.model_validate(
        {
            "role": approval.role,
            "title": approval.title,
            "person": given.person,
            "name": named(given.person, content.team, content.setting.playbook),
            "record": given.record,
            "change": change,
            "reason": reason,
            "parts": parts,
            "fix": fix,
        }
    )


def _taken_back(stored: StoredRecord, records: Sequence[StoredRecord]) -> bool:
    """Tell whether the person revoked it or spoke otherwise in the same role since."""
    record = stored.record
    place = next((number for number, one in enumerate(records) if one.sha256 == stored.sha256), None)
    if place is None:
        return True
    later = (one.record for one in records[place + 1 :])
    return any(
        (one.person(), one.role) == (record.person(), record.role) and one.kind in ("reject", "abstain")
        for one in later
    )


def _excluded(there: ApprovalReport, given: Given) -> Text | None:
    """Return what is said of the approval among those that do not count."""
    own = [one for one in there.excluded if given.record == one.record]
    return next((one.reason for one in (*own, *there.excluded) if one.person == given.person), None)


def _touched(binds: Iterable[str], bound: Assessment, content: Assessment) -> Iterator[DriftPart]:
    """Yield the parts that an approval vouches for and that differ; an answer by its record."""
    wanted = set(binds)
    parts = [one for one in drift_between(bound, content) if one.criterion in wanted]
    yield from parts
    shown = {one.criterion for one in parts}
    before = {one.id: one for one in bound.criteria}
    for one in content.criteria:
        old = before.get(one.id)
        if one.id in wanted - shown and old is not None and old.digest != one.digest:
            answer = one.answer or old.answer
            yield DriftPart(criterion=one.id, name=answer.record if answer else one.id, change="changed")


def _again(role: str, person: str, content: Assessment) -> str:
    """Return the command with which the approval is given again."""
    command = f"kactl gate approve {content.gate.key} --as {role}"
    if content.ballot.client_side(role):
        command += f" --on-behalf-of {shlex.quote(person)} --evidence FILE"
    return command
