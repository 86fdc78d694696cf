"""Kactl as git's hook: lay it into the repository."""

import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from kactl.gates.wording import said
from kactl.model.changes import Change, ChangeSet
from kactl.model.findings import Finding, Severity
from kactl.model.reports import ChangeSetReport, FileChange, NextStep
from kactl.store.bundled import bundled_root
from kactl.store.hooks import Hook, Hooks, hooks_of
from kactl.store.names import raw
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import planned
from kactl.workflows.desk import Desk, open_desk

Left = Literal["identical", "kept", "skipped"]
NAME: Final = "pre-commit"
MARK: Final = b"\n# kactl:hook\n"
CALLED: Final = re.compile(rb"^[^#\n]*\bkactl\b[^\n]*\bhook run\b", re.MULTILINE)
COMMAND: Final = "kactl hook run"
_TEMPLATE: Final = "templates/ci/pre-commit.sh"
_LOOP: Final = ("for folder in ", "; do")


def install_hook(call: Call, *, writing: Writing) -> ChangeSetReport:
    """Lay the hook where git looks for it; one that is not ours is kept. Nothing is ever committed."""
    desk = open_desk(call)
    hooks = hooks_of(desk.home.repository)
    if not hooks.within_reach:
        return _left(desk, hooks, "skipped", _finding(desk, hooks, "hook.out-of-reach", "error"))
    found = hooks.find(NAME)
    if found is not None and not _ours(found):
        calls = found.runs and CALLED.search(found.data) is not None
        code = "hook.called" if calls else "hook.foreign"
        return _left(desk, hooks, "kept", _finding(desk, hooks, code, "note" if calls else "error"))
    notes = (_finding(desk, hooks, "hook.configured", "warning"),) if hooks.configured else ()
    script = _script(desk, found)
    if found is not None and found.runs and found.data == script:
        return _left(desk, hooks, "identical", *notes)
    # One that git passes over counts as none.
    before = found.data if found is not None and found.runs else None
    plan = ChangeSet((Change(_shown(desk, hooks), script, before),), "")
    report = planned(plan, writing, notes).model_copy(update={"message": "", "next": (_trial(desk),)})
    if writing.dry_run or not writing.confirm(report):
        return report
    hooks.lay(NAME, script)
    return report.model_copy(update={"planned": False})


def _ours(hook: Hook) -> bool:
    return hook.plain and MARK in hook.data


def _left(desk: Desk, hooks: Hooks, action: Left, *notes: Finding) -> ChangeSetReport:
    """Report that nothing was written, and why."""
    file = FileChange(path=_shown(desk, hooks), action=action)
    return ChangeSetReport(files=(file,), message="", commit=None, notes=notes)


def _trial(desk: Desk) -> NextStep:
    return NextStep(who=(), command=_command(desk), deadline=None, what=said("hook.try"))


def _shown(desk: Desk, hooks: Hooks) -> str:
    """Return the hook's path: from the repository's root where it lies below it, else whole."""
    place, root = hooks.folder / NAME, desk.home.repository.root
    return (place.relative_to(root) if place.is_relative_to(root) else place).as_posix()


def _finding(desk: Desk, hooks: Hooks, code: str, severity: Severity) -> Finding:
    shown = _shown(desk, hooks)
    folder = shown.removesuffix(f"/{NAME}")
    values = {"name": NAME, "path": shown, "folder": folder, "command": _command(desk)}
    return Finding(code=code, severity=severity, path=shown, values=values)


def _command(desk: Desk) -> str:
    prefix = desk.home.prefix
    return f"kactl -C {shlex.quote(prefix)} hook run" if prefix else COMMAND


def _script(desk: Desk, found: Hook | None) -> bytes:
    """Return the hook for this engagement and those that it serves already."""
    language = desk.engagement.language
    folders = sorted({desk.home.prefix or ".", *(_folders(found.data) if found else ())})
    words = {
        "about": message("hook.about", language),
        "python": shlex.quote(Path(sys.executable).as_posix()) if sys.executable else "",
        "folders": shlex.join(folders),
        "absent": shlex.quote(message("hook.absent", language)),
    }
    script = (bundled_root() / _TEMPLATE).read_text("utf-8")
    for name, value in words.items():
        script = script.replace(f"@{name}@", value)
    return raw(script)


def _folders(script: bytes) -> Iterator[str]:
    """Yield the engagements that a hook of ours serves."""
    begin, end = _LOOP
    for line in script.decode("utf-8", "surrogateescape").splitlines():
        if line.startswith(begin) and line.endswith(end):
            yield from shlex.split(line.removeprefix(begin).removesuffix(end))
