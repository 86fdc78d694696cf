"""Add evidence: each report becomes one new fact, or none does."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from kactl.checks.reading.evidence import FOLDER
from kactl.gates.wording import said
from kactl.model.changes import Change, ChangeSet
from kactl.model.evidence import EvidenceFact, Producer
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.playbooks.contents import schema_line
from kactl.playbooks.yaml_lines import yaml_lines
from kactl.store.authorship import people_of
from kactl.store.clones import clones
from kactl.store.home import Home
from kactl.store.tested import tested_commit
from kactl.syntax.json import read_json
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.evidence.stored import stored_facts
from kactl.workflows.evidence.taking import Report, take_report
from kactl.workflows.problems import decline, misuse

_FULL_ID: Final = re.compile("[0-9a-f]{40}([0-9a-f]{24})?")
_CLOCKS_APART: Final = timedelta(minutes=10)
_LONGEST: Final = 60
KEPT: Final = "files"
"""The folder of the files themselves, beside the facts."""


@dataclass(frozen=True, slots=True)
class Target:
    """What the reports are for, of which commit, and who says so."""

    key: str
    folder: str
    """The instance, or the gate that has none."""
    repo: str | None
    commit: str
    authors: tuple[str, ...]
    producer: Producer
    produced_by: str | None


def add_evidence(
    call: Call,
    files: Sequence[Path],
    *,
    gate: str,
    writing: Writing,
    commit: str | None = None,
    repo: str | None = None,
    producer: Producer = "self-declared",
    keep: bool = False,
) -> ChangeSetReport:
    """Read the reports and write a fact for each; where one cannot be read, none is written."""
    desk = open_to_write(call, writing.by)
    target = target_of(desk, gate, commit=commit, repo=repo, producer=producer)
    changes, notes = planned_facts(desk, target, files, keep=keep)
    summary = message(
        "evidencing.added", desk.engagement.language, {"count": len(changes), "gate": target.key}
    )
    what = said("evidencing.check")
    step = NextStep(who=(), command=f"kactl gate check {target.key}", deadline=None, what=what)
    return carry_out(desk, ChangeSet(changes, summary), writing, next_steps=(step,), notes=notes)


def planned_facts(
    desk: Desk, target: Target, files: Sequence[Path], *, keep: bool = False
) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
    """Return the files of the facts that reports come to, and notes; where one is unreadable, refuse all."""
    call = desk.call
    reports = [take_report(call.start, one, desk.engagement.zone, keep=keep) for one in files]
    twice = [name for name, count in Counter(one.name for one in reports).items() if count > 1]
    if twice:
        misuse("evidencing.same-name", names=", ".join(twice))
    broken = [fault for one in reports for fault in one.faults(broken=True)]
    if broken:
        decline("evidencing.unreadable", count=len(broken), findings=broken)
    notes: list[Finding] = []
    changes: list[Change] = []
    known = {path.rpartition("-")[2] for path, _ in stored_facts(desk, target.folder).facts}
    for one in reports:
        fact = _fact(desk, target, one)
        path = fact_path(desk, fact)
        if path.rpartition("-")[2] in known:
            notes.append(Finding(code="evidencing.known", severity="note", values={"name": one.name}))
            continue
        notes += one.faults(broken=False)
        notes += _clock(call, fact)
        changes += _changes(fact, path, one)
    return tuple(changes), tuple(notes)


def target_of(desk: Desk, name: str, *, commit: str | None, repo: str | None, producer: Producer) -> Target:
    """Return what reports are for; a machine is one that the playbook names by its mail address."""
    gate, instance = desk.gate(name, opening=True)
    mail = desk.home.repository.settings("user").get("user.email", "").strip()
    team = desk.snapshot.team
    if producer == "ci":
        if not is_machine(desk):
            decline("evidencing.no-machine", email=mail or "-")
        person = None
    else:
        person = desk.actor if desk.by is not None else team.by_email(mail)
    linked = desk.home.code
    if linked is not None and repo in (None, linked.link.repository):
        repo = linked.link.repository
        full = linked.repository.resolve(commit or "HEAD")
        authors = people_of(Home(linked.repository.root, linked.repository), full)
    else:
        full, authors = _commit(desk, commit, repo)
    known = tuple(dict.fromkeys(team.by_email(one) or one for one in authors))
    key = f"{gate.id}@{instance}" if instance else gate.id
    return Target(key, instance or gate.id, repo, full, known, producer, person)


def is_machine(desk: Desk) -> bool:
    """Tell whether git's mail address is that of a machine of the playbook."""
    mail = desk.home.repository.settings("user").get("user.email", "").strip()
    return mail.casefold() in {one.casefold() for one in desk.snapshot.playbook.machines}


