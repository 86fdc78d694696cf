"""What kactl has to say about something: a finding, in data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from kactl.model.base import Model

Severity = Literal["error", "warning", "note"]
Outcome = Literal["met", "unmet", "not-applicable", "unknown"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Finding(Model):
    """A finding: its code and values; `render` adds the sentences in the reader's language."""

    code: str
    """`family.name`, stable."""
    severity: Severity = "error"
    message: str | None = None
    path: str | None = None
    line: int | None = None
    column: int | None = None
    subject: str | None = None
    """The item, role, gate or document it is about."""
    why: str | None = None
    who: tuple[str, ...] = ()
    """The people or roles who can act."""
    fix: str | None = None
    """One command that can be pasted, or null."""
    docs: str | None = None
    values: Mapping[str, Any] = Field(default={}, exclude=True)
    """What the message's placeholders show: text, numbers, or `Text`."""
    calendar: bool = Field(default=False, exclude=True)
    """Whether time alone made it: a warning outside gates, an error at the gate and in `check --due`."""
    rule: str | None = Field(default=None, exclude=True)
    """The rule that it breaks, where a rule was asked."""

    def identity(self) -> tuple[object, ...]:
        """Return what makes two findings the same one across edits: not the line."""
        shown = tuple(sorted((key, str(value)) for key, value in self.values.items()))
        return self.code, self.path, self.subject, shown


@dataclass(frozen=True, slots=True)
class Judgement:
    """A check's answer: an outcome and the findings behind it."""

    outcome: Outcome
    findings: tuple[Finding, ...] = ()


def judged(findings: Iterable[Finding]) -> Judgement:
    """Return unmet when any finding is an error, else met."""
    kept = tuple(findings)
    return Judgement("unmet" if any(one.severity == "error" for one in kept) else "met", kept)


def unknown(*findings: Finding) -> Judgement:
    """Return that the check cannot tell, and why."""
    return Judgement("unknown", findings)
