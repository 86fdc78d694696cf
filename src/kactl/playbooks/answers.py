"""Answers to a playbook's questions: from what people type to typed values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final

from kactl.errors import NOTHING
from kactl.model.base import Text
from kactl.model.faults import shortened
from kactl.model.findings import Finding
from kactl.model.playbook import Playbook
from kactl.model.settings import Answer, Question
from kactl.playbooks.nearest import nearest
from kactl.playbooks.tailoring import applies
from kactl.syntax.values import Value, bounded

_YES: Final = frozenset({"yes", "y", "true", "on", "是", "对", "有", "要"})
_NO: Final = frozenset({"no", "n", "false", "off", "否", "不是", "没有", "无", "不要"})
_SEPARATOR: Final = re.compile(r"[,;、，；\n]")  # noqa: RUF100, RUF001
_TODAY: Final = re.compile(r"(?:today|今天)(?:\s*\+\s*(\d{1,5}))?", re.IGNORECASE)
_DATE: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_NUMBER: Final = re.compile(r"[-+]?\d{1,20}(?:\.\d{1,12})?")
_YEARS: Final = range(1970, 2200)
"""No engagement begins or ends in another; calendars know none."""
_LONGEST: Final = 2000

_WANTED: Final[Mapping[str, Text]] = {
    "text": Text(zh="文字", en="text"),
    "number": Text(zh="数字", en="a number"),
    "boolean": Text(zh="是或否", en="yes or no"),
    "date": Text(zh="日期，如 2026-11-30 或 today+30", en="a date such as 2026-11-30 or today+30"),
    "choice": Text(zh="选项之一", en="one of the choices"),
    "list": Text(zh="以逗号分隔的若干项", en="items separated by commas"),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """The typed answers, the questions that still want one, and what was refused."""

    values: Mapping[str, Answer]
    missing: tuple[Question, ...]
    findings: tuple[Finding, ...]


class _Refused(Exception):  # noqa: N818  (it never leaves this module)
    """What was typed is no answer to the question."""


def pair(text: str) -> tuple[str, str] | None:
    """Return key and value of `KEY=VALUE`, None when it is not of that form."""
    key, equals, value = text.partition("=")
    return (key.strip(), value.strip()) if equals and key.strip() else None


def answered(playbook: Playbook, given: Mapping[str, Value], today: date) -> Answers:
    """Return an answer to every question that applies: as given, or its default.

    A given value is text as people type it, or already of the right type. Questions are taken in order,
    because one may depend on the answers before it.
    """
    known = {one.id for one in playbook.questions}
    findings = [_unknown(key, sorted(known)) for key in given if key not in known]
    values: dict[str, Answer] = {}
    missing: list[Question] = []
    for question in playbook.questions:
        raw = given.get(question.id)
        if raw is None and not applies(question.when, {**values, "profile": playbook.profile}):
            continue
        raw = _default(question) if raw is None or raw == "" else raw
        if raw is None:
            missing.append(question)
            continue
        answer = parsed(question, raw, today)
        if isinstance(answer, Finding):
            findings.append(answer)
        else:
            values[question.id] = answer
    return Answers(values, tuple(missing), tuple(findings))


def parsed(question: Question, raw: Value, today: date) -> Answer | Finding:
    """Return the typed answer, or the finding that says why there is none."""
    try:
        return _PARSERS[question.type](question, raw, today)
    except _Refused:
        return _refusal(question, raw)


def unsound(playbook: Playbook, answers: Mapping[str, Answer]) -> tuple[Finding, ...]:
    """Return what is wrong with answers that are kept already: values that answer nothing."""
    known = {one.id: one for one in playbook.questions}
    found = (_unsound(known[key], answer) for key, answer in answers.items() if key in known)
    return tuple(one for one in found if one is not None)


def unasked(playbook: Playbook, answers: Mapping[str, Answer]) -> tuple[Finding, ...]:
    """Return what is wrong with answers that are kept already: those to questions that nobody asks."""
    known = sorted(one.id for one in playbook.questions)
    return tuple(_unknown(key, known) for key in answers if key not in known)


def _unsound(question: Question, answer: Answer) -> Finding | None:
    """Return the finding for an answer of another type: none is read as typed words any more."""
    raw: Value = list(answer) if isinstance(answer, tuple) else answer
    read = parsed(question, raw, date(2000, 1, 1))
    if isinstance(read, Finding):
        return read
    return None if question.type == "text" or read == answer else _refusal(question, raw)


def sound_default(question: Question) -> bool:
    """Tell whether a question's default would be taken as an answer."""
    raw = _default(question)
    return raw is None or not isinstance(parsed(question, raw, date(2000, 1, 1)), Finding)


