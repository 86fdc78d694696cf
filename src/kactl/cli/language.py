"""The language of this run, chosen before any command is loaded."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path

from kactl.texts.catalogue import LANGUAGES, Language

spoken: ContextVar[Language] = ContextVar("spoken", default="en")
"""The language in which this run speaks."""

_HEAD = 65_536  # kactl.yaml is read by its first bytes only: a setting far below is the engagement's affair


def choose(arguments: Sequence[str], environment: Mapping[str, str], start: Path) -> Language:
    """Return the language of `--lang`, `KACTL_LANG`, the engagement, or the locale; else English."""
    folder = start / (option(arguments, "-C") or "")
    wanted = (
        option(arguments, "--lang"),
        environment.get("KACTL_LANG"),
        *_settings(folder),
    )
    for one in wanted:
        if language := _known(one):
            return language
    return _locale(environment)


def option(arguments: Sequence[str], name: str) -> str | None:
    """Return the last value that the raw arguments give an option, before they are parsed."""
    value = None
    for index, one in enumerate(arguments):
        if one == "--":
            break
        if one == name and index + 1 < len(arguments):
            value = arguments[index + 1]
        elif one.startswith(name) and one[len(name) : len(name) + 1] == "=":
            value = one[len(name) + 1 :]
    return value


def _known(value: str | None) -> Language | None:
    return next((one for one in LANGUAGES if one == value), None)


def _settings(folder: Path) -> Iterator[str]:
    """Yield the `language:` line of the nearest kactl.yaml, without parsing YAML."""
    above = folder.absolute()
    for place in (above, *above.parents):
        try:
            with (place / "kactl.yaml").open("rb") as file:
                head = file.read(_HEAD)
        except OSError:
            continue
        for line in head.splitlines():
            if line.startswith(b"language:"):
                yield line.partition(b":")[2].partition(b"#")[0].strip(b" \t'\"").decode("ascii", "replace")
        return


def _locale(environment: Mapping[str, str]) -> Language:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "zh" if os.name == "nt" and _windows_speaks_chinese() else "en"


def _windows_speaks_chinese() -> bool:
    import locale  # only Windows has no LANG, and the module is not free

    name = locale.getlocale()[0] or ""
    return name.lower().startswith(("zh", "chinese"))
