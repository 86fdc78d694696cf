"""Read files that were there before kactl: YAML, JSON, TOML and the front matter of Markdown."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from kactl.syntax.faults import SyntaxFault
from kactl.syntax.front_matter import locate_front_matter, read_front_matter
from kactl.syntax.json import read_json
from kactl.syntax.toml import locate_toml, read_toml
from kactl.syntax.values import Value
from kactl.syntax.yaml import locate
from kactl.syntax.yaml_anchors import read_yaml_with_anchors

Form = Literal["yaml", "json", "toml", "markdown"]
MAX_BYTES: Final = 4 << 20
"""No file that people still read is larger."""
ENDINGS: Final[Mapping[str, Form]] = {
    "yaml": "yaml",
    "yml": "yaml",
    "json": "json",
    "toml": "toml",
    "md": "markdown",
    "markdown": "markdown",
}


def form_of(name: str) -> Form | None:
    """Return the form that a file's ending tells, None where it tells none."""
    return ENDINGS.get(name.rpartition(".")[2].lower()) if "." in name else None


def read_foreign(data: bytes, form: Form) -> Value:
    """Return the value of a file, dates as text; raise nothing but SyntaxFault."""
    return _READERS[form](data)


def locate_foreign(data: bytes, form: Form, path: Sequence[str | int]) -> tuple[int, int]:
    """Return line and column of the node at the path or its nearest ancestor; the beginning if unreadable."""
    try:
        return _SEEKERS[form](data, tuple(path))
    except SyntaxFault:
        return 1, 1


_READERS: Final[Mapping[Form, Callable[[bytes], Value]]] = {
    "yaml": lambda data: read_yaml_with_anchors(data, limit=MAX_BYTES),
    "json": lambda data: read_json(data.removeprefix(b"\xef\xbb\xbf"), limit=MAX_BYTES),
    "toml": lambda data: read_toml(data, limit=MAX_BYTES),
    "markdown": lambda data: read_front_matter(data, limit=MAX_BYTES),
}
_SEEKERS: Final[Mapping[Form, Callable[[bytes, tuple[str | int, ...]], tuple[int, int]]]] = {
    "yaml": locate,
    "json": locate,  # JSON reads as YAML
    "toml": locate_toml,
    "markdown": locate_front_matter,
}
