"""Waivers: a criterion may stand unmet for a time, asked by one person and granted by another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kactl.gates.digests import framed
from kactl.gates.effective import EffectiveGate
from kactl.gates.electorate import Electorate
from kactl.gates.identities import same
from kactl.gates.midnights import end_of
from kactl.gates.ordering import names
from kactl.gates.statements import client_side
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.exceptions import WaiverState
from kactl.model.gates import Criterion, Waivable
from kactl.model.records import StoredRecord
from kactl.model.team import Team
from kactl.model.view import Setting

_NO_LIMITS = Waivable()


@dataclass(frozen=True, slots=True)
class Waiver:
    """A request to waive a criterion, and what became of it."""

    asked: StoredRecord
    state: WaiverState
    answer: StoredRecord | None = None
    """The grant or the denial that counts."""
    cause: Text | None = None
    """Why the request, or the last answer to it, does not count."""

    @property
    def granted(self) -> bool:
        """Tell whether it was granted, be it over by now."""
        return self.answer is not None and self.answer.record.answer == "granted"

    @property
    def in_force(self) -> bool:
        """Tell whether it excuses its criterion now."""
        return self.state == "granted"

    @property
    def digest(self) -> str:
        """Return what it adds to its criterion's digest: the same on any day."""
        return framed(("kactl-waiver-v1", self.asked.sha256, self.answer.sha256 if self.answer else ""))


@dataclass(frozen=True, slots=True)
class Waivers:
    """Every request of a gate instance's present cycle, in order."""

    requests: tuple[Waiver, ...] = ()

    def granted(self, criterion: str) -> Waiver | None:
        """Return the waiver of a criterion that was asked last and granted, in force or over."""
        found = [one for one in self.requests if one.asked.record.criterion == criterion and one.granted]
        return found[-1] if found else None


NO_WAIVERS: Final = Waivers()


@dataclass(frozen=True, slots=True)
class Bench:
    """Those before whom requests come: the gate, its setting, and the team whose words count."""

    gate: EffectiveGate
    setting: Setting
    team: Team

    def criterion(self, identity: str | None) -> Criterion | None:
        """Return a criterion that is asked here."""
        return next((one.criterion for one in self.gate.criteria if one.criterion.id == identity), None)

    def day(self, stored: StoredRecord) -> date:
        """Return the day of a statement in the engagement's zone."""
        return stored.issued_at.astimezone(self.setting.engagement.zone).date()

    @property
    def electorate(self) -> Electorate:
        """Return who may speak for which role at the gate."""
        return Electorate(self.team, self.setting.playbook, self.gate.gate.id)

    def speakers(self, person: str, role: str, day: date, named: str | None = None) -> frozenset[str]:
        """Return whose word a statement in a role is: the person's, and that of whom they stand in for."""
        principal = self.electorate.stands_for(person, role, day, named)
        return frozenset(same(self.team, one) for one in (person, principal) if one is not None)

    def answering(self, criterion: Criterion, asking: str, day: date) -> tuple[str, ...]:
        """Return who may answer what a person asks: holders of a granting role and their stand-ins."""
        own, found = same(self.team, asking), []
        for role in granting_roles(self.gate, criterion) or ("",):
            people = self.electorate.holders(role, day) if role else tuple(self.team.people)
            found += [
                one
                for one in people
                if self.team.active(one, day) and own not in self.speakers(one, role, day)
            ]
        return tuple(dict.fromkeys(found))

    def latest_end(self, stored: StoredRecord, criterion: Criterion) -> datetime:
        """Return the last instant at which a waiver asked then may end."""
        days = timedelta(days=limits_of(criterion).days)
        return end_of(self.day(stored) + days, self.setting.engagement.zone)


def limits_of(criterion: Criterion) -> Waivable:
    """Return within which limits a criterion is waived."""
    return criterion.waivable if isinstance(criterion.waivable, Waivable) else _NO_LIMITS


def granting_roles(gate: EffectiveGate, criterion: Criterion) -> tuple[str, ...]:
    """Return the roles of which one grants or denies; none: anybody of the team but who asks.

    The playbook's, else the decider, else the approving roles that do not answer for the criterion.
    """
    named = limits_of(criterion).by or gate.decider
    if named is not None:
        return (named,)
    approving = tuple(dict.fromkeys(role for one in gate.approvals for role in one.roles))
    return tuple(one for one in approving if one != criterion.owner) or approving


def waivers_of(bench: Bench, records: Sequence[StoredRecord], now: datetime) -> Waivers:
    """Return the requests among a gate instance's records of its present cycle, each as it stands now."""
    waiving = [one for one in records if one.record.kind == "waive"]
    requests = [one for one in waiving if one.record.answer is None]
    causes = {one.sha256: asking_cause(bench, one) for one in requests}
    rulings = _Rulings(bench, [one for one in requests if causes[one.sha256] is None])
    for one in waiving:
        if one.record.answer is not None:
            rulings.rule(one)
    return Waivers(tuple(rulings.request(one, causes[one.sha256], now) for one in requests))


