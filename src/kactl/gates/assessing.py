"""Assess a gate against one snapshot: judged criteria, fingerprints, weighed votes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from kactl.checks.registry import load
from kactl.gates.ballots.ballot import PLAIN, Ballot
from kactl.gates.calendars import calendar_of
from kactl.gates.classes import class_facts
from kactl.gates.digests import content_digest, definition_digest, fingerprint
from kactl.gates.duties import conflicts_of_votes
from kactl.gates.effective import EffectiveGate, effective_gate
from kactl.gates.feasibility import never
from kactl.gates.independence import NOBODY, Authorship, authorship
from kactl.gates.judging import JudgedCriterion, Scene, judge_criterion
from kactl.gates.statements import answer_to, cycle_of, every_cycle, of_gate
from kactl.gates.voting import Count, count
from kactl.gates.waiving import NO_WAIVERS, Bench, Waivers, waivers_of
from kactl.model.findings import Finding
from kactl.model.gates import Approval, Gate
from kactl.model.records import RecordSubject, StoredRecord
from kactl.model.team import Team
from kactl.model.view import History, Setting, Snapshot, UpstreamVerdict
from kactl.playbooks.tailoring import facts


@dataclass(frozen=True, slots=True)
class Past:
    """What lies behind a gate: the history, and the commit at which it was last decided to go on."""

    history: History
    settled: Callable[[], str | None]


@dataclass(frozen=True)
class Assessment:
    """What a gate instance comes to in one snapshot, under one set of records."""

    gate: EffectiveGate
    setting: Setting
    snapshot: Snapshot
    cycle: int
    records: Sequence[StoredRecord]
    criteria: tuple[JudgedCriterion, ...]
    definition: str
    team: Team
    """Whose words count."""
    now: datetime
    """The instant at which people act; ages of the content may be judged at an earlier one."""
    waivers: Waivers = NO_WAIVERS
    hindered: tuple[Finding, ...] = ()
    """What kept the gate from being decided and is none of its criteria, where a decision was taken."""
    worsened: tuple[str, ...] = ()
    """The criteria that held in what a review had pinned and did not at HEAD, where a decision was taken."""
    past: Past | None = None

    @cached_property
    def authorship(self) -> Authorship:
        """Return who wrote what the independent criteria look at since the gate was last passed."""
        if self.past is None or not any(one.effective.criterion.independent for one in self.criteria):
            return NOBODY
        return authorship(
            self.gate,
            self.criteria,
            snapshot=self.snapshot,
            history=self.past.history,
            team=self.team,
            since=self.past.settled(),
            waivers=self.waivers,
        )

    @cached_property
    def undecidable(self) -> tuple[Finding, ...]:
        """Return why nobody can decide the gate: independence is unproven, or an approval nobody can give."""
        return (*self.authorship.unproven, *never(self.gate, self.setting.playbook))

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """Return the digest of each criterion."""
        return {one.id: one.digest for one in self.criteria}

    @cached_property
    def upstream(self) -> Mapping[str, str]:
        """Return the content digest of each gate that the criteria ask about."""
        return {name: content for one in self.criteria for name, content in one.upstream.items()}

    @cached_property
    def content(self) -> str:
        """Return the gate's fingerprint without its cycle."""
        return self._content(tuple(self.digests), None)

    @cached_property
    def fingerprint(self) -> str:
        """Return the gate's fingerprint."""
        return fingerprint(self.content, self.cycle)

    @cached_property
    def role_fingerprints(self) -> Mapping[str, str]:
        """Return the fingerprint that an approval of each role binds."""
        return {
            one.role: fingerprint(self._content(self.gate.bound_by(one), one.role), self.cycle)
            for one in self.gate.approvals
        }

    @cached_property
    def ballot(self) -> Ballot:
        """Return what the votes are weighed against."""
        return Ballot(
            gate=self.gate,
            playbook=self.setting.playbook,
            team=self.team,
            records=self.records,
            fingerprints=self.role_fingerprints,
            criteria=self.digests,
            definition=self.definition,
            zone=self.setting.engagement.zone,
            authorship=self.authorship,
            conflicts=conflicts_of_votes(self.setting),
            calendar=calendar_of(self.snapshot, self.now) if self._counts_days else PLAIN,
        )

    @property
    def _counts_days(self) -> bool:
        """Tell whether some vote has a window in working days."""
        return any(one.vote is not None for one in self.gate.approvals)

    @cached_property
    def votes(self) -> Count:
        """Return the weighed votes."""
        return count(self.ballot, self.now)

    @property
    def broken(self) -> bool:
        """Tell whether the gate cannot be decided at all."""
        hollow = self.asks_nothing or self.asks_nobody or bool(self.undecidable)
        return hollow or any(one.broken for one in self.criteria)

    @property
    def asks_nothing(self) -> bool:
        """Tell whether no criterion applies: nothing was judged, so nothing can have passed."""
        return all(one.outcome == "not-applicable" for one in self.criteria)

    @property
    def asks_nobody(self) -> bool:
        """Tell whether approvals are declared, none is in force here and nobody decides."""
        declared = self.gate.gate.approvals != "none"
        return declared and not self.gate.approvals and self.gate.decider is None

    @property
    def blocked(self) -> bool:
        """Tell whether a `must` criterion does not hold."""
        return any(one.blocks for one in self.criteria)

    @property
    def broken_promises(self) -> tuple[JudgedCriterion, ...]:
        """Return the criteria that must hold always and do not."""
        return tuple(one for one in self.criteria if one.effective.criterion.holds == "always" and one.blocks)

    def bound(self, approval: Approval | None) -> RecordSubject:
        """Return what a statement binds: an approval its role's criteria, any other the whole gate's."""
        names = tuple(self.digests) if approval is None else self.gate.bound_by(approval)
        commit = self.snapshot.tree.commit
        return RecordSubject(
            fingerprint=self.fingerprint if approval is None else self.role_fingerprints[approval.role],
            commit=commit or "0" * 40,
            definition=self.definition,
            criteria={name: self.digests[name] for name in names},
            upstream=self._upstream_of(names),
        )

    def _upstream_of(self, names: Sequence[str]) -> dict[str, str]:
        bound = (one for one in self.criteria if one.id in names)
        return {gate: content for one in bound for gate, content in one.upstream.items()}

    def _content(self, names: Sequence[str], role: str | None) -> str:
        return content_digest(
            self.setting.engagement.engagement,
            self.gate.gate.id,
            self.gate.instance,
            self.definition,
            self._upstream_of(names),
            {name: self.digests[name] for name in names},
            role,
        )


