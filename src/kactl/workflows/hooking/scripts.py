"""The scripts that are laid as hooks, and how one that lies there is recognised."""

import re
import shlex
import sys
from collections.abc import Collection, Iterator
from typing import Final, Literal

from kactl.model.link import LINK
from kactl.store.bundled import bundled_root
from kactl.store.find import MARKER
from kactl.store.hooks import Hook
from kactl.store.names import raw
from kactl.texts.catalogue import Language, message

HookName = Literal["pre-commit", "commit-msg", "pre-push", "pre-receive"]
CLIENT: Final[tuple[HookName, ...]] = ("pre-commit", "commit-msg", "pre-push")
SERVER: Final[HookName] = "pre-receive"
ASIDE: Final = ".before-kactl"
"""Ends the name of a hook that was there before and is run first."""
MARK: Final = b"\n# kactl:hook\n"
_CALLED: Final = re.compile(rb"^[^#\n]*\bkactl\b[^\n]*\bhook run\b([^\n]*)", re.MULTILINE)
_STAGE: Final = re.compile(rb"--stage[ =]([a-z-]+)")
_TEMPLATE: Final = "templates/ci/hook.sh"
_LOOP: Final = ("for folder in ", "; do")
_TOLD_BY_INPUT: Final = ("pre-push", "pre-receive")


def is_ours(hook: Hook) -> bool:
    """Tell whether kactl laid this hook: a file of its own that says so."""
    return hook.plain and MARK in hook.data


def calls(data: bytes, name: HookName) -> bool:
    """Tell whether a hook of another hand, or what it is set up from, runs kactl for this moment."""
    stages = (_STAGE.search(found[1]) for found in _CALLED.finditer(data))
    return any((stage[1].decode() if stage else "pre-commit") == name for stage in stages)


def line_for(name: HookName, prefix: str) -> str:
    """Return the command that judges what this hook is there for, to be written into another hook."""
    folder = f" -C {shlex.quote(prefix)}" if prefix else ""
    return f"kactl{folder} hook run" + ("" if name == "pre-commit" else f' --stage {name} -- "$@"')


def script(name: HookName, language: Language, folders: Collection[str]) -> bytes:
    """Return the hook that serves the engagements in these folders of the repository."""
    words = {
        "about": message(f"hook.about-{name}", language),
        "python": shlex.quote(sys.executable.replace("\\", "/")) if sys.executable else "",
        "given": "$(cat; echo .)" if name in _TOLD_BY_INPUT else "",
        "feed": 'printf %s "${given%.}" | ' if name in _TOLD_BY_INPUT else "",
        "known": _known(name),
        "folders": shlex.join(sorted(folders)),
        "stage": name + (f" --lang {language}" if name == SERVER else ""),  # nobody's terminal is there
        "absent": shlex.quote(message("hook.absent", language)),
    }
    text = (bundled_root() / _TEMPLATE).read_text("utf-8")
    for key, value in words.items():
        text = text.replace(f"@{key}@", value)
    return raw(text)


def _known(name: HookName) -> str:
    """Return what passes over a branch without an engagement; a server always asks kactl."""
    if name == SERVER:
        return ":"
    there = f'[ -f "./$folder/{MARKER}" ]'
    return f'{there} || [ -f "./$folder/{LINK}" ] || continue'


def folders_in(data: bytes) -> Iterator[str]:
    """Yield the engagements that a hook of ours serves."""
    begin, end = _LOOP
    for line in data.decode("utf-8", "surrogateescape").splitlines():
        if line.startswith(begin) and line.endswith(end):
            yield from shlex.split(line.removeprefix(begin).removesuffix(end))
