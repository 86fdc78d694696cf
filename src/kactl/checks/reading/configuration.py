"""The configuration of environments as keys and values, whatever file holds it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.json import read_json
from kactl.syntax.source import decoded
from kactl.syntax.toml import read_toml
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

_LIMIT: Final = 1 << 20


def read_configuration(data: bytes, path: str) -> Mapping[str, str] | None:
    """Return keys and values of a file of configuration, nested keys joined by points; None if unreadable."""
    ending = path.rpartition(".")[2].casefold()
    try:
        value = _READERS.get(ending, _properties)(data)
    except SyntaxFault:
        return None
    return dict(flattened(value)) if isinstance(value, dict) else None


def flattened(value: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield every key with its value as one spelling; a list is one value."""
    for key, one in value.items():
        name = f"{before}{key}"
        if isinstance(one, Mapping) and one:
            yield from flattened(one, f"{name}.")
        else:
            yield name, canonical_json(one).decode()


def _properties(data: bytes) -> Value:
    """Return the lines `KEY=VALUE` of a file; blank lines, comments and lines without a sign say nothing."""
    found: dict[str, Value] = {}
    for line in decoded(data, "text", _LIMIT).splitlines():
        key, sign, value = line.strip().removeprefix("export ").partition("=")
        if sign and not key.startswith(("#", ";", "!")):
            found[key.strip()] = value.strip().strip("\"'")
    return found


_READERS: Final[Mapping[str, Callable[[bytes], Value]]] = {
    "yaml": read_yaml,
    "yml": read_yaml,
    "json": lambda data: read_json(data, limit=_LIMIT),
    "toml": read_toml,
}