def setting_of(snapshot: Snapshot, gate: str | None = None, instance: str | None = None) -> Setting:
    """Return the setting of a snapshot: playbook, engagement and facts; at a gate its item's class, too."""
    declared = snapshot.playbook.gate(gate) if gate is not None else None
    answered = facts(snapshot.playbook, snapshot.engagement.answers)
    known = {**answered, **class_facts(snapshot, declared, instance)}
    return Setting(snapshot.playbook, snapshot.engagement, known, gate, instance, snapshot.attached)


def assess(
    gate: Gate,
    instance: str | None,
    snapshot: Snapshot,
    *,
    records: Sequence[StoredRecord],
    team: Team,
    now: datetime,
    content_at: datetime,
    upstream: Callable[[str], UpstreamVerdict | None],
) -> Assessment:
    """Judge every criterion of a gate instance in a snapshot and weigh the records given, in their order.

    Ages inside the content are judged at `content_at`, what people may do at `now`.
    """
    setting = setting_of(snapshot, gate.id, instance)
    effective = effective_gate(gate, setting)
    own = of_gate(records, gate.id, instance)
    scene = Scene(snapshot, setting, content_at, upstream)
    waivers = waivers_of(Bench(effective, setting, team), own, now)
    judged = tuple(
        judge_criterion(one, scene, answer_to(one, own, team, setting), waivers.granted(one.criterion.id))
        for one in effective.criteria
    )
    return Assessment(
        gate=effective,
        setting=setting,
        snapshot=snapshot,
        cycle=cycle_of(every_cycle(records, gate.id, instance)),
        records=own,
        criteria=judged,
        definition=definition_digest(effective, _revisions(effective)),
        team=team,
        now=now,
        waivers=waivers,
    )


def _revisions(gate: EffectiveGate) -> dict[str, int]:
    checks = {one.criterion.uses: load(one.criterion.uses) for one in gate.criteria}
    return {name: check.revision for name, check in checks.items() if check is not None}
