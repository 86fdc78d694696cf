"""Baselines: what a gate settled of items, and what became of it since without an approved change.

A check sees one tree. A baseline is held against another commit, that of the decision, which only gates
know; so this is no check with parameters but follows from what a register declares.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kactl.checks.reading.items import STATUS, titles_of
from kactl.checks.reading.links import linked
from kactl.checks.reading.tracing import VOID
from kactl.gates.evaluate import Evaluator
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.registers import Baseline, Register
from kactl.model.subjects import FilePart, ItemsPart
from kactl.model.view import Item, Snapshot
from kactl.syntax.canonical import canonical_json

APPROVED_BY: Final = "approved_by"
_SHORT: Final = 12
_UNCOMMITTED: Final = Text(zh="未提交", en="not committed")


@dataclass(frozen=True, slots=True)
class Edit:
    """An item that differs from what was settled."""

    item: str
    path: str
    fields: tuple[str, ...]
    """The settled fields that became another value; none where the item is gone."""
    changes: tuple[str, ...]
    """The approved changes that name it."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The items of one decided gate instance."""

    register: Register
    gate: str
    """`gate` or `gate@instance`."""
    commit: str
    items: int | None
    """How many there were; None where the commit cannot be read."""
    edits: tuple[Edit, ...]
    changes: tuple[str, ...]
    """The changes that were approved since and name one of the items."""


def baselines(evaluator: Evaluator) -> Iterator[Settled]:
    """Yield what was settled of every register that declares a baseline, one for each decided instance."""
    for register in evaluator.snapshot.playbook.registers:
        baseline = register.baseline
        gate = evaluator.gate(baseline.gate) if baseline and register.source == "here" else None
        if baseline is None or gate is None:
            continue
        decided = dict.fromkeys(
            one.record.instance
            for one in evaluator.snapshot.records
            if one.record.kind == "decision" and one.record.gate == gate.id
        )
        for instance in decided:
            standing = evaluator.standing(gate, instance)
            subject = standing.record.record.subject if standing and standing.passes else None
            if subject is not None:
                name = f"{gate.id}@{instance}" if instance else gate.id
                yield _settled(evaluator, register, baseline, instance, name, subject.commit)


def troubles(evaluator: Evaluator, settled: Iterable[Settled] | None = None) -> Iterator[Finding]:
    """Yield an error for each settled item that was edited, or taken away, without an approved change.

    Of all baselines, unless some are given.
    """
    for one in baselines(evaluator) if settled is None else settled:
        if one.items is None:
            values = {"gate": one.gate, "commit": one.commit[:_SHORT], "register": one.register.title}
            yield Finding(code="baseline.unreadable", severity="warning", subject=one.gate, values=values)
        open_ = [edit for edit in one.edits if not edit.changes]
        culprits = _culprits(evaluator, one, [edit.path for edit in open_])
        for edit in open_:
            yield _finding(evaluator, one, edit, culprits.get(edit.path))


def _settled(
    evaluator: Evaluator, register: Register, baseline: Baseline, instance: str | None, gate: str, commit: str
) -> Settled:
    then = evaluator.history.at(commit)
    if then is None:
        return Settled(register, gate, commit, None, (), ())
    field = baseline.instance if instance is not None else None
    asked = (*baseline.fields, STATUS, *((field,) if field else ()))
    had = {
        one.id: one
        for one in _items(evaluator, then, register.id, asked)
        if one.fields.get(STATUS) not in VOID and (field is None or one.fields.get(field) == instance)
    }
    naming = _naming(evaluator, then, baseline)
    known = {one.id: one.fields for one in _items(evaluator, evaluator.snapshot, register.id, asked)}
    edits = tuple(
        Edit(key, one.path, _differing(one.fields, known.get(key), baseline), naming.get(key, ()))
        for key, one in had.items()
        if key not in known or _differing(one.fields, known[key], baseline)
    )
    changes = dict.fromkeys(change for key in had for change in naming.get(key, ()))
    return Settled(register, gate, commit, len(had), edits, tuple(changes))


def _items(evaluator: Evaluator, place: Snapshot, register: str, fields: Sequence[str]) -> tuple[Item, ...]:
    """Return the items of a register in a commit or here, none where that has no such register."""
    if place.playbook.register_of(register) is None:
        return ()
    view = place.view((ItemsPart(register, tuple(fields)),), evaluator.now, {}, None)
    return view.items(register).items


def _naming(evaluator: Evaluator, then: Snapshot, baseline: Baseline) -> Mapping[str, tuple[str, ...]]:
    """Return, by item, the changes that were approved since; earlier ones were settled along."""
    before = {one.id for one in _approved(evaluator, then, baseline)}
    found: dict[str, tuple[str, ...]] = {}
    for change in _approved(evaluator, evaluator.snapshot, baseline):
        for item in linked(change.fields.get(baseline.by)) if change.id not in before else ():
            found[item] = (*found.get(item, ()), change.id)
    return found


def _approved(evaluator: Evaluator, place: Snapshot, baseline: Baseline) -> tuple[Item, ...]:
    """Return the changes that somebody approved, and that were not withdrawn."""
    declared = place.playbook.register_of(baseline.change)
    if declared is None:
        return ()
    items = _items(evaluator, place, declared.id, (STATUS, baseline.by, APPROVED_BY))
    out = {declared.states.all[0], *VOID}
    return tuple(one for one in items if one.fields.get(STATUS) not in out and one.fields.get(APPROVED_BY))


def _differing(
    before: Mapping[str, Any], after: Mapping[str, Any] | None, baseline: Baseline
) -> tuple[str, ...]:
    """Return the settled fields that have another value; none where the item is gone."""
    if after is None:
        return ()
    return tuple(
        one for one in baseline.fields if canonical_json(before.get(one)) != canonical_json(after.get(one))
    )


def _culprits(evaluator: Evaluator, settled: Settled, paths: Sequence[str]) -> Mapping[str, str]:
    """Return, by path, the last commit since the decision that touched the file."""
    head = evaluator.snapshot.tree.commit
    if not paths or head is None:
        return {}
    found: dict[str, str] = {}
    for one in evaluator.history.contributions(paths, settled.commit, head):
        for path in one.paths:
            found.setdefault(path, one.commit)
    return found


def _finding(evaluator: Evaluator, settled: Settled, edit: Edit, commit: str | None) -> Finding:
    titles, snapshot = titles_of(settled.register), evaluator.snapshot
    line = column = None
    if edit.fields:
        view = snapshot.view((FilePart(edit.path),), evaluator.now, {}, None)
        line, column = view.locate(edit.path, edit.fields[0])
    fix = None
    if settled.register.baseline is not None:
        declared = snapshot.playbook.register_of(settled.register.baseline.change)
        asked = f"add TITLE --set {settled.register.baseline.by}={edit.item}"
        fix = f"kactl {declared.noun} {asked}" if declared else None
    return Finding(
        code="baseline.changed" if edit.fields else "baseline.removed",
        path=edit.path if edit.fields else None,
        line=line,
        column=column,
        subject=edit.item,
        fix=fix,
        values={
            "item": edit.item,
            "gate": settled.gate,
            "fields": [titles.get(one, one) for one in edit.fields],
            "commit": commit[:_SHORT] if commit else _UNCOMMITTED,
        },
    )
