"""A comparison of gates as Markdown, fit for a comment on a merge request."""

from collections.abc import Iterator

from kactl.model.comparison_reports import ComparedGate, ComparisonReport
from kactl.render.look import Look
from kactl.render.markdown.marks import aside, code, escaped, table
from kactl.render.pack.comparison import Effect, conclusion, effects, phrase, status, summary
from kactl.texts.catalogue import Language


def comparison(report: ComparisonReport, look: Look) -> str:
    """Return a heading, the conclusion, a table of the gates that differ, and what differs in each."""
    language = look.language
    differing = [one for one in report.gates if one.differs]
    parts = [f"### {escaped(phrase('head', language, base=report.base))}"]
    parts.append(escaped(("" if language == "zh" else " ").join(conclusion(report, language))))
    if differing:
        header = [phrase(key, language) for key in ("gate", "then", "now", "effect")]
        parts.append(table(header, (_row(one, language) for one in differing)))
    parts += [part for one in differing for part in _gate(one, language)]
    return "\n\n".join(parts)


def _row(gate: ComparedGate, language: Language) -> tuple[str, ...]:
    then, now = (status(one, language) for one in (gate.then, gate.now))
    name = f"{escaped(gate.title[language])}{aside(code(gate.key), language)}"
    return name, then, f"**{now}**" if gate.faults else now, escaped(summary(gate, language)) or "-"


def _gate(gate: ComparedGate, language: Language) -> Iterator[str]:
    found = list(effects(gate, language))
    if found:
        yield f"#### {escaped(gate.title[language])}{aside(code(gate.key), language)}"
        yield "\n".join(line for one in found for line in _effect(one))


def _effect(one: Effect) -> Iterator[str]:
    yield f"- **{escaped(one.text)}**" if one.mark == "error" else f"- {escaped(one.text)}"
    yield from (f"  - {escaped(detail)}" for detail in one.details)
    if one.fix:
        yield f"  - {code(one.fix)}"
