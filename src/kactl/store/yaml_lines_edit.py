"""The commonest edits of YAML, on one line of the text: a top-level entry that is set, added or removed.

They leave out composing the whole document, which takes a hundred times as long; what is not plainly one
line of its own is left to it.
"""

import re
from typing import Final

from kactl.playbooks.yaml_lines import flow
from kactl.syntax.values import Value

_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_PLAIN: Final = r"[^\s'\"|>\[\]{}&*!%@`#,?:-][^#\n\r]*?"
_ENTRY: Final = re.compile(rf"[A-Za-z_][A-Za-z0-9_-]*:[ \t]+(?:{_PLAIN})[ \t]*")


def line_set(text: str, key: str, value: Value) -> str | None:
    """Return the text with a top-level scalar set or added, None where that is no matter of a line."""
    if value is None or isinstance(value, dict | list) or not _KEY.fullmatch(key):
        return None
    if re.search(rf"^{key}:", text, re.MULTILINE) is None:
        return _added(text, key, value)
    found = _line(text, key)
    return None if found is None else text[: found.start("old")] + flow(value) + text[found.end("old") :]


def line_removed(text: str, key: str) -> str | None:
    """Return the text without a top-level entry, None where that is no matter of a line."""
    found = _line(text, key) if _KEY.fullmatch(key) else None
    if found is None or not text[found.end() :].startswith("\n"):
        return None
    return text[: found.start()] + text[found.end() + 1 :]


def _line(text: str, key: str) -> re.Match[str] | None:
    """Return the one line on which an entry with a plain scalar stands, whole."""
    pattern = rf"^{key}:[ \t]+(?P<old>{_PLAIN})(?P<rest>[ \t]*|[ \t]+#[^\n\r]*)\r?$"
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if len(found) != 1 or len(re.findall(rf"^{key}:", text, re.MULTILINE)) != 1:
        return None
    return None if text[found[0].end() :].startswith(("\n ", "\n\t")) else found[0]


def _added(text: str, key: str, value: Value) -> str | None:
    """Return the text with an entry below its last line, if that is an entry of one line itself."""
    if not text.endswith("\n") or "\r" in text:
        return None
    last = text[text.rfind("\n", 0, -1) + 1 : -1]
    return f"{text}{key}: {flow(value)}\n" if _ENTRY.fullmatch(last) else None