class _Rulings:
    """Goes through the answers in their order: a denial is final, and limits are for those who come late."""

    def __init__(self, bench: Bench, sound: Sequence[StoredRecord]) -> None:
        self.bench = bench
        self.sound = sound
        self.given: dict[str, StoredRecord] = {}
        """The answer that counts, by the request's digest."""
        self.refused: dict[str, Text] = {}
        """Why the last answer does not count."""
        self.denied: set[str | None] = set()
        self.counts: dict[str, int] = {}

    def rule(self, answer: StoredRecord) -> None:
        """Take one answer in."""
        asked = next((one for one in self.sound if names(answer.record.target, one)), None)
        if asked is None:
            return
        identity, cause = asked.record.criterion or "", self._cause(asked, answer)
        if cause is not None:
            self.refused[asked.sha256] = cause
        elif answer.record.answer == "denied":
            self.denied.add(identity)
            self.given[asked.sha256] = answer
        elif asked.sha256 not in self.given:
            self.counts[identity] = self.counts.get(identity, 0) + 1
            self.given[asked.sha256] = answer

    def _cause(self, asked: StoredRecord, answer: StoredRecord) -> Text | None:
        cause = answering_cause(self.bench, asked, answer)
        if cause is not None or answer.record.answer == "denied" or asked.sha256 in self.given:
            return cause
        return self._closed(asked)

    def _closed(self, asked: StoredRecord) -> Text | None:
        """Return why a request may not be granted any more, or None."""
        criterion = self.bench.criterion(asked.record.criterion)
        if asked.record.criterion in self.denied or criterion is None:
            return said("waiver.denied-before")
        return over_limit(self.bench.gate, criterion, self.counts)

    def request(self, asked: StoredRecord, cause: Text | None, now: datetime) -> Waiver:
        """Return a request as it stands at an instant, all answers taken in."""
        if cause is not None:
            return Waiver(asked, "ignored", cause=cause)
        answer, ends = self.given.get(asked.sha256), asked.record.expires_at
        if answer is not None and answer.record.answer == "denied":
            return Waiver(asked, "denied", answer)
        if ends is None or now >= ends:  # a sound request has an end
            return Waiver(asked, "lapsed", answer)
        if answer is not None:
            return Waiver(asked, "granted", answer)
        closed = self._closed(asked)
        return Waiver(asked, "ignored" if closed else "asked", cause=closed or self.refused.get(asked.sha256))


def over_limit(gate: EffectiveGate, criterion: Criterion, counts: dict[str, int]) -> Text | None:
    """Return why no more may be granted, given how often each criterion was waived in this cycle."""
    times, most = limits_of(criterion).times, gate.gate.waivers
    if times is not None and counts.get(criterion.id, 0) >= times:
        return said("waiver.limit-criterion", count=times)
    if most is not None and criterion.id not in counts and len(counts) >= most:
        return said("waiver.limit-gate", count=most)
    return None


def asking_cause(bench: Bench, stored: StoredRecord) -> Text | None:
    """Return why a request does not count, or None."""
    record, criterion = stored.record, bench.criterion(stored.record.criterion)
    if criterion is None:
        return said("waiver.other-criterion")
    if criterion.waivable is False:
        return said("waiver.forbidden")
    if not record.reason:
        return said("waiver.without-reason")
    if record.on_behalf_of and record.proof is None:
        return said("gate.excluded-no-proof")
    if not bench.team.active(record.person(), bench.day(stored)):
        return said("waiver.stranger", person=record.person())
    return _span_cause(bench, stored, criterion)


def _span_cause(bench: Bench, stored: StoredRecord, criterion: Criterion) -> Text | None:
    ends = stored.record.expires_at
    if ends is None or ends <= stored.issued_at:
        return said("waiver.without-end")
    if ends > bench.latest_end(stored, criterion):
        return said("waiver.too-long", days=limits_of(criterion).days)
    return None


def answering_cause(bench: Bench, asked: StoredRecord, stored: StoredRecord) -> Text | None:
    """Return why a grant or a denial does not count, or None."""
    record, criterion = stored.record, bench.criterion(asked.record.criterion)
    if criterion is None:
        return said("waiver.other-criterion")
    person, roles = record.person(), granting_roles(bench.gate, criterion)
    own = {same(bench.team, one) for one in (asked.record.person(), asked.record.by)}
    if own & bench.speakers(person, record.role or "", bench.day(stored), record.delegation):
        return said("waiver.own-request", person=person)
    if record.on_behalf_of and not client_side(bench.setting.playbook, record.role):
        return said("gate.excluded-own-firm", role=record.role or "-")
    if record.on_behalf_of and record.proof is None:
        return said("gate.excluded-no-proof")
    if roles and record.role not in roles:
        return said("waiver.other-role", roles=", ".join(roles))
    return None if _may_act(bench, stored) else said("gate.excluded-not-holder", role=record.role or "-")


def _may_act(bench: Bench, stored: StoredRecord) -> bool:
    record, day = stored.record, bench.day(stored)
    if record.role is None:
        return bench.team.active(record.person(), day)
    return bench.electorate.holds(record.person(), record.role, day, record.delegation)
