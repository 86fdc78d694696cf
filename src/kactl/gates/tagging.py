"""Tags that mean a version in production, held against the gates of their releases.

Tags are in no subject: a clone may lack them. They are handed in by whoever has read them, and each is judged
by its whole name and by the full id of its commit.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from shlex import quote
from typing import Final, Literal

from kactl.gates.breaking import Emergency
from kactl.gates.evaluate import Evaluator
from kactl.gates.instances import instance_of, names_instance
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.findings import Finding, Severity
from kactl.model.gates import Gate
from kactl.model.records import StoredRecord
from kactl.model.registers import Register
from kactl.model.subjects import ItemsPart
from kactl.model.tagging import ProductionTag
from kactl.model.view import Item, Snapshot

RELEASE: Final = "release"
_SHORT: Final = 12

TagState = Literal["not-gated", "no-release", "undecided", "bypassed", "conditional", "decided"]


@dataclass(frozen=True, slots=True)
class JudgedTag:
    """What a tag comes to: the gate of its release, whether that was decided, and what is wrong."""

    tag: ProductionTag
    state: TagState
    gate: Gate | None = None
    instance: str | None = None
    record: StoredRecord | None = None
    """The decision, or the break-glass."""
    findings: tuple[Finding, ...] = ()

    @property
    def key(self) -> str | None:
        """Return `gate@instance`, None where there is no such gate."""
        return f"{self.gate.id}@{self.instance}" if self.gate else None


def release_gate(evaluator: Evaluator) -> Gate | None:
    """Return the gate that happens once a release, None where the playbook has none."""
    gates = evaluator.snapshot.playbook.gates
    return next((one for one in gates if one.recurs and one.recurs.register_ == RELEASE), None)


def tag_findings(
    evaluator: Evaluator, tags: Iterable[ProductionTag], *, pushed: bool = False
) -> Iterator[Finding]:
    """Yield what is wrong with tags; of one that is `pushed` just now, an emergency must still hold."""
    for one in tags:
        yield from judge_tag(evaluator, one, pushed=pushed).findings


def judge_tag(evaluator: Evaluator, tag: ProductionTag, *, pushed: bool = False) -> JudgedTag:
    """Hold a tag against the gate of its release: it is decided, and about this very commit."""
    gate = release_gate(evaluator)
    if gate is None:
        return JudgedTag(tag, "not-gated")
    if tag.commit is None:
        return JudgedTag(tag, "no-release", findings=(_finding(tag, "no-commit"),))
    instance = release_of(evaluator, gate, tag)
    if instance is None:
        return JudgedTag(tag, "no-release", findings=(_no_release(gate, tag),))
    standing = evaluator.standing(gate, instance)
    if standing is not None and standing.passes:
        conditional = standing.record.record.result == "conditional"
        found = tuple(_of_commit(evaluator, gate, instance, tag, standing.record))
        return JudgedTag(
            tag, "conditional" if conditional else "decided", gate, instance, standing.record, found
        )
    emergency = _emergency(evaluator, gate, instance, pushed=pushed)
    if emergency is not None:
        found = (
            _bypassed(tag, gate, instance, emergency),
            *_of_commit(evaluator, gate, instance, tag, emergency.record),
        )
        return JudgedTag(tag, "bypassed", gate, instance, emergency.record, found)
    key = f"{gate.id}@{instance}"
    early = _finding(tag, "undecided", fix=f"kactl gate check {key}", gate=key, title=gate.title)
    return JudgedTag(tag, "undecided", gate, instance, None, (early,))


def release_of(evaluator: Evaluator, gate: Gate, tag: ProductionTag) -> str | None:
    """Return the release whose artifacts name the tag, else the one that is called so, or so but for `v`."""
    recurs = gate.recurs
    if recurs is None:
        return None
    items = _items(evaluator.snapshot, evaluator.now, recurs.key)
    for item in items:
        if any((one.repo, one.tag) == (tag.repo, tag.name) for one in _artifacts(item)):
            return instance_of(item, recurs)
    known = {instance_of(item, recurs) for item in items}
    known |= {one.record.instance for one in evaluator.records if one.record.gate == gate.id}
    names = (tag.name, tag.name.removeprefix("v"), f"v{tag.name}")
    return next((one for one in names if one in known and names_instance(recurs, one)), None)


def artifact_field(register: Register) -> str | None:
    """Return the field of a register that holds artifacts, None where it has none."""
    return next((one.id for one in register.fields if one.type == "artifact" and one.many), None)


def _items(place: Snapshot, now: datetime, key: str | None) -> tuple[Item, ...]:
    register = place.playbook.register_of(RELEASE)
    if register is None:
        return ()
    field = artifact_field(register)
    fields = tuple(one for one in (field, key) if one is not None)
    return place.view((ItemsPart(register.id, fields),), now, {}, None).items(register.id).items


def _artifacts(item: Item) -> tuple[Artifact, ...]:
    return tuple(one for value in item.fields.values() for one in artifacts_of(value))


def _of_commit(
    evaluator: Evaluator, gate: Gate, instance: str, tag: ProductionTag, record: StoredRecord
) -> Iterator[Finding]:
    """Yield that what was decided is not the commit to which the tag leads, or does not say which it is."""
    register = evaluator.snapshot.playbook.register_of(RELEASE)
    if register is None or artifact_field(register) is None or gate.recurs is None:
        return
    subject = record.record.subject
    place = evaluator.commit_with(gate.id, subject.commit) if subject is not None else None
    key = f"{gate.id}@{instance}"
    if place is None:
        yield _finding(tag, "unreadable", fix="git fetch --unshallow", gate=key)
        return
    then = _items(place, evaluator.now, gate.recurs.key)
    item = next((one for one in then if instance_of(one, gate.recurs) == instance), None)
    decided = [one for one in (_artifacts(item) if item else ()) if one.repo == tag.repo]
    if not decided:
        loose: Severity = "warning" if record.record.kind == "break-glass" else "error"
        yield _finding(tag, "unbound", severity=loose, fix=f"kactl release add {instance}", gate=key)
    elif all(one.commit != tag.commit for one in decided):
        yield _finding(tag, "moved", gate=key, decided=decided[0].commit[:_SHORT])


def _emergency(evaluator: Evaluator, gate: Gate, instance: str, *, pushed: bool) -> Emergency | None:
    for one in reversed(evaluator.emergencies):
        record = one.record.record
        if one.cause is None and (record.gate, record.instance) == (gate.id, instance):
            return one if not pushed or one.holds(evaluator.now) else None
    return None


def _bypassed(tag: ProductionTag, gate: Gate, instance: str, emergency: Emergency) -> Finding:
    """Return that the tag went round its gate: a note once somebody else has reviewed it."""
    review = emergency.review
    reviewed = review is not None and review.closed is not None
    key = f"{gate.id}@{instance}"
    return _finding(
        tag, "reviewed" if reviewed else "bypassed",
        severity="note" if reviewed else "warning",
        fix=None if reviewed else f"kactl gate check {key}",
        gate=key, person=emergency.record.record.by, due=review.due.isoformat() if review else "-",
    )  # fmt: skip


def _no_release(gate: Gate, tag: ProductionTag) -> Finding:
    able = gate.recurs is not None and names_instance(gate.recurs, tag.name)
    named = tag.name if able else f"VERSION --tag {quote(tag.name)}"
    return _finding(tag, "no-release", fix=f"kactl release add {named}")


def _finding(
    tag: ProductionTag, code: str, *, severity: Severity = "error", fix: str | None = None, **values: object
) -> Finding:
    named = f"{tag.repo}:{tag.name}" if tag.repo else tag.name
    told = {"tag": named, "commit": (tag.commit or "-")[:_SHORT], **values}
    return Finding(code=f"tagged.{code}", severity=severity, subject=named, fix=fix, values=told)
