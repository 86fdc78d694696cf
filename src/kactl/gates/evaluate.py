"""Evaluate gates: a pure function of what the snapshot, its records and its history say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial

from kactl.errors import KactlError
from kactl.gates.assessing import Assessment, Past, assess
from kactl.gates.breaking import Emergency, emergencies
from kactl.gates.conditions import DatedDuty, conditions
from kactl.gates.contradicting import rival
from kactl.gates.damage import damaged
from kactl.gates.decisions import PASSING, Standing, weigh
from kactl.gates.deploying import overdue_reviews
from kactl.gates.digests import GRANDFATHERED, UNDECIDED
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.hindering import hindrances
from kactl.gates.instances import parse_key
from kactl.gates.ordering import Order
from kactl.gates.rights import rightful
from kactl.gates.statements import cycle_of, every_cycle, of_gate, open_review
from kactl.gates.wording import said
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.records import RecordSubject, StoredRecord
from kactl.model.view import History, Snapshot, UpstreamVerdict


class Evaluator:
    """Answers what gates come to; each question is worked out once."""

    def __init__(
        self,
        snapshot: Snapshot,
        history: History,
        now: datetime,
        *,
        records: Sequence[StoredRecord] | None = None,
        origin: "Evaluator | None" = None,
    ) -> None:
        """Take the snapshot to judge, other commits to look back at, and the instant; records are its own.

        `origin` is the evaluator of the present, where this one looks at an earlier moment.
        """
        self.snapshot = snapshot
        self.history = history
        self.now = now
        self.order = Order(snapshot.records if records is None else records)
        sorted_out = rightful(self.order.records, snapshot, history)
        self.records = sorted_out.records
        self.ignored = sorted_out.ignored
        self._origin = origin
        self._weighed: dict[str, Standing] = {}
        self._here: dict[tuple[str, str | None], Assessment] = {}
        self._asking: set[str] = set()

    def gate(self, identity: str) -> Gate | None:
        """Return a gate of the snapshot's playbook."""
        return self.snapshot.playbook.gate(identity)

    @cached_property
    def emergencies(self) -> tuple[Emergency, ...]:
        """Return every break-glass of the engagement, in order."""
        return emergencies(self)

    @cached_property
    def duties(self) -> tuple[DatedDuty, ...]:
        """Return the dated duties that decisions in force and break-glass have left, closed ones too."""
        return (*conditions(self), *(one.review for one in self.emergencies if one.review is not None))

    def hindrances(self, gate: Gate, instance: str | None) -> tuple[Finding, ...]:
        """Return why a gate instance cannot be decided now, whatever its criteria say."""
        return (
            *self.damaged(gate, instance),
            *hindrances(self, self.duties, gate, instance),
            *overdue_reviews(self.snapshot, self.now, gate),
        )

    def damaged(self, gate: Gate, instance: str | None) -> tuple[Finding, ...]:
        """Return what cannot be read among a gate instance's records.

        Only the present asks: what was damaged once and is whole again keeps nobody from anything.
        """
        return damaged(self.snapshot, gate, instance) if self._origin is None else ()

    def records_of(self, gate: Gate, instance: str | None) -> tuple[StoredRecord, ...]:
        """Return the statements in force about a gate instance, in their order."""
        return of_gate(self.records, gate.id, instance)

    def review(self, gate: Gate, instance: str | None) -> StoredRecord | None:
        """Return the open review of a gate instance; only a decision that counts has ended one."""
        records = [
            one
            for one in self.records_of(gate, instance)
            if one.record.kind != "decision" or self.worth(one).counts
        ]
        return open_review(records, gate.review_window, self.now)

    def here(self, gate: Gate, instance: str | None) -> Assessment:
        """Assess the gate in the snapshot itself."""
        if self._asking:
            return self._assess(gate, instance, self.snapshot, self.now)
        key = (gate.id, instance)
        if key not in self._here:
            self._here[key] = self._assess(gate, instance, self.snapshot, self.now)
        return self._here[key]

    def assess_at(self, gate: Gate, instance: str | None, snapshot: Snapshot) -> Assessment:
        """Assess the gate in another commit, by the present records and the present day."""
        return self._assess(gate, instance, snapshot, self.now)

    def commit_with(self, gate: str, commit: str | None) -> Snapshot | None:
        """Return the snapshot of a commit that has the gate, or None: gone, or no engagement in it."""
        snapshot = self.history.at(commit) if commit else None
        try:
            return snapshot if snapshot is not None and snapshot.playbook.gate(gate) is not None else None
        except KactlError:
            return None

    def pinned(self, gate: Gate, instance: str | None, review: StoredRecord) -> Assessment | None:
        """Assess the gate in the commit a review pinned, on the day it was opened; None if gone."""
        subject = review.record.subject
        pinned = self.commit_with(gate.id, subject.commit if subject else None)
        return None if pinned is None else self._assess(gate, instance, pinned, review.issued_at)

    def standing(self, gate: Gate, instance: str | None) -> Standing | None:
        """Return the latest decision of the present cycle that counts, else the latest one, else None."""
        found = None
        for stored in reversed(self.records_of(gate, instance)):
            if stored.record.kind != "decision":
                continue
            standing = self.worth(stored)
            if standing.counts:
                return self._uncontradicted(standing, gate, instance)
            found = found or standing
        return found

    def _uncontradicted(self, standing: Standing, gate: Gate, instance: str | None) -> Standing:
        """Return a decision, or that another one, taken without knowledge of it, says something else."""
        one, records = standing.record, self.records_of(gate, instance)
        other = rival(one, records, self.order, lambda each: self.worth(each).counts)
        if other is None:
            return standing
        cause = said("gate.decision-contradicted", one=one.name, other=other.name)
        return replace(standing, cause=cause, contradicted=True)

    def upstream(self, name: str) -> UpstreamVerdict | None:
        """Return what another gate came to; None where there is no such gate or the gates form a circle."""
        key = parse_key(name, self.snapshot.playbook)
        if key is None or name in self._asking:
            return None
        self._asking.add(name)
        try:
            return self._upstream(name, *key)
        finally:
            self._asking.discard(name)

    def _upstream(self, name: str, gate: Gate, instance: str | None) -> UpstreamVerdict:
        standing = self.standing(gate, instance)
        if standing is not None and standing.passes:
            status = "CONDITIONAL" if standing.record.record.result == "conditional" else "PASSED"
            if self.damaged(gate, instance):
                status = "BLOCKED"
            elif self._promises_broken(gate, instance):
                status = "STALE"
            return UpstreamVerdict(name, status, decided=True, content=standing.content)
        if is_grandfathered(gate, self.snapshot):
            return UpstreamVerdict(name, "GRANDFATHERED", decided=True, content=GRANDFATHERED)
        opened = gate.recurs is not None and gate.recurs.pattern is not None
        begun = not opened or bool(every_cycle(self.records, gate.id, instance))
        return UpstreamVerdict(name, "OPEN", decided=False, content=UNDECIDED, begun=begun)

    def _promises_broken(self, gate: Gate, instance: str | None) -> bool:
        promised = any(one.holds == "always" for one in gate.criteria())
        return promised and bool(self.here(gate, instance).broken_promises)

    def worth(self, stored: StoredRecord) -> Standing:
        """Weigh a decision, from the present and once: its worth does not depend on who asks."""
        if self._origin is not None:
            return self._origin.worth(stored)
        if stored.sha256 not in self._weighed:
            self._weighed[stored.sha256] = self._weigh(stored)
        return self._weighed[stored.sha256]

    def _weigh(self, stored: StoredRecord) -> Standing:
        subject = stored.record.subject
        if subject is None or stored.record.gate is None:
            return weigh(stored, None, missing=False)
        introduced, named = None, self.history.at(subject.commit)
        if named is None and not self.history.shallow:
            introduced = self.history.introduced(stored.path)
        place = self.commit_with(stored.record.gate, subject.commit if named else introduced)
        if place is None:
            return weigh(stored, None, missing=named is None and self.history.shallow)
        return weigh(stored, self._where_taken(stored, subject, place), missing=named is None)

    def _where_taken(self, stored: StoredRecord, subject: RecordSubject, place: Snapshot) -> Assessment:
        """Assess the gate at the commit a decision names, by what was stated and who was who at that moment.

        Under a review the content is an older commit's, and HEAD gives team, records and upstream decisions.
        """
        head = place if subject.head is None else self.commit_with(stored.record.gate or "", subject.head)
        moment = head or self.snapshot
        there, seen = moment.tree.listing(), self.order.seen(stored)
        before = [one for one in self.order.before(stored) if one.path in there or one.sha256 in seen]
        then = Evaluator(moment, self.history, stored.issued_at, records=before, origin=self)
        gate = place.playbook.gate(stored.record.gate or "")
        if gate is None:
            raise AssertionError
        review = then.review(gate, stored.record.instance)
        content_at = review.issued_at if review else stored.issued_at
        assessment = then._assess(gate, stored.record.instance, place, content_at)
        found = replace(assessment, hindered=then.hindrances(gate, stored.record.instance))
        return found if head is None else _under_review(found, then.here(gate, stored.record.instance))

    def _assess(
        self, gate: Gate, instance: str | None, snapshot: Snapshot, content_at: datetime
    ) -> Assessment:
        assessed = assess(
            snapshot.playbook.gate(gate.id) or gate,
            instance,
            snapshot,
            records=self.records,
            team=self.snapshot.team,
            now=self.now,
            content_at=content_at,
            upstream=self.upstream,
        )
        return replace(assessed, past=Past(self.history, partial(self._settled, gate, instance)))

    def _settled(self, gate: Gate, instance: str | None) -> str | None:
        """Return the commit of the last decision of an earlier cycle that let the engagement go on."""
        own = every_cycle(self.records, gate.id, instance)
        for stored in reversed(own):
            record = stored.record
            earlier = record.kind == "decision" and record.cycle < cycle_of(own)
            if earlier and record.result in PASSING and record.subject and self.worth(stored).counts:
                return record.subject.commit
        return None


def _under_review(pinned: Assessment, here: Assessment) -> Assessment:
    """Return what was decided under a review, with what HEAD said against it."""
    key = here.gate.key
    changed = Finding(
        code="gate.review-definition", subject=key, fix=f"kactl gate open {key}", values={"gate": key}
    )
    outdated = (changed,) if pinned.definition != here.definition else ()
    held = {one.id for one in pinned.criteria if not one.blocks}
    worsened = tuple(one.id for one in here.criteria if one.blocks and one.id in held)
    return replace(pinned, hindered=(*pinned.hindered, *outdated), worsened=worsened)
