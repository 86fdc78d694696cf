"""From what people type after `--where` to a condition, each value strictly of its field's type."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister

Source = dict[str, Any]

_AMONG: Final = re.compile(r"\s*([^\s<>=!]+)\s+(not\s+in|in)\s+(.*\S)\s*", re.IGNORECASE)
_TEST: Final = re.compile(r"\s*([^<>=!]*[^<>=!\s])\s*(<=|>=|!=|==|=|<|>)\s*(.*?)\s*")
_OPERATORS: Final[Mapping[str, str]] = {
    "=": "eq", "==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge",
}  # fmt: skip
_ID: Final = FieldDeclaration(id="id", title=Text(zh="编号", en="Id"))


def condition(opened: OpenRegister, texts: Sequence[str]) -> Condition | None:
    """Return the condition that all of the texts make together, None without any."""
    reader = Reader(opened)
    sources = [_source(reader, text) for text in texts]
    return Condition({"all": sources}) if sources else None


def _source(reader: Reader, text: str) -> Source:
    if among := _AMONG.fullmatch(text):
        field = _field(reader, among[1])
        values = [reader.one(field, one, existing=False) for one in parts(among[3])]
        if values:
            held = {"any": [_equal(field, one) for one in values]}
            return {"not": held} if among[2].lower() != "in" else held
    test = _TEST.fullmatch(text)
    if test is None:
        misuse("register.bad-condition", text=shortened(text))
    field, operator = _field(reader, test[1]), _OPERATORS[test[2]]
    if operator not in ("eq", "ne"):
        return _ordered(reader, field, operator, test[3])
    if not test[3]:
        return {field.id: {"exists": operator == "ne"}}
    equal = _equal(field, reader.one(field, test[3], existing=False))
    return equal if operator == "eq" else {"not": equal}


def _field(reader: Reader, words: str) -> FieldDeclaration:
    return _ID if words == _ID.id else reader.field(words)


def _equal(field: FieldDeclaration, value: object) -> Source:
    several = field.many or field.type == "list"
    return {field.id: {"contains" if several else "eq": value}}


def _ordered(reader: Reader, field: FieldDeclaration, operator: str, words: str) -> Source:
    if field.type not in ("number", "date") or field.many:
        misuse("register.no-order", field=field.title, id=field.id)
    return {field.id: {operator: reader.one(field, words)}}
