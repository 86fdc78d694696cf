"""Paths that a playbook names: inside the process folder, and possible on every system."""

import re
from typing import Final

from kactl.model.registers import Document

_UNUSABLE: Final = re.compile(r'[<>:"|?*\x00-\x1f\\]')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_inside(path: str) -> bool:
    """Tell whether a relative path with `/` stays where it begins and can be written on every system."""
    parts = path.replace("{instance}", "instance").rstrip("/").split("/")
    return not any(
        part in ("", ".", "..")
        or part.casefold() == ".git"
        or part[-1] in ". "
        or _UNUSABLE.search(part)
        or _RESERVED.fullmatch(part)
        for part in parts
    )


def template_of(document: Document) -> str:
    """Return a document's template in the folder of a language: the one it names, or its path."""
    return document.template or document.path
