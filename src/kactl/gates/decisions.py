"""Decisions are judged where they were taken: at the commit they name, by the records of that moment."""

from dataclasses import dataclass
from datetime import datetime

from kactl.gates.assessing import Assessment
from kactl.gates.ballots.ballot import transcribed_for
from kactl.gates.ballots.causes import conflict_of
from kactl.gates.digests import content_digest, fingerprint
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.records import RecordSubject, StoredRecord

PASSING = ("go", "conditional")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a decision record is worth."""

    record: StoredRecord
    content: str
    """The digest of what was decided: the fingerprint without its cycle."""
    cause: Text | None = None
    """Why it does not count, or None."""
    assessment: Assessment | None = None
    """What was judged, where the commit is there to be read."""
    contradicted: bool = False
    """Whether another decision, taken without knowledge of it, says something else."""

    @property
    def counts(self) -> bool:
        """Tell whether the decision is in force."""
        return self.cause is None

    @property
    def passes(self) -> bool:
        """Tell whether it lets the engagement go on."""
        return self.counts and self.record.record.result in PASSING


def content_of(stored: StoredRecord, subject: RecordSubject) -> str:
    """Return the content digest that a decision's own fields give."""
    record = stored.record
    return content_digest(
        record.engagement,
        record.gate or "",
        record.instance,
        subject.definition,
        subject.upstream,
        subject.criteria,
    )


def weigh(stored: StoredRecord, assessment: Assessment | None, *, missing: bool) -> Standing:
    """Return what a decision is worth, given what its commit says; None where no commit says anything.

    `missing`: the commit it names is not here. In a shallow clone that is no fault of the record: its fields
    must agree with its fingerprint, and the history is reported as shallow. In a full one, the commit that
    brought the record stands in, if it says the same.
    """
    subject = stored.record.subject
    if subject is None:
        return Standing(stored, "", said("gate.decision-no-subject"))
    content = content_of(stored, subject)
    if fingerprint(content, stored.record.cycle) != subject.fingerprint:
        return Standing(stored, content, said("gate.decision-inconsistent"), assessment)
    gone = said("gate.decision-commit-missing", commit=subject.commit[:10])
    if assessment is None:
        return Standing(stored, content, None if missing else gone)
    if missing and assessment.fingerprint != subject.fingerprint:
        return Standing(stored, content, gone)
    return Standing(stored, content, _cause(stored, assessment, subject), assessment)


def _cause(stored: StoredRecord, assessment: Assessment, subject: RecordSubject) -> Text | None:
    record = stored.record
    person = record.person()
    if not may_decide(person, stored.issued_at, assessment, transcribed=record.on_behalf_of is not None):
        return said("gate.decision-not-decider", person=person)
    if record.on_behalf_of and (record.proof is None or not may_be_transcribed(person, assessment)):
        return said("gate.decision-transcribed", person=person)
    return _unfounded(assessment, subject) if record.result in PASSING else None


def _unfounded(assessment: Assessment, subject: RecordSubject) -> Text | None:
    """Return why a decision to go did not hold where it was taken, or None."""
    if assessment.fingerprint != subject.fingerprint:
        return said("gate.decision-other-content")
    if assessment.broken or assessment.blocked or assessment.worsened:
        own = (one.id for one in assessment.criteria if one.blocks or one.broken)
        failing = ", ".join((*own, *assessment.worsened))
        return said("gate.decision-criteria", criteria=failing or "-")
    if assessment.hindered:
        first = assessment.hindered[0]
        return said("gate.decision-hindered", cause=said(first.code, **first.values))
    if assessment.votes.rejections:
        people = ", ".join(one.record.person() for one in assessment.votes.rejections)
        return said("gate.decision-rejected", people=people)
    if not assessment.votes.complete:
        roles = ", ".join(one.role for one in assessment.votes.approvals if one.missing)
        return said("gate.decision-approvals", roles=roles)
    return None


def may_decide(person: str, when: datetime, assessment: Assessment, *, transcribed: bool = False) -> bool:
    """Tell whether a person may decide the gate at an instant.

    The decider where the playbook names one; else anybody of the team. Who transcribed a statement of the
    gate only carries other people's words.
    """
    ballot = assessment.ballot
    if not transcribed and transcribed_for(person, ballot):
        return False
    decider = assessment.gate.decider
    if decider is not None:
        day = ballot.day(when)
        speakers = ballot.speakers(person, decider, day)
        free = all(conflict_of(one, decider, ballot, day) is None for one in speakers)
        return free and ballot.held(person, decider, when)
    return ballot.team.active(person, ballot.day(when))


def deciders(assessment: Assessment) -> tuple[str, ...]:
    """Return who can decide the gate now: by themselves, or on the client's side through somebody else."""
    ballot, decider = assessment.ballot, assessment.gate.decider
    day = ballot.day(assessment.now)
    people = ballot.electorate.holders(decider, day) if decider else tuple(ballot.team.people)
    client = decider is not None and ballot.client_side(decider)
    return tuple(one for one in people if may_decide(one, assessment.now, assessment, transcribed=client))


def may_be_transcribed(person: str, assessment: Assessment) -> bool:
    """Tell whether somebody else may carry a person's decision in: only one of the client's side."""
    ballot, decider = assessment.ballot, assessment.gate.decider
    day = assessment.now.astimezone(ballot.zone).date()
    roles = (decider,) if decider else ballot.team.roles_of(person, day)
    return any(ballot.client_side(role) for role in roles)
