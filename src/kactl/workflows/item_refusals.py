"""Refuse a value that a field does not take: what was expected, and an example of it."""

from collections.abc import Mapping
from typing import Final, NoReturn

from kactl.model.base import Text
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration, FieldType
from kactl.workflows.problems import misuse

LONGEST: Final = 2000
_EXAMPLES: Final[Mapping[FieldType, str]] = {
    "text": "TEXT",
    "list": "A,B",
    "number": "2.5",
    "boolean": "yes",
    "date": "2026-12-01",
    "instant": "2026-12-01T09:30",
    "person": "me",
    "role": "ROLE",
    "link": "ID",
    "artifact": "web:v1.0.0@COMMIT",
}
_TEXT: Final = Text(zh=f"一行文字，最多 {LONGEST} 字", en=f"one line of text, {LONGEST} characters at most")
_EXPECTED: Final[Mapping[FieldType, Text]] = {
    "text": _TEXT,
    "list": _TEXT,
    "number": Text(zh="数字", en="a number"),
    "boolean": Text(zh="是或否", en="yes or no"),
    "date": Text(
        zh="日历上有的日期，或 today+N（天）、+3wd（工作日）、stage+5wd（本阶段起）",
        en="a real date, or today+N, +3wd (working days), stage+5wd (from the stage's start)",
    ),
    "instant": Text(
        zh="日期和时间，如 2026-12-01 09:30，或 now（现在）",
        en="a day and a time such as 2026-12-01 09:30, or `now`",
    ),
    "link": Text(zh="条目编号", en="an item's id"),
    "artifact": Text(
        zh="[仓库:][标签@]完整的提交号[+摘要]", en="[REPO:][TAG@]COMMIT[+DIGEST], the commit's id in full"
    ),
}


def example(field: FieldDeclaration) -> str:
    """Return an assignment that the field's type takes."""
    value = field.choices[0] if field.choices else _EXAMPLES[field.type]
    return f"{field.id}={value}"


def refuse_value(field: FieldDeclaration, words: str, expected: Text | None = None) -> NoReturn:
    """Refuse a value; what is expected follows from the field's type unless it is told."""
    misuse(
        "register.bad-value",
        field=field.title,
        id=field.id,
        found=shortened(words),
        expected=expected or _EXPECTED[field.type],
        example=example(field),
    )
