"""A comparison of gates as Markdown, fit for a comment on a merge request.

It begins with a mark by which a pipeline finds its own comment again, and stays within what a forge takes.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import chain
from typing import Final

from kactl.model.comparison_reports import ComparedGate, ComparisonReport
from kactl.render.cleaning import clean
from kactl.render.look import Look
from kactl.render.markdown.marks import aside, code, escaped, table
from kactl.render.pack.comparison import Effect, conclusion, effects, phrase, status, summary
from kactl.texts.catalogue import Language

MARK: Final = "<!-- kactl -->"
LARGEST: Final = 60_000
"""A forge takes 65,536 characters; what is cut off is said, and there is room to say it."""
_ROWS: Final = 100


def comparison(report: ComparisonReport, look: Look) -> str:
    """Return a heading, the conclusion, a table of the gates that differ, and what differs, folded."""
    language = look.language
    differing = sorted((one for one in report.gates if one.differs), key=lambda one: not one.faults)
    parts = [f"{MARK}\n### {_heading(report, language)}"]
    parts.append(escaped(("" if language == "zh" else " ").join(conclusion(report, language))))
    if differing:
        header = [phrase(key, language) for key in ("gate", "then", "now", "effect")]
        parts.append(table(header, (_row(one, language) for one in differing[:_ROWS])))
    return "\n\n".join(chain(parts, _details(report, differing, language, sum(map(len, parts)))))


def _heading(report: ComparisonReport, language: Language) -> str:
    named = escaped(report.base)
    if report.base_commit and not report.base_commit.startswith(report.base):
        named += f" {code(report.base_commit[:12])}"
    return phrase("comment-head", language, title=escaped(report.title or report.engagement), base=named)


def _details(
    report: ComparisonReport, differing: Sequence[ComparedGate], language: Language, size: int
) -> Iterator[str]:
    """Yield what differs in each gate, the worse ones first, as far as there is room."""
    for number, one in enumerate(differing):
        text = _gate(one, language)
        size += len(text)
        if size > LARGEST:
            command = code(f"kactl gate check --base {report.base}")
            yield phrase("cut", language, count=len(differing) - number, command=command)
            return
        if text:
            yield text


def _row(gate: ComparedGate, language: Language) -> tuple[str, ...]:
    then, now = (status(one, language) for one in (gate.then, gate.now))
    name = f"{escaped(gate.title[language])}{aside(code(gate.key), language)}"
    return name, then, f"**{now}**" if gate.faults else now, escaped(summary(gate, language)) or "-"


def _gate(gate: ComparedGate, language: Language) -> str:
    """Return what differs in a gate, open where the change makes it worse, else folded."""
    lines = [line for one in effects(gate, language) for line in _effect(one)]
    if not lines:
        return ""
    # Beside a tag of HTML nothing is read as Markdown.
    name = f"{_html(gate.title[language])}{aside(f'<code>{_html(gate.key)}</code>', language)}"
    shown = " open" if gate.faults else ""
    head = f"<details{shown}><summary>{name}</summary>"
    return "\n".join((head, "", *lines, "", "</details>"))


def _html(text: str) -> str:
    """Return the text so that HTML shows it as it is, and mentions nobody."""
    return escape(clean(text)).replace("@", "&#64;")


def _effect(one: Effect) -> Iterator[str]:
    yield f"- **{escaped(one.text)}**" if one.mark == "error" else f"- {escaped(one.text)}"
    yield from (f"  - {escaped(detail)}" for detail in one.details)
    if one.fix:
        yield f"  - {code(one.fix)}"
