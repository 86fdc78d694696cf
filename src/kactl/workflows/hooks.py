"""Kactl as git's hook: lay it into the repository beside what is there, and take it away again."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kactl.gates.wording import said
from kactl.model.changes import Change, ChangeSet
from kactl.model.findings import Finding, Severity
from kactl.model.link import LINK
from kactl.model.reports import ChangeSetReport, FileChange, NextStep
from kactl.store.home import Home
from kactl.store.hooks import Hook, Hooks, hooks_of
from kactl.store.names import below
from kactl.store.repository import Repository
from kactl.texts.catalogue import Language
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import planned
from kactl.workflows.desk import open_desk
from kactl.workflows.hooking.managers import managed
from kactl.workflows.hooking.scripts import (
    ASIDE,
    CLIENT,
    SERVER,
    HookName,
    calls,
    folders_in,
    is_ours,
    line_for,
    script,
)
from kactl.workflows.problems import misuse

USUAL: Final[tuple[HookName, ...]] = ("pre-commit", "pre-push")
"""What is laid unless asked; `commit-msg` joins where the settings hold messages to anything."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where hooks are laid, and for which folder of the repository."""

    repository: Repository
    hooks: Hooks
    prefix: str
    language: Language

    def shown(self, name: str) -> str:
        """Return a hook's path: from the repository's root where it lies below it, else whole."""
        place, root = self.hooks.folder / name, self.repository.root
        return (place.relative_to(root) if place.is_relative_to(root) else place).as_posix()

    def finding(self, code: str, severity: Severity, name: HookName, **values: str) -> Finding:
        """Return what is to be said about a hook."""
        shown = self.shown(name)
        folder, command = shown.removesuffix(f"/{name}"), line_for(name, self.prefix)
        told = {"name": name, "path": shown, "folder": folder, "command": command, **values}
        return Finding(code=code, severity=severity, path=shown, values=told)


@dataclass(frozen=True, slots=True)
class _Step:
    """What is to be done about one hook."""

    name: HookName
    script: bytes | None = None
    """The hook to lay; none where it stays as it is."""
    before: Hook | None = None
    aside: bool = False
    """Whether the one that is there is kept under another name first."""
    left: Literal["identical", "kept", "skipped"] = "identical"
    notes: tuple[Finding, ...] = ()


def install_hook(call: Call, *, names: Sequence[HookName] = (), writing: Writing) -> ChangeSetReport:
    """Lay hooks where git looks for them; one of another hand is kept and run first. Nothing is committed.

    Unless named: before a commit and before a push, and for messages where the settings ask anything of them.
    """
    desk = open_desk(call)
    chosen = tuple(names) or tuple(one for one in CLIENT if one in USUAL or desk.engagement.commit.held)
    return _install(_ground(call, desk.home, desk.engagement.language), chosen, writing)


def install_receiver(call: Call, *, writing: Writing) -> ChangeSetReport:
    """Lay the hook that refuses pushes, in the bare repository of a server."""
    repository = Repository.find(call.start)
    if not repository.bare:
        misuse("hook.not-bare", "kactl hook install", folder=str(repository.root))
    return _install(_Ground(repository, hooks_of(repository), "", call.language), (SERVER,), writing)


def uninstall_hook(call: Call, *, names: Sequence[HookName] = (), writing: Writing) -> ChangeSetReport:
    """Remove hooks of ours and give those that were there before their names back."""
    repository = Repository.find(call.start)
    ground = _Ground(repository, hooks_of(repository), "", call.language)
    usual = (SERVER,) if repository.bare else CLIENT
    ours = [one for one in names or usual if (found := ground.hooks.find(one)) and is_ours(found)]
    changes = [change for one in ours for change in _restored(ground, one)]
    report = planned(ChangeSet(tuple(changes), ""), writing)
    if writing.dry_run or not changes or not writing.confirm(report):
        return report
    for name in ours:
        ground.hooks.remove(name)
        if ground.hooks.find(name + ASIDE) is not None:
            ground.hooks.move(name + ASIDE, name)
    return report.model_copy(update={"planned": False})


def _restored(ground: _Ground, name: HookName) -> Iterator[Change]:
    """Yield what becomes of a hook of ours and of the one that it kept."""
    ours, before = ground.hooks.find(name), ground.hooks.find(name + ASIDE)
    yield Change(ground.shown(name), before.data if before else None, ours.data if ours else None)
    if before is not None:
        yield Change(ground.shown(name + ASIDE), None, before.data)


def _ground(call: Call, home: Home, language: Language) -> _Ground:
    """Return where git looks for the hooks of the folder's repository, a linked code repository included."""
    if home.code is None:
        return _Ground(home.repository, hooks_of(home.repository), home.prefix, language)
    code = home.code.repository
    root = next(one for one in (call.start, *call.start.parents) if (one / LINK).is_file())
    return _Ground(code, hooks_of(code), below(code.root.resolve(), root.resolve()), language)