def _commit(desk: Desk, commit: str | None, repo: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the commit's full id and its people's addresses; of a repository not here, the id as given.

    Of a code repository that has a clone here, it is the clone's present commit unless one is named.
    """
    if repo is None:
        process = desk.engagement.process
        full = desk.home.repository.resolve(commit) if commit else tested_commit(desk.home, process)
        return full, people_of(desk.home, full)
    clone = next((one for one in clones(desk.home, desk.engagement) if one.id == repo), None)
    if clone is not None and clone.repository is not None:
        home = Home(clone.repository.root, clone.repository)
        if commit is None or not _FULL_ID.fullmatch(commit) or clone.repository.has(commit):
            full = clone.repository.resolve(commit or "HEAD")
            return full, people_of(home, full)
    if commit is None or not _FULL_ID.fullmatch(commit.lower()):
        misuse("evidencing.full-commit", repo=repo)
    return commit.lower(), ()


def _fact(desk: Desk, target: Target, report: Report) -> EvidenceFact:
    kept = f"{_folder(desk, target)}/{KEPT}/{report.sha256[:12]}-{_safe(report.name)}"
    return EvidenceFact(
        **{"for": target.key},
        repo=target.repo,
        commit=target.commit,
        authors=target.authors,
        producer=target.producer,
        produced_by=target.produced_by,
        produced_at=report.summary.produced_at or desk.call.now,
        added_at=desk.call.now,
        name=report.name,
        media_type=report.media_type,
        size=report.size,
        sha256=report.sha256,
        kept=kept if report.data is not None else None,
        summary=report.summary,
    )


def _folder(desk: Desk, target: Target) -> str:
    return f"{desk.engagement.process}/{FOLDER}/{target.folder}"


def fact_path(desk: Desk, fact: EvidenceFact) -> str:
    """Return where a fact lies: the same report for the same commit has the same ending."""
    named = "\0".join((fact.for_, fact.repo or "", fact.commit, fact.name, fact.sha256))
    day = fact.produced_at.astimezone(desk.engagement.zone).date().isoformat()
    short = sha256(named.encode()).hexdigest()[:10]
    gate, _, instance = fact.for_.partition("@")
    return f"{desk.engagement.process}/{FOLDER}/{instance or gate}/{day}-{fact.summary.kind}-{short}.yaml"


def _changes(fact: EvidenceFact, path: str, report: Report) -> Iterator[Change]:
    value = read_json(fact.model_dump_json(by_alias=True, exclude_none=True).encode())
    lines = (schema_line("evidence", path), *yaml_lines(_lean(value)))
    yield Change(path, ("\n".join(lines) + "\n").encode())
    if report.data is not None and fact.kept is not None:
        yield Change(fact.kept, report.data)


def _lean(value: Value) -> Value:
    """Return a mapping without empty lists and mappings, at every depth."""
    if not isinstance(value, dict):
        return value
    lean = {key: _lean(one) for key, one in value.items()}
    return {key: one for key, one in lean.items() if one not in ([], {})}


def _clock(call: Call, fact: EvidenceFact) -> Iterator[Finding]:
    if fact.produced_at > call.now + _CLOCKS_APART:
        values = {"name": fact.name, "at": fact.produced_at.isoformat()}
        yield Finding(code="evidencing.clock", severity="warning", values=values)


def _safe(name: str) -> str:
    """Return a file name that every system can hold."""
    kept = "".join(char if char.isalnum() or char in "._-" else "_" for char in name).strip("._")
    return kept[-_LONGEST:] or "report"