def _default(question: Question) -> Value:
    default = question.default
    return list(default) if isinstance(default, tuple) else default


def _refusal(question: Question, raw: Value) -> Finding:
    values = {
        "id": question.id,
        "found": shortened(raw),
        "wanted": _WANTED[question.type],
        "ask": question.ask,
    }
    if question.type == "choice":
        offered = ", ".join(one.id for one in question.choices)
        return _finding("answer-choice", question.id, {**values, "offered": offered})
    return _finding("answer-type", question.id, values)


def _unknown(key: str, known: list[str]) -> Finding:
    return _finding("answer-unknown", key, {"id": shortened(key), "known": nearest(key, known)})


def _finding(name: str, subject: str, values: Mapping[str, object] = NOTHING) -> Finding:
    return Finding(code=f"playbook.{name}", subject=subject, values=values)


def _text(_: Question, raw: Value, __: date) -> Answer:
    if isinstance(raw, dict | list) or raw is None or isinstance(raw, bool):
        raise _Refused
    text = str(raw).strip()
    if not text or len(text) > _LONGEST or not text.isprintable():
        raise _Refused
    return text


def _number(_: Question, raw: Value, __: date) -> Answer:
    if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
        return raw
    text = str(raw).strip().replace("_", "").replace(",", "") if isinstance(raw, str) else ""
    if not _NUMBER.fullmatch(text):
        raise _Refused
    try:
        number = int(text) if "." not in text else Decimal(text)
    except (InvalidOperation, ValueError):
        raise _Refused from None
    if not bounded(number):
        raise _Refused
    return number


def _boolean(_: Question, raw: Value, __: date) -> Answer:
    if isinstance(raw, bool):
        return raw
    word = raw.strip().casefold() if isinstance(raw, str) else ""
    if word not in _YES | _NO:
        raise _Refused
    return word in _YES


def _date(_: Question, raw: Value, today: date) -> Answer:
    text = raw.strip() if isinstance(raw, str) else ""
    found = _TODAY.fullmatch(text) or _DATE.fullmatch(text)
    if found is None:
        raise _Refused
    try:
        if found.re is _TODAY:
            return (today + timedelta(days=int(found[1] or 0))).isoformat()
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except (ValueError, OverflowError):
        raise _Refused from None
    if day.year not in _YEARS:
        raise _Refused
    return day.isoformat()


def _choice(question: Question, raw: Value, _: date) -> Answer:
    word = raw.strip().casefold() if isinstance(raw, str) else str(raw)
    for one in question.choices:
        if word in (one.id.casefold(), one.title.zh.casefold(), one.title.en.casefold()):
            return one.id
    raise _Refused


def _list(_: Question, raw: Value, __: date) -> Answer:
    parts = _SEPARATOR.split(raw) if isinstance(raw, str) else raw
    if not isinstance(parts, list) or not all(isinstance(one, str) and len(one) <= _LONGEST for one in parts):
        raise _Refused
    return tuple(one.strip() for one in parts if isinstance(one, str) and one.strip())


_PARSERS: Final = {
    "text": _text,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
    "choice": _choice,
    "list": _list,
}
