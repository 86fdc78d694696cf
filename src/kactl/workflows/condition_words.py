"""Cut what people type after `--where` into its conditions: field, operator, and the words behind it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kactl.model.faults import shortened
from kactl.workflows.problems import misuse

_SIGNS: Final = r"<=|>=|!=|==|!~|=~|=|<|>|~"
_WORDS: Final = (
    r"is\s+not\s+empty\b|is\s+empty\b|not\s+in\b|in\b|不为空|为空|未填写|已填写|不属于|属于|不含|含"
)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'|“[^”]*”")
_AND: Final = re.compile(r"[\s,，;；]+(?:(?:and|&&|且)[\s,，;；]*)?$|^(?:and|&&|且)\s+", re.IGNORECASE)
_NAMED: Final = re.compile(
    rf"\s*(.*?)\s*({_SIGNS}|(?<=\s)(?:{_WORDS})|不为空|为空)(.*)", re.DOTALL | re.IGNORECASE
)
_STRAY: Final = re.compile(rf"\S\s+[^\s<>=!~]+(?:{_SIGNS})")
OPERATORS: Final = {
    "=": "eq", "==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge",
    "~": "like", "=~": "like", "!~": "unlike", "含": "like", "不含": "unlike",
    "in": "in", "not in": "not_in", "属于": "in", "不属于": "not_in",
    "is empty": "empty", "is not empty": "filled",
    "为空": "empty", "未填写": "empty", "不为空": "filled", "已填写": "filled",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Test:
    """One condition as it was typed."""

    field: str
    operator: str
    """One of the values of `OPERATORS`."""
    words: str
    """Without the quotes around them."""


def tests(text: str, names: Iterable[str]) -> Iterator[Test]:
    """Give the conditions of a text; a new one begins where a field's name is followed by an operator.

    `names` are the ids and titles of fields. What is none is misuse.
    """
    masked = _QUOTED.sub(lambda found: "\0" * len(found.group()), text)
    starts = [found.start("name") for found in _beginnings(names).finditer(masked)]
    if not starts or masked[: starts[0]].strip():
        starts.insert(0, 0)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield _test(text[start:end], masked[start:end])


def _beginnings(names: Iterable[str]) -> "re.Pattern[str]":
    alternatives = "|".join(map(re.escape, sorted(set(names), key=len, reverse=True)))
    name = rf"(?P<name>(?:{alternatives})(?=\s*(?:{_SIGNS})|\s+(?:{_WORDS})|(?:不为空|为空)))"
    return re.compile(rf"(?:^|(?<=[\s,，;；])){name}", re.IGNORECASE)


def _test(text: str, masked: str) -> Test:
    found = _NAMED.fullmatch(masked)
    if found is None or not found[1]:
        misuse("register.bad-condition", text=shortened(text.strip()))
    operator = OPERATORS[re.sub(r"\s+", " ", found[2].lower())]
    begin = found.start(3)
    said = _AND.sub("", masked[begin:].rstrip()).rstrip()
    stray = _STRAY.search(said)
    if stray is not None:
        misuse("register.bad-condition", text=shortened(text.strip()))
    words = text[begin : begin + len(said)].strip()
    if operator in ("empty", "filled"):
        if words:
            misuse("register.bad-condition", text=shortened(text.strip()))
        return Test(text[: found.end(1)].strip(), operator, "")
    return Test(text[: found.end(1)].strip(), operator, _unquoted(words))


def _unquoted(words: str) -> str:
    whole = _QUOTED.fullmatch(words)
    return words[1:-1].strip() if whole else words
