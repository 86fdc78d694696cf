"""Judge a gate with evidence that is not committed yet, leave it as a bundle, and commit a bundle later."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from kactl.checks.reading.evidence import fact_of
from kactl.exchange.outside_files import write_outside
from kactl.gates.wording import said
from kactl.memo import recording
from kactl.model.changes import Change, ChangeSet
from kactl.model.evidence import EvidenceFact, Producer
from kactl.model.evidence_bundle import BundledFact, EvidenceBundle
from kactl.model.reports import ChangeSetReport, GateReport, NextStep
from kactl.store.overlay import OverlayTree
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.json import read_json
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.check_gate import gate_report, judge
from kactl.workflows.desk import Desk, open_desk, open_to_write, opened
from kactl.workflows.evidence.adding import Target, fact_path, is_machine, planned_facts, target_of
from kactl.workflows.problems import decline, misuse

MOST: Final = 1000
_LARGEST: Final = 64 << 20


@dataclass(frozen=True, slots=True)
class Given:
    """Where evidence lies that is not committed yet, and what it is said to be."""

    folder: Path
    bundle: Path | None = None
    """Where the bundle goes; beside the folder unless given."""
    commit: str | None = None
    repo: str | None = None
    producer: Producer | None = None
    """A machine where git's mail address is one of the playbook's, else whoever runs it, unless given."""


def check_with_evidence(
    call: Call, gate: str, given: Given, *, at: str | None = None, staged: bool = False
) -> GateReport:
    """Judge a gate as if the files of a folder had been added as evidence; nothing is written to the tree."""
    desk = open_desk(call, at=at, staged=staged)
    files = tuple(_files(call.start / given.folder))
    if not files:
        misuse("bundle.empty", folder=str(given.folder))
    producer = given.producer or ("ci" if is_machine(desk) else "self-declared")
    target = target_of(desk, gate, commit=given.commit, repo=given.repo, producer=producer)
    ready, reports = _parted(desk, target, call.start, files)
    planned, notes = planned_facts(desk, target, [_named(call.start, one) for one in reports])
    changes = (*ready, *planned)
    laid = {one.path: one.after for one in changes if one.after is not None}
    found, instance = desk.gate(gate, opening=True)
    over = replace(desk, snapshot=opened(OverlayTree(desk.snapshot.tree, laid)))
    verdict = judge(over, found, instance)
    report = gate_report(over, (verdict,))
    shown = given.bundle or Path(f"kactl-evidence-{instance or found.id}.json")
    if laid:
        bundle = EvidenceBundle(
            engagement=desk.engagement.engagement, gate=found.id, instance=instance, status=verdict.status,
            fingerprint=verdict.fingerprint or None, made_at=call.now,
            facts=tuple(_bundled(path, data) for path, data in sorted(laid.items())),
        )  # fmt: skip
        write_outside(call.start / shown, _text(bundle))
    return report.model_copy(
        update={"not_committed": tuple(sorted(laid)), "bundle": str(shown), "notes": notes}
    )


def add_bundle(call: Call, *files: Path, writing: Writing) -> ChangeSetReport:
    """Commit the facts of bundles byte by byte; one that is not what it says is refused, and all with it."""
    desk = open_to_write(call, writing.by)
    changes: dict[str, Change] = {}
    keys: dict[str, None] = {}
    for file in files:
        bundle = _read(call.start / file)
        if bundle.engagement != desk.engagement.engagement:
            decline("bundle.other-engagement", found=bundle.engagement, wanted=desk.engagement.engagement)
        keys[_key(bundle)] = None
        for change in _lacking(desk, bundle):
            if changes.setdefault(change.path, change) != change:
                decline("bundle.taken", path=change.path)
    values = {"count": len(changes), "gate": ", ".join(keys)}
    summary = message("evidencing.added", desk.engagement.language, values)
    what = said("evidencing.check")
    steps = [NextStep(who=(), command=f"kactl gate check {key}", deadline=None, what=what) for key in keys]
    return carry_out(desk, ChangeSet(tuple(changes.values()), summary), writing, next_steps=steps)


def _lacking(desk: Desk, bundle: EvidenceBundle) -> Iterator[Change]:
    """Yield the facts of a bundle that are not there yet, each held against what it says of itself."""
    there = desk.snapshot.tree.listing()
    for one in bundle.facts:
        data = one.content.encode()
        _must_be_sound(desk, bundle, one, data)
        if one.path not in there:
            yield Change(one.path, data)
        elif desk.snapshot.tree.read(one.path) != data:
            decline("bundle.taken", path=one.path)


def _key(bundle: EvidenceBundle) -> str:
    return f"{bundle.gate}@{bundle.instance}" if bundle.instance else bundle.gate


def _files(folder: Path) -> Iterator[Path]:
    """Give the files of a folder and below it, in order; what lies behind links is not looked at."""
    if not folder.is_dir() or folder.is_symlink():
        misuse("bundle.no-folder", folder=str(folder))
    found = sorted(one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
    if len(found) > MOST:
        misuse("bundle.too-many", folder=str(folder), count=len(found), most=MOST)
    yield from found


def _named(start: Path, file: Path) -> Path:
    return file.relative_to(start) if file.is_relative_to(start) else file


def _parted(
    desk: Desk, target: Target, start: Path, files: Sequence[Path]
) -> tuple[tuple[Change, ...], tuple[Path, ...]]:
    """Return the files that are facts already, as they shall lie, and those that are reports."""
    facts: list[Change] = []
    reports: list[Path] = []
    for file in files:
        small = file.suffix in (".yaml", ".yml") and file.stat().st_size <= _LARGEST
        data = file.read_bytes() if small else b""
        fact = fact_of(data) if data else None
        if fact is None:
            reports.append(file)
            continue
        if fact.for_ != target.key:
            decline("bundle.other-gate", path=str(_named(start, file)), found=fact.for_, wanted=target.key)
        _must_be_machines(desk, fact, str(_named(start, file)))
        facts.append(Change(fact_path(desk, fact), data))
    return tuple(facts), tuple(reports)


def _must_be_machines(desk: Desk, fact: EvidenceFact, path: str) -> None:
    """Refuse that a person passes on what only a machine can say."""
    if fact.producer == "ci" and not is_machine(desk):
        decline("bundle.no-machine", path=path)


def _must_be_sound(desk: Desk, bundle: EvidenceBundle, one: BundledFact, data: bytes) -> None:
    """Refuse a fact that is none, is another one than its digest says, or lies where it does not belong."""
    fact = fact_of(data)
    if fact is None or sha256(data).hexdigest() != one.sha256:
        decline("bundle.altered", path=one.path)
    if fact.for_ != _key(bundle) or fact.kept is not None or one.path != fact_path(desk, fact):
        decline("bundle.misplaced", path=one.path, wanted=fact_path(desk, fact))
    _must_be_machines(desk, fact, one.path)


def _bundled(path: str, data: bytes) -> BundledFact:
    return BundledFact(path=path, sha256=sha256(data).hexdigest(), content=data.decode())


def _text(bundle: EvidenceBundle) -> bytes:
    value = bundle.model_dump(mode="json", by_alias=True)
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _read(place: Path) -> EvidenceBundle:
    recording.refuse()  # the file lies anywhere
    try:
        if place.stat().st_size > _LARGEST:
            misuse("bundle.unreadable", path=str(place))
        data = place.read_bytes()
    except OSError as error:
        misuse("evidencing.no-file", path=str(place), problem=error.strerror or str(error))
    try:
        return EvidenceBundle.model_validate_json(canonical_json(read_json(data)))
    except (SyntaxFault, ValidationError):
        decline("bundle.unreadable", path=str(place))
