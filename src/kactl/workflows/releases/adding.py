"""Add a release: nobody types what git knows. Added again, it is gathered anew."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.releases import artifact_field
from kactl.gates.instances import instance_of
from kactl.gates.wording import said
from kactl.model.artifacts import Artifact, artifacts_of
from kactl.model.base import ID_PATTERN
from kactl.model.findings import Finding
from kactl.model.gates import Gate
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.add_item import add_item, must_be_complete, title_field
from kactl.workflows.break_glass import break_glass, breaking_role
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_to_write
from kactl.workflows.item_assignments import applied, read_assignments
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_values import Reader
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister, open_register
from kactl.workflows.releases.gathering import Gathered, Wanted, gather, read_revisions
from kactl.workflows.releases.naming_items import contents
from kactl.workflows.set_item import taken_up
from kactl.workflows.state import sentence

_ID: Final = re.compile(ID_PATTERN.strip("^$"))
_LONGEST: Final = 64
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Options:
    """What a release takes besides what every item takes."""

    tag: str | None = None
    at: Sequence[str] = field(default=())
    """`REPO=REV`, or a revision of the only repository."""
    emergency: str | None = None
    """The reason of an emergency: its gate is passed by at once."""


def add(
    call: Call,
    noun: str,
    title: str,
    assignments: Sequence[str] = (),
    *,
    identity: str | None = None,
    options: Options,
    writing: Writing,
) -> ChangeSetReport:
    """Add an item; one of a register of releases, whose name is a version, is gathered from git."""
    opened = open_register(open_to_write(call, writing.by), noun)
    name = identity or title.strip()
    is_name = len(name) <= _LONGEST and _ID.fullmatch(name) is not None
    if artifact_field(opened.register) is None or not is_name:
        if options != Options() or (identity is None and _is_version(title)):
            _refuse(opened, title)
        return add_item(call, noun, title, assignments, identity=identity, writing=writing)
    return add_release(opened, name, title.strip(), assignments, options=options, writing=writing)


def add_release(
    opened: OpenRegister,
    name: str,
    title: str,
    assignments: Sequence[str],
    *,
    options: Options,
    writing: Writing,
) -> ChangeSetReport:
    """Gather a version and write its item; one that is decided keeps the commits that were decided."""
    opened.must_be_ours()
    known = opened.ids.get(name.lower())
    item = taken_up(opened, known) if known else None
    name = known or name
    gathered = gather(opened, Wanted(name, options.tag or name, read_revisions(options.at)))
    fields = _fields(opened, name, title, item, gathered)
    emergency = _emergency(opened, name, options.emergency) if options.emergency is not None else {}
    fields |= emergency | applied(read_assignments(Reader(opened), assignments), item.fields if item else {})
    if item is None:
        must_be_complete(opened, fields)
    change = ItemChange(opened, name, fields, item)
    moved = tuple(_moved(opened, item, gathered.artifacts))
    if moved or (item is not None and change.changed.keys() & {artifact_field(opened.register)}):
        _must_be_open(opened, name)
    language = opened.desk.engagement.language
    code = "release.gathered" if item else "release.added"
    summary = message(code, language, {"version": name, "count": len(gathered.parts)})
    plan = plan_items([change], summary)
    notes = (*gathered.notes, *moved, *_told(opened, change))
    steps = () if options.emergency is not None else tuple(_steps(opened, name))
    report = carry_out(opened.desk, plan, writing, next_steps=steps, notes=notes)
    if options.emergency is None:
        return report
    return _broken(opened, name, options.emergency, report, writing)


def _is_version(title: str) -> bool:
    """Tell whether a title looks like a version that cannot name an item, such as `v1.4.0+build`."""
    return re.fullmatch(r"v?\d+(?:\.\d+)+\S*", title.strip(), re.IGNORECASE) is not None


def _refuse(opened: OpenRegister, title: str) -> None:
    if artifact_field(opened.register) is None:
        if not _is_version(title):
            misuse("release.no-releases", title=opened.register.title)
        return
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", title.strip()).strip("-.") or "VERSION"
    fix = f"kactl {opened.register.noun} add {plain} --tag {title.strip()}"
    misuse("release.bad-version", fix, version=title.strip(), example=plain)


def _fields(
    opened: OpenRegister, name: str, title: str, item: Item | None, gathered: Gathered
) -> dict[str, Value]:
    """Return what git and the registers say; what people added to a list, or raised, stays."""
    before: Mapping[str, Value] = item.fields if item else {}
    found: dict[str, Value] = {}
    if item is None:
        found = {title_field(opened).id: title, STATUS: opened.register.states.all[0]}
    field_name = artifact_field(opened.register)
    if gathered.parts and field_name is not None:
        digests = {(one.repo, one.commit): one.digest for one in artifacts_of(before.get(field_name))}
        found[field_name] = [_plain(one, digests.get((one.repo, one.commit))) for one in gathered.artifacts]
    for key, ids in contents(opened, name, gathered.messages).items():
        had = before.get(key)
        kept = [one for one in had if isinstance(one, str)] if isinstance(had, list) else []
        joined: list[Value] = [*kept, *(one for one in ids if one not in kept)]
        found |= {key: joined} if joined else {}
    for key, fact in gathered.facts(opened.register.classes).items():
        found[key] = True if before.get(key) is True else fact
    return found


def _plain(artifact: Artifact, digest: str | None) -> Value:
    plain: dict[str, Value] = artifact.model_dump(exclude_none=True)
    return plain | ({"digest": digest} if digest else {})


def _emergency(opened: OpenRegister, name: str, reason: str) -> dict[str, Value]:
    """Return the class of an emergency, the heaviest that follows from no facts; refuse who may not do it."""
    sentence(reason)
    gate = gate_of(opened, name)
    if gate is None:
        misuse("release.no-gate", title=opened.register.title)
    if breaking_role(opened.desk, gate) is None:
        cause = said("break-glass.other-role", person=opened.desk.actor)
        decline("break-glass.refused", f"kactl gate show {gate.id}@{name}", cause=cause)
    classes = opened.register.classes
    chosen = [one.id for one in classes.order if one.by_hand] if classes else []
    return {classes.field: chosen[-1]} if classes and chosen else {}


def _moved(opened: OpenRegister, item: Item | None, artifacts: Sequence[Artifact]) -> list[Finding]:
    """Return the tags that lead to another commit than when the release was gathered before."""
    named = artifact_field(opened.register)
    had = {
        (one.repo, one.tag): one.commit
        for one in artifacts_of(item.fields.get(named or "") if item else None)
    }
    return [
        Finding(
            code="release.tag-moved", severity="warning", subject=one.tag,
            values={"tag": one.tag, "before": before[:_SHORT], "after": one.commit[:_SHORT]},
        )
        for one in artifacts
        if one.tag and (before := had.get((one.repo, one.tag))) is not None and before != one.commit
    ]  # fmt: skip


def gate_of(opened: OpenRegister, name: str) -> Gate | None:
    """Return the gate that happens once an item of the register, None where there is none."""
    for one in opened.desk.snapshot.playbook.gates:
        recurs = one.recurs
        if recurs is not None and recurs.register_ == opened.register.id:
            item = Item(name, opened.register.id, "", {})
            return one if instance_of(item, recurs) is not None else None
    return None


def _must_be_open(opened: OpenRegister, name: str) -> None:
    """Refuse other commits for a release that was decided: those would go out unjudged."""
    gate = gate_of(opened, name)
    standing = opened.desk.evaluator.standing(gate, name) if gate else None
    if gate is not None and standing is not None and standing.passes:
        fix = f'kactl gate reopen {gate.id}@{name} --reason "…"'
        decline("release.decided", fix, version=name, gate=f"{gate.id}@{name}")


def _told(opened: OpenRegister, change: ItemChange) -> list[Finding]:
    """Return of which class the release is, and why it is no lighter one."""
    classes = opened.register.classes
    if classes is None:
        return []
    titles = next((one.choice_titles for one in opened.fields if one.id == classes.field), {})
    found = classes.of(change.after)
    values = {"class": titles.get(found, found), "version": change.id}
    return [Finding(code="release.class", severity="note", subject=change.id, values=values)]


def _steps(opened: OpenRegister, name: str) -> list[NextStep]:
    gate = gate_of(opened, name)
    if gate is None:
        return []
    what = said("release.step-check")
    return [NextStep(who=(), command=f"kactl {opened.register.noun} check {name}", deadline=None, what=what)]


def _broken(
    opened: OpenRegister, name: str, reason: str, report: ChangeSetReport, writing: Writing
) -> ChangeSetReport:
    """Pass the gate by once the release is committed, and report both."""
    gate = gate_of(opened, name)
    if gate is None:
        return report
    if writing.dry_run or not writing.commit or (report.planned and report.commit is None):
        return report
    desk = opened.desk
    broken = break_glass(desk.call, f"{gate.id}@{name}", reason=reason, writing=writing)
    files = (*report.files, *broken.files)
    return broken.model_copy(update={"files": files, "notes": (*report.notes, *broken.notes)})
