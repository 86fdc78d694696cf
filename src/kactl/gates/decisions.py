"""Decisions are judged where they were taken: at the commit they name, by the records of that moment."""

from dataclasses import dataclass

from kactl.gates.assessing import Assessment
from kactl.gates.digests import content_digest, fingerprint
from kactl.gates.voting import transcribed_for
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


def weigh(stored: StoredRecord, assessment: Assessment | None, *, shallow: bool) -> Standing:
    """Return what a decision is worth, given what its commit says; None where the commit cannot be read.

    A commit that is missing from a shallow clone is no fault of the record: its fields must agree with its
    fingerprint, and the history is reported as shallow. Missing from a full one, nothing proves it.
    """
    subject = stored.record.subject
    if subject is None:
        return Standing(stored, "", said("gate.decision-no-subject"))
    content = content_of(stored, subject)
    if fingerprint(content, stored.record.cycle) != subject.fingerprint:
        return Standing(stored, content, said("gate.decision-inconsistent"), assessment)
    if assessment is None:
        cause = None if shallow else said("gate.decision-commit-missing", commit=subject.commit[:10])
        return Standing(stored, content, cause)
    return Standing(stored, content, _cause(stored, assessment, subject), assessment)


def _cause(stored: StoredRecord, assessment: Assessment, subject: RecordSubject) -> Text | None:
    record = stored.record
    if not may_decide(record.person(), stored, assessment):
        return said("gate.decision-not-decider", person=record.person())
    if record.result not in PASSING:
        return None
    if assessment.fingerprint != subject.fingerprint:
        return said("gate.decision-other-content")
    if assessment.broken or assessment.blocked:
        failing = ", ".join(one.id for one in assessment.criteria if one.blocks or one.broken)
        return said("gate.decision-criteria", criteria=failing)
    if not assessment.votes.complete:
        roles = ", ".join(one.role for one in assessment.votes.approvals if one.missing)
        return said("gate.decision-approvals", roles=roles)
    return None


def may_decide(person: str, stored: StoredRecord | None, assessment: Assessment) -> bool:
    """Tell whether a person may decide the gate, at the record's instant or now.

    The decider where the playbook names one; else anybody of the team. Who transcribed a statement of the
    gate only carries other people's words.
    """
    when = stored.issued_at if stored else assessment.now
    ballot = assessment.ballot
    if transcribed_for(person, ballot) and not (stored and stored.record.on_behalf_of):
        return False
    decider = assessment.gate.decider
    if decider is not None:
        return ballot.held(person, decider, when)
    day = when.astimezone(ballot.zone).date()
    return any(bool(team.roles_of(person, day)) for team in ballot.teams)