def _install(ground: _Ground, names: Sequence[HookName], writing: Writing) -> ChangeSetReport:
    if not ground.hooks.within_reach:
        told = ground.finding("hook.out-of-reach", "error", names[0])
        return _left(ground, [_Step(names[0], left="skipped", notes=(told,))])
    steps = [_step(ground, name) for name in names]
    laid = [one for one in steps if one.script is not None]
    if not laid:
        return _left(ground, steps)
    changes = [change for one in laid for change in _changes(ground, one)]
    notes = tuple(note for one in steps for note in one.notes)
    if ground.hooks.configured:
        notes = (*notes, ground.finding("hook.configured", "warning", laid[0].name))
    report = planned(ChangeSet(tuple(changes), ""), writing, notes)
    kept = tuple(_file(ground, one) for one in steps if one.script is None)
    following = _trial(ground) if laid[0].name == "pre-commit" else ()
    report = report.model_copy(update={"files": (*report.files, *kept), "next": following})
    if writing.dry_run or not writing.confirm(report):
        return report
    for one in laid:
        if one.aside:
            ground.hooks.move(one.name, one.name + ASIDE)
        ground.hooks.lay(one.name, one.script or b"")
    return report.model_copy(update={"planned": False})


def _step(ground: _Ground, name: HookName) -> _Step:
    """Decide about one hook by what lies there: nothing, ours, another program's, somebody's own."""
    found = ground.hooks.find(name)
    its = managed(ground.repository.root, ground.prefix, ground.hooks, name, found)
    if its is not None:
        values = {"manager": its.manager, "config": its.config, "line": its.line}
        code = "hook.called" if its.calls else "hook.managed"
        return _kept(ground, name, code, "note" if its.calls else "error", **values)
    if found is None or is_ours(found):
        folders = {ground.prefix or ".", *(folders_in(found.data) if found else ())}
        wanted = script(name, ground.language, folders)
        if found is not None and found.runs and found.data == wanted:
            return _Step(name)
        # One that git passes over counts as none.
        return _Step(name, wanted, found if found is not None and found.runs else None)
    return _known(ground, name, found) or _chained(ground, name, found)


def _known(ground: _Ground, name: HookName, found: Hook) -> _Step | None:
    """Return that another hook stays as it is, None where it may be moved aside."""
    if found.runs and calls(found.data, name):
        return _kept(ground, name, "hook.called", "note")
    if not found.is_file or _tracked(ground, name):
        return _kept(ground, name, "hook.foreign", "error")
    if ground.hooks.find(name + ASIDE) is not None:
        return _kept(ground, name, "hook.two", "error", aside=ground.shown(name + ASIDE))
    return None


def _chained(ground: _Ground, name: HookName, found: Hook) -> _Step:
    """Return that a hook is kept under another name, and run by ours."""
    code = "hook.chained" if found.runs else "hook.idle"
    told = ground.finding(code, "note", name, aside=ground.shown(name + ASIDE))
    wanted = script(name, ground.language, {ground.prefix or "."})
    return _Step(name, wanted, found, aside=True, notes=(told,))


def _kept(ground: _Ground, name: HookName, code: str, severity: Severity, **values: str) -> _Step:
    return _Step(name, left="kept", notes=(ground.finding(code, severity, name, **values),))


def _tracked(ground: _Ground, name: HookName) -> bool:
    """Tell whether the hook is a file of the repository's own, which everybody has."""
    place = ground.hooks.folder / name
    if ground.repository.bare or not place.is_relative_to(ground.repository.root):
        return False
    path = place.relative_to(ground.repository.root).as_posix()
    return bool(ground.repository.git.run("ls-files", "-z", "--", path).output)


def _changes(ground: _Ground, step: _Step) -> list[Change]:
    data = step.before.data if step.before else None
    laid = Change(ground.shown(step.name), step.script, data)
    return [Change(ground.shown(step.name + ASIDE), data, None), laid] if step.aside else [laid]


def _file(ground: _Ground, step: _Step) -> FileChange:
    return FileChange(path=ground.shown(step.name), action=step.left)


def _left(ground: _Ground, steps: Sequence[_Step]) -> ChangeSetReport:
    """Report that nothing was written, and why."""
    notes = tuple(note for one in steps for note in one.notes)
    files = tuple(_file(ground, one) for one in steps)
    return ChangeSetReport(files=files, message="", commit=None, notes=notes)


def _trial(ground: _Ground) -> tuple[NextStep, ...]:
    folder = f" -C {shlex.quote(ground.prefix)}" if ground.prefix else ""
    return (NextStep(who=(), command=f"kactl{folder} hook run", deadline=None, what=said("hook.try")),)
