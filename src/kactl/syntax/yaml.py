"""Read YAML 1.2 strictly: what it looks like is what it means, or it is refused with line and column."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from kactl.syntax.values import Value
from kactl.syntax.yaml_builder import value_of
from kactl.syntax.yaml_parsers import Parser, judged
from kactl.syntax.yaml_places import place_of
from kactl.syntax.yaml_text import yaml_text

MAX_BYTES: Final = 1 << 20


def read_yaml(data: bytes, *, limit: int = MAX_BYTES, parser: Parser = "fast") -> Value:
    """Return the value of the only document, None when there is none; raise nothing but SyntaxFault.

    `parser="pure"` does without the C parser; the result is the same.
    """
    text = yaml_text(data, limit)
    return judged(text, parser, partial(value_of, text=text))


def locate(
    data: bytes, path: Sequence[str | int], *, at_key: bool = False, parser: Parser = "fast"
) -> tuple[int, int]:
    """Return line and column of the node at the path, or of its nearest ancestor that exists.

    With `at_key` an entry of a mapping stands where its key stands, as is right for a key that nobody knows.
    Bytes that `read_yaml` accepted never raise.
    """
    text = yaml_text(data, len(data))
    return judged(text, parser, partial(place_of, path=path, at_key=at_key))
