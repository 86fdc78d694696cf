"""Weigh the approvals of a gate: who counts for which role, who does not and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kactl.gates.effective import EffectiveGate
from kactl.gates.matching import match
from kactl.gates.statements import client_side, votes_for
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.gates import Approval
from kactl.model.playbook import Playbook
from kactl.model.records import StoredRecord
from kactl.model.reports import ApprovalReport, Excluded, Given
from kactl.model.team import Team


@dataclass(frozen=True, slots=True)
class Ballot:
    """Everything that the votes of one gate are weighed against."""

    gate: EffectiveGate
    playbook: Playbook
    team: Team
    """Whose word counts: the team at HEAD, or at the moment of a decision."""
    records: Sequence[StoredRecord]
    """The gate's records of its present cycle."""
    fingerprints: Mapping[str, str]
    """The present fingerprint of each approving role."""
    criteria: Mapping[str, str]
    """The present digest of each criterion."""
    definition: str
    zone: ZoneInfo

    def held(self, person: str, role: str, when: datetime) -> bool:
        """Tell whether the person held the role on the day of that instant."""
        day = when.astimezone(self.zone).date()
        return person in self.team.holders(role, day)

    def known(self, person: str, when: datetime) -> bool:
        """Tell whether the person was of the team on the day of that instant."""
        return self.team.active(person, when.astimezone(self.zone).date())

    def client_side(self, role: str) -> bool:
        """Tell whether a role belongs to the client's side."""
        return client_side(self.playbook, role)


@dataclass(frozen=True, slots=True)
class Count:
    """The weighed votes: a report for each approving role, and the rejections in force."""

    approvals: tuple[ApprovalReport, ...]
    rejections: tuple[StoredRecord, ...]
    stale: tuple[StoredRecord, ...]
    """Approvals of something that has changed since."""

    @property
    def complete(self) -> bool:
        """Tell whether no approval is missing and nobody's rejection stands."""
        return not self.rejections and all(one.missing == 0 for one in self.approvals)


def count(ballot: Ballot, today: date) -> Count:
    """Weigh every vote and match distinct people to the slots of the roles."""
    valid: dict[str, list[StoredRecord]] = {}
    excluded: dict[str, list[Excluded]] = {}
    rejections: list[StoredRecord] = []
    stale: list[StoredRecord] = []
    for approval in ballot.gate.approvals:
        valid[approval.role], excluded[approval.role] = [], []
        for vote in votes_for(ballot.records, approval.role, ballot.fingerprints[approval.role]):
            cause = _cause(vote, approval, ballot)
            if vote.record.subject is not None and _is_stale(vote, approval, ballot):
                if vote.record.kind == "approve" and cause is None:
                    stale.append(vote)
                excluded[approval.role].append(_stale(vote, ballot) if cause is None else cause)
            elif cause is not None:
                excluded[approval.role].append(cause)
            elif vote.record.kind == "approve":
                valid[approval.role].append(vote)
            elif vote.record.kind == "reject":
                rejections.append(vote)
                excluded[approval.role].append(
                    Excluded(
                        person=vote.record.person(),
                        reason=said("gate.excluded-rejected", why=vote.record.reason or ""),
                        record=vote.name,
                    )
                )
    reports = _slots(ballot, valid, excluded, today)
    return Count(reports, tuple(rejections), tuple(stale))


def _is_stale(vote: StoredRecord, approval: Approval, ballot: Ballot) -> bool:
    subject = vote.record.subject
    return subject is None or subject.fingerprint != ballot.fingerprints[approval.role]


def _cause(vote: StoredRecord, approval: Approval, ballot: Ballot) -> Excluded | None:
    """Return why a vote does not count whatever it approves, or None."""
    record = vote.record
    person = record.person()
    code: str | None = None
    if record.subject is None:
        code = "gate.excluded-no-subject"
    elif not ballot.held(person, approval.role, vote.issued_at):
        code = "gate.excluded-not-holder"
    elif record.on_behalf_of and not ballot.client_side(approval.role):
        code = "gate.excluded-own-firm"
    elif record.on_behalf_of and record.proof is None:
        code = "gate.excluded-no-proof"
    elif record.on_behalf_of and not ballot.known(record.by, vote.issued_at):
        code = "gate.excluded-stranger"
    elif not record.on_behalf_of and (clash := transcribed_for(person, ballot)):
        return Excluded(person=person, reason=said("gate.excluded-transcriber", of=clash), record=vote.name)
    if code is None:
        return None
    return Excluded(person=person, reason=said(code, role=_title(ballot, approval.role)), record=vote.name)


def transcribed_for(person: str, ballot: Ballot) -> str | None:
    """Return for whom the person transcribed a statement of this gate: who carries a word gives none."""
    return next(
        (
            one.record.person()
            for one in ballot.records
            if one.record.on_behalf_of and person in (one.record.transcribed_by, one.record.by)
        ),
        None,
    )


def _stale(vote: StoredRecord, ballot: Ballot) -> Excluded:
    subject = vote.record.subject
    changed = changed_criteria(subject.criteria if subject else {}, ballot.criteria)
    if subject is not None and subject.definition != ballot.definition:
        reason = said("gate.excluded-definition")
    elif changed:
        reason = said("gate.excluded-stale", changed=", ".join(changed))
    else:
        reason = said("gate.excluded-upstream")
    return Excluded(person=vote.record.person(), reason=reason, record=vote.name)


def changed_criteria(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Return the criteria whose subjects differ from what a statement bound, in order of id."""
    return tuple(sorted(name for name, digest in before.items() if now.get(name) != digest))


def _slots(
    ballot: Ballot,
    valid: Mapping[str, Sequence[StoredRecord]],
    excluded: Mapping[str, list[Excluded]],
    today: date,
) -> tuple[ApprovalReport, ...]:
    slots = [one.role for one in ballot.gate.approvals for _ in range(one.needed)]
    willing = {role: [one.record.person() for one in votes] for role, votes in valid.items()}
    filled = match(slots, willing)
    matched = {(slots[slot], person) for slot, person in filled.items()}
    reports = []
    for approval in ballot.gate.approvals:
        role = approval.role
        given = [one for one in valid[role] if (role, one.record.person()) in matched]
        spare = [one for one in valid[role] if one not in given]
        elsewhere = {person: other for other, person in matched}
        for one in spare:
            other = elsewhere.get(one.record.person(), role)
            reason = said("gate.excluded-spare", role=_title(ballot, other))
            excluded[role].append(Excluded(person=one.record.person(), reason=reason, record=one.name))
        candidates = dict.fromkeys(
            person
            for person in ballot.team.holders(role, today)
            if not transcribed_for(person, ballot) or ballot.client_side(role)
            if len(match(slots, {**willing, role: [*willing[role], person]})) > len(filled)
        )
        reports.append(
            ApprovalReport(
                role=role,
                title=_title(ballot, role),
                needed=approval.needed,
                given=tuple(_given(one) for one in given),
                missing=max(0, approval.needed - len(given)),
                candidates=tuple(candidates),
                excluded=tuple(excluded[role]),
                fingerprint=ballot.fingerprints[role],
            )
        )
    return tuple(reports)


def _given(vote: StoredRecord) -> Given:
    record = vote.record
    assurance = "claimed"
    if record.on_behalf_of:
        assurance = "verified" if record.verified_by else "transcribed"
    return Given(person=record.person(), at=record.issued_at, record=vote.name, assurance=assurance)


def _title(ballot: Ballot, role: str) -> Text:
    declared = ballot.playbook.role(role)
    return declared.title if declared else Text(zh=role, en=role)
