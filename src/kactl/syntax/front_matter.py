"""The front matter of a Markdown document: YAML between two lines of dashes at its beginning."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kactl.syntax.faults import SyntaxFault, refuse
from kactl.syntax.source import decoded
from kactl.syntax.values import Value
from kactl.syntax.yaml import MAX_BYTES, locate
from kactl.syntax.yaml_anchors import read_yaml_with_anchors

_FRONT: Final = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ABOVE: Final = 1
"""How many lines stand above the front matter: the one of dashes."""


def read_front_matter(data: bytes, *, limit: int = MAX_BYTES) -> Value:
    """Return the value of a document's front matter; raise nothing but SyntaxFault."""
    yaml = _yaml(data, limit)
    try:
        return read_yaml_with_anchors(yaml)
    except SyntaxFault as error:
        raise SyntaxFault(replace(error.fault, line=error.fault.line + _ABOVE)) from None


def locate_front_matter(data: bytes, path: Sequence[str | int]) -> tuple[int, int]:
    """Return line and column in the document of what stands at a path of its front matter."""
    line, column = locate(_yaml(data, len(data)), path)
    return line + _ABOVE, column


def _yaml(data: bytes, limit: int) -> bytes:
    found = _FRONT.match(decoded(data, "front-matter", limit))
    if found is None:
        refuse("front-matter.missing", (1, 1))
    return found["yaml"].encode()
