"""From what people type after `--where` to a condition, each value strictly of its field's type."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from kactl.checks.reading.days import day_of
from kactl.model.base import Text
from kactl.model.conditions import Condition
from kactl.model.fields import NUMBER, FieldDeclaration
from kactl.workflows.condition_words import Test, tests
from kactl.workflows.item_references import folded
from kactl.workflows.item_values import Reader, parts
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister

Source = dict[str, Any]

ID: Final = FieldDeclaration(id="id", title=Text(zh="编号", en="Id"))
NUMBERED: Final = FieldDeclaration(id=NUMBER, title=Text(zh="展示编号", en="Number"), type="number")
_TODAY: Final = re.compile(r"(?:today|今天)\s*(?:([-+])\s*(\d{1,5}))?", re.IGNORECASE)
_ORDERED: Final = ("number", "date", "instant")


def condition(opened: OpenRegister, texts: Sequence[str]) -> Condition | None:
    """Return the condition that all of the texts make together, None without any.

    A text may hold several conditions: `status=open priority>=3 owner=me`.
    """
    reader = Reader(opened)
    names = [name for one in (*opened.fields, ID, NUMBERED) for name in (one.id, one.title.zh, one.title.en)]
    sources = [_source(reader, one) for text in texts for one in tests(text, names)]
    return Condition({"all": sources}) if sources else None


def any_field(reader: Reader, words: str) -> FieldDeclaration:
    """Return the field that an id or a title names, the id and the display number of an item among them."""
    for one in (ID, NUMBERED):
        if words.casefold() in (one.id, *folded(one.title)) and not reader.named(words):
            return one
    return reader.field(words)


def _source(reader: Reader, test: Test) -> Source:
    field = any_field(reader, test.field)
    if test.operator in ("empty", "filled") or (test.operator in ("eq", "ne") and not test.words):
        return {field.id: {"exists": test.operator in ("filled", "ne")}}
    if test.operator in ("like", "unlike"):
        held = _like(reader, field, test.words)
        return held if test.operator == "like" else {"not": held}
    if test.operator in ("in", "not_in"):
        values = parts(test.words)
        if not values:
            misuse("register.bad-condition", text=f"{test.field} in {test.words}")
        held = {"any": [_equal(reader, field, one) for one in values]}
        return held if test.operator == "in" else {"not": held}
    if test.operator in ("eq", "ne"):
        equal = _equal(reader, field, test.words)
        return equal if test.operator == "eq" else {"not": equal}
    return _ordered(reader, field, test.operator, test.words)


def _equal(reader: Reader, field: FieldDeclaration, words: str) -> Source:
    if field == ID:
        return {ID.id: reader.opened.find(words) or words}
    day = _day(reader, field, words)
    if field.type == "instant" and day is not None:
        return {"all": [{field.id: {"ge": _begins(reader, day)}}, {field.id: {"lt": _ends(reader, day)}}]}
    if field.type == "instant" and not field.many:
        moment = reader.one(field, words)
        return {field.id: {"ge": moment, "le": moment}}
    value = day.isoformat() if day is not None else reader.one(field, words, existing=False)
    several = field.many or field.type == "list"
    return {field.id: {"contains" if several else "eq": value}}


def _ordered(reader: Reader, field: FieldDeclaration, operator: str, words: str) -> Source:
    if field.type not in _ORDERED or field.many:
        misuse("register.no-order", field=field.title, id=field.id)
    day = _day(reader, field, words)
    if day is None:
        return {field.id: {operator: reader.one(field, words)}}
    if field.type == "instant" and operator in ("le", "gt"):  # the whole day belongs to it
        return {field.id: {"lt" if operator == "le" else "ge": _ends(reader, day)}}
    return {field.id: {operator: day.isoformat() if field.type == "date" else _begins(reader, day)}}


def _like(reader: Reader, field: FieldDeclaration, words: str) -> Source:
    """Return that the text holds the words; so it does where what people call the value holds them."""
    if not words:
        misuse("register.bad-condition", text=f"{field.id}~")
    wanted, held = words.casefold(), [{field.id: {"like": words}}]
    if field.type == "person":
        people = reader.opened.desk.snapshot.team.people
        meant = [key for key, one in people.items() if wanted in one.name.casefold()]
    else:
        titles = field.choice_titles.items()
        meant = [key for key, title in titles if any(wanted in one for one in folded(title))]
    operator = "contains" if field.many else "eq"
    return {"any": [*held, *({field.id: {operator: one}} for one in meant)]}


def _day(reader: Reader, field: FieldDeclaration, words: str) -> date | None:
    """Return the day that words mean for a field that holds days or instants, None for anything else."""
    if field.type not in ("date", "instant"):
        return None
    found = _TODAY.fullmatch(words)
    if found is None:
        return day_of(words)
    desk = reader.opened.desk
    days = int(found[2] or 0) * (-1 if found[1] == "-" else 1)
    try:
        return desk.call.today(desk.engagement.zone) + timedelta(days=days)
    except OverflowError:
        misuse("register.bad-condition", text=words)


def _begins(reader: Reader, day: date) -> str:
    """Return the instant with which a day begins in the engagement's zone."""
    return datetime.combine(day, time(), reader.opened.desk.engagement.zone).isoformat()


def _ends(reader: Reader, day: date) -> str:
    """Return the instant with which a day is over in the engagement's zone."""
    return _begins(reader, day + timedelta(days=1))
