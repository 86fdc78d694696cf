"""The words and tables of generated pages."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import Language

HERE: Final = Path(__file__).parent


@cache
def data(name: str) -> Mapping[str, Any]:
    """Return what is written in a file beside this one."""
    found: Any = read_yaml((HERE / f"{name}.yaml").read_bytes())
    return found  # type: ignore[no-any-return]


def word(name: str, language: Language, **values: str) -> str:
    """Return a word of the pages."""
    said: str = data("words")[name][language]
    return said.format(**values)


def row(*cells: str) -> str:
    """Return a line of a table."""
    shown = (" ".join(one.split()).replace("|", "\\|") for one in cells)
    return f"| {' | '.join(shown)} |"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a table and an empty line; nothing where there are no rows."""
    if not rows:
        return []
    return [row(*head), "|" + "---|" * len(head), *(row(*one) for one in rows), ""]
