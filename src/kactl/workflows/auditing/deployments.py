"""What was deployed in a period, with and without a decision: tags, releases, recorded deployments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kactl.checks.reading.days import day_of
from kactl.checks.reading.items import STATUS
from kactl.gates.instances import instance_of, names_instance
from kactl.gates.tagging import RELEASE, JudgedTag, judge_tag, release_gate
from kactl.model.audit_report import Deployed, DeployedState
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.subjects import ItemsPart
from kactl.model.view import Item
from kactl.store.clones import clones
from kactl.store.tags import production_tags
from kactl.workflows.auditing.facts import placed
from kactl.workflows.auditing.period import Period

RELEASED = ("released", "rolled-back")
"""The states of a release that went live."""


@dataclass(frozen=True, slots=True)
class Deployments:
    """Holds what was deployed against the gates that ask for a decision first."""

    period: Period

    def found(self) -> tuple[Deployed, ...]:
        """Return tags and releases of the period by day."""
        made = [*self._tags(), *self._releases(), *self._facts()]
        return tuple(sorted(made, key=lambda one: (one.day or date.max, one.what, one.name)))

    def _gates(self) -> tuple[Gate, ...]:
        """Return the gates that recur once a release."""
        gates = self.period.desk.snapshot.playbook.gates
        return tuple(one for one in gates if one.recurs is not None and one.recurs.register_ == RELEASE)

    def _tags(self) -> Iterator[Deployed]:
        desk = self.period.desk
        for clone in clones(desk.home, desk.engagement):
            for tag in production_tags(clone):
                if tag.at is not None and self.period.has(tag.at):
                    yield self._tag(judge_tag(desk.evaluator, tag), self.period.day(tag.at))

    def unread(self) -> Iterator[Finding]:
        """Yield what of clones and of recorded deployments could not be read."""
        desk = self.period.desk
        yield from (one.problem for one in clones(desk.home, desk.engagement) if one.problem is not None)
        yield from placed(desk).faults

    def _facts(self) -> Iterator[Deployed]:
        """Yield what was brought into environments from which nothing goes further: into production."""
        desk = self.period.desk
        found, gate = placed(desk), release_gate(desk.evaluator)
        for one in found.deployments:
            fact = one.deployment
            if not self.period.has(fact.at) or fact.rehearsal:
                continue
            named = gate is not None and gate.recurs is not None and names_instance(gate.recurs, fact.version)
            key = (gate, fact.version) if gate is not None and named else None
            row = self._deployed(fact.version, "deployment", self.period.day(fact.at), key)
            reviews = found.reviews.get(one.sha256, ())
            yield row.model_copy(
                update={
                    "late": bool(row.decided_at and row.decided_at > fact.at),
                    "environment": fact.environment,
                    "by": self.period.name(fact.by),
                    "result": fact.result,
                    "emergency": fact.emergency.reason if fact.emergency else None,
                    "reviewed_by": tuple(self.period.name(each.by) for each in reviews),
                }
            )

    def _tag(self, judged: JudgedTag, day: date) -> Deployed:
        """Return a tag with the decision that the rule on tags of production found for it."""
        tag, gate = judged.tag, judged.gate
        key = (gate, judged.instance) if gate is not None and judged.instance is not None else None
        name = f"{tag.repo}:{tag.name}" if tag.repo else tag.name
        return self._deployed(name, "tag", day, key).model_copy(update={"commit": tag.commit})

    def _releases(self) -> Iterator[Deployed]:
        for item in self._items():
            day = day_of(item.fields.get("released_on"))
            released = item.fields.get(STATUS) in RELEASED
            if released and (day is None or self.period.first <= day <= self.period.last):
                key = next(
                    (
                        (gate, name)
                        for gate in self._gates()
                        if gate.recurs and (name := instance_of(item, gate.recurs)) is not None
                    ),
                    None,
                )
                title = item.fields.get("title")
                yield self._deployed(item.id, "release", day, key).model_copy(
                    update={"title": None if title is None else str(title)}
                )

    def _items(self) -> tuple[Item, ...]:
        desk = self.period.desk
        if desk.snapshot.playbook.register_of(RELEASE) is None:
            return ()
        view = desk.snapshot.view((ItemsPart(RELEASE, ("*",)),), desk.call.now, {}, None)
        return view.items(RELEASE).items

    def _deployed(self, name: str, what: str, day: date | None, key: tuple[Gate, str] | None) -> Deployed:
        record, state = self._decision(*key) if key else (None, "not-gated")
        at = record.issued_at if record else None
        return Deployed.model_validate(
            {
                "name": name,
                "what": what,
                "title": None,
                "day": day,
                "commit": None,
                "gate": f"{key[0].id}@{key[1]}" if key else None,
                "state": state,
                "record": record.name if record else None,
                "decided_at": at,
                "late": bool(at and day and self.period.day(at) > day),
            }
        )

    def _decision(self, gate: Gate, instance: str) -> tuple[StoredRecord | None, DeployedState]:
        evaluator = self.period.desk.evaluator
        standing = evaluator.standing(gate, instance)
        if standing is not None and standing.passes:
            conditional = standing.record.record.result == "conditional"
            return standing.record, "conditional" if conditional else "decided"
        for one in reversed(evaluator.emergencies):
            record = one.record.record
            if one.cause is None and (record.gate, record.instance) == (gate.id, instance):
                return one.record, "bypassed"
        return None, "undecided"
