"""Fill findings and errors with their sentences; no value can reach the terminal's controls."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar

from kactl.checks.registry import names
from kactl.errors import KactlError
from kactl.model.base import Model, Text
from kactl.model.error_report import ErrorReport
from kactl.model.findings import Finding
from kactl.texts.catalogue import Language, template

Value = TypeVar("Value", bound=Model)

# C0 and C1 controls, line separators, and the marks and overrides that turn the direction of text.
CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")

_NEAR: Final = re.compile(r"[；;][^；;{}]*\{near\}")
"""The clause that names what is near: where nothing is, it is left out."""

_JOINTS: Mapping[Language, str] = {"zh": "、", "en": ", "}
_WIDE_JOINTS: Mapping[Language, str] = {"zh": "；", "en": "; "}
"""Between parts that hold a comma themselves."""


class _Values(dict[str, str]):
    """The values of a message; one that is not given shows its placeholder."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def plain(text: str) -> str:
    """Return the text with every run of control characters as one space."""
    return CONTROLS.sub(" ", text).strip()


def worded(report: Value, language: Language) -> Value:
    """Return the report with every finding in it worded."""
    changed = {name: _worded(getattr(report, name), language) for name in type(report).model_fields}
    kept = {name: value for name, value in changed.items() if value is not getattr(report, name)}
    return report.model_copy(update=kept) if kept else report


def worded_finding(finding: Finding, language: Language) -> Finding:
    """Return the finding with message, reason and page; a message that it brings is kept."""
    if finding.message is not None:
        return finding
    return finding.model_copy(
        update={
            "message": sentence(finding.code, language, finding.values) or finding.code,
            "why": finding.why or sentence(f"{finding.code}.why", language, finding.values),
            "docs": finding.docs or page(finding.code),
        }
    )


def worded_error(error: KactlError, language: Language) -> ErrorReport:
    """Return the error with its sentences."""
    return ErrorReport(
        schemaVersion=1,
        code=error.code,
        message=sentence(error.code, language, error.values) or error.code,
        why=sentence(f"{error.code}.why", language, error.values),
        mend=sentence(f"{error.code}.mend", language, error.values),
        fix=error.fix,
        findings=tuple(worded_finding(one, language) for one in _faults(error)),
        said=_quoted(error),
    )


def _faults(error: KactlError) -> Sequence[Finding]:
    faults = error.values.get("findings")
    return [one for one in faults if isinstance(one, Finding)] if isinstance(faults, Sequence) else ()


def _quoted(error: KactlError) -> tuple[str, ...]:
    """Return the lines of another program; what is one line stands in the message."""
    lines = error.values.get("said")
    return tuple(CONTROLS.sub(" ", str(one)) for one in lines) if isinstance(lines, tuple) else ()


def place(finding: Finding) -> str:
    """Return `path:line:column` as far as it is known."""
    parts = (finding.path, finding.line, finding.column if finding.line else None)
    return ":".join(str(one) for one in parts if one is not None) if finding.path else ""


def mend(finding: Finding, language: Language) -> str | None:
    """Return in words what mends a finding."""
    return sentence(f"{finding.code}.mend", language, finding.values)


def sentence(code: str, language: Language, values: Mapping[str, Any]) -> str | None:
    """Return the message of a code with its values as people read them, or None when there is none."""
    text = template(code, language)
    shown = _Values({key: said(value, language) for key, value in values.items()})
    if text is not None and shown.get("near", "") in ("", "-") and "near" in shown:
        text = _NEAR.sub("", text)
    if text is not None and language == "zh":
        text = _closed(text, shown)
    return text.format_map(shown) if text is not None else None


def _closed(text: str, shown: Mapping[str, str]) -> str:
    """Return a Chinese message without the spaces around its values that are Chinese themselves."""
    for name, value in shown.items():
        if value and not value[0].isascii():
            text = re.sub(rf"(?<=[^\x00-\x7f]) (?=\{{{name}\}})", "", text)
        if value and not value[-1].isascii():
            text = re.sub(rf"(?<=\{{{name}\}}) (?=[^\x00-\x7f])", "", text)
    return text


def said(value: object, language: Language) -> str:
    """Return one value as people read it in the language."""
    if isinstance(value, Text):
        return plain(value[language])
    if isinstance(value, Sequence) and not isinstance(value, str):
        parts = [said(one, language) for one in value]
        wide = any(mark in part for part in parts for mark in ("、", "，", ", "))
        return (_WIDE_JOINTS if wide else _JOINTS)[language].join(parts)
    return plain(str(value))


def page(code: str) -> str | None:
    """Return the page of the documentation that explains a code: each check has one."""
    check = code.partition(".")[0]
    return f"docs/reference/checks/{check}.md" if check in names() else None


def _worded(value: Any, language: Language) -> Any:  # noqa: ANN401 - any field of a report
    if isinstance(value, Finding):
        return worded_finding(value, language)
    if isinstance(value, tuple) and value and isinstance(value[0], Model):
        return tuple(_worded(one, language) for one in value)
    if isinstance(value, Model) and not isinstance(value, Text):
        return worded(value, language)
    return value
