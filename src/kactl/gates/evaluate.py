"""Evaluate gates: a pure function of what the snapshot, its records and its history say."""

from collections.abc import Sequence
from datetime import datetime

from kactl.gates.assessing import Assessment, assess
from kactl.gates.decisions import Standing, weigh
from kactl.gates.grandfathering import is_grandfathered
from kactl.gates.instances import parse_key
from kactl.gates.statements import of_gate, open_review
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.team import Team
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
        teams: tuple[Team, ...] = (),
        weighed: dict[str, Standing] | None = None,
    ) -> None:
        """Take the snapshot to judge, other commits to look back at, and the instant; records are its own."""
        self.snapshot = snapshot
        self.history = history
        self.now = now
        self.records = tuple(snapshot.records if records is None else records)
        self.teams = teams or (snapshot.team,)
        self._weighed: dict[str, Standing] = {} if weighed is None else weighed
        self._asking: set[str] = set()

    def gate(self, identity: str) -> Gate | None:
        """Return a gate of the snapshot's playbook."""
        return self.snapshot.playbook.gate(identity)

    def records_of(self, gate: Gate, instance: str | None) -> tuple[StoredRecord, ...]:
        """Return the statements in force about a gate instance, in order of issue."""
        return of_gate(self.records, gate.id, instance)

    def review(self, gate: Gate, instance: str | None) -> StoredRecord | None:
        """Return the open review of a gate instance."""
        return open_review(self.records_of(gate, instance), gate.review_window, self.now)

    def here(self, gate: Gate, instance: str | None) -> Assessment:
        """Assess the gate in the snapshot itself."""
        return self._assess(gate, instance, self.snapshot, self.now)

    def assess_at(self, gate: Gate, instance: str | None, snapshot: Snapshot) -> Assessment:
        """Assess the gate in another commit, by the present records and the present day."""
        return self._assess(gate, instance, snapshot, self.now)

    def pinned(self, gate: Gate, instance: str | None, review: StoredRecord) -> Assessment | None:
        """Assess the gate in the commit a review pinned, on the day it was opened; None if gone."""
        subject = review.record.subject
        pinned = self.history.at(subject.commit) if subject else None
        if pinned is None or pinned.playbook.gate(gate.id) is None:
            return None
        return self._assess(gate, instance, pinned, review.issued_at)

    def standing(self, gate: Gate, instance: str | None) -> Standing | None:
        """Return the latest decision of the present cycle that counts, else the latest one, else None."""
        found = None
        for stored in reversed(self.records_of(gate, instance)):
            if stored.record.kind != "decision":
                continue
            standing = self._weigh(stored)
            if standing.counts:
                return standing
            found = found or standing
        return found

    def upstream(self, name: str) -> UpstreamVerdict | None:
        """Return what another gate came to; None where there is no such gate or the gates form a circle."""
        key = parse_key(name, self.snapshot.playbook)
        if key is None or name in self._asking:
            return None
        self._asking.add(name)
        try:
            gate, instance = key
            standing = self.standing(gate, instance)
            if standing is not None and standing.passes:
                status = "CONDITIONAL" if standing.record.record.result == "conditional" else "PASSED"
                return UpstreamVerdict(name, status, decided=True, content=standing.content)
            if is_grandfathered(gate, self.snapshot):
                return UpstreamVerdict(name, "GRANDFATHERED", decided=True, content="grandfathered")
            return UpstreamVerdict(name, "OPEN", decided=False, content="undecided")
        finally:
            self._asking.discard(name)

    def _weigh(self, stored: StoredRecord) -> Standing:
        if stored.sha256 not in self._weighed:
            self._weighed[stored.sha256] = weigh(
                stored, self._where_taken(stored), shallow=self.history.shallow
            )
        return self._weighed[stored.sha256]

    def _where_taken(self, stored: StoredRecord) -> Assessment | None:
        """Assess the gate at the commit a decision names, by the records issued before it."""
        subject = stored.record.subject
        if subject is None or stored.record.gate is None:
            return None
        snapshot = self.history.at(subject.commit)
        if snapshot is None and (commit := self.history.introduced(stored.path)):
            snapshot = self.history.at(commit)
        gate = snapshot.playbook.gate(stored.record.gate) if snapshot else None
        if snapshot is None or gate is None:
            return None
        before = [
            one
            for one in self.records
            if (one.issued_at, one.record.kind == "decision") <= (stored.issued_at, False)
            and one is not stored
        ]
        then = Evaluator(
            snapshot,
            self.history,
            stored.issued_at,
            records=before,
            teams=(snapshot.team, *self.teams),
            weighed=self._weighed,
        )
        at = self._reviewed_at(then, gate, stored)
        return then._assess(gate, stored.record.instance, snapshot, at)

    @staticmethod
    def _reviewed_at(then: "Evaluator", gate: Gate, stored: StoredRecord) -> datetime:
        """Ages are judged on the day a review was opened, where the decision was taken under one."""
        review = then.review(gate, stored.record.instance)
        return review.issued_at if review else stored.issued_at

    def _assess(self, gate: Gate, instance: str | None, snapshot: Snapshot, now: datetime) -> Assessment:
        declared = snapshot.playbook.gate(gate.id) or gate
        return assess(
            declared,
            instance,
            snapshot,
            records=self.records,
            teams=self.teams,
            now=now,
            upstream=self.upstream,
        )
