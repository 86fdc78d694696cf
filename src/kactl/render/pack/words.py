"""The words of packs and matrices."""

from datetime import date
from typing import Final

from kactl.model.findings import Finding, Severity
from kactl.render.pack.rows import FoundRow
from kactl.render.wording import mend, place
from kactl.texts.catalogue import Language, message

_MARKS: Final = {"error": "bad", "warning": "open", "note": "none"}


def said(key: str, language: Language, **values: object) -> str:
    """Return a word or sentence of approval packs."""
    return message(f"approval-pack.{key}", language, values or None)


def joined(names: tuple[str, ...], language: Language) -> str:
    """Return names as the language lists them."""
    return ("、" if language == "zh" else ", ").join(names)


def day(value: date | None) -> str:
    """Return a day as it is written everywhere, or nothing."""
    return value.isoformat() if value else ""


def found(one: Finding, weight: Severity, who: str, language: Language) -> FoundRow:
    """Return a worded finding as a row."""
    return FoundRow(
        severity=said(weight, language),
        mark=_MARKS[weight],
        where=place(one),
        message=one.message or one.code,
        why=one.why or "",
        who=who,
        mend=mend(one, language) or "",
        fix=one.fix or "",
    )
