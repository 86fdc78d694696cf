"""Reports as Markdown, for merge requests and job summaries."""

import re
from collections.abc import Iterable, Sequence

from kactl.model.findings import Finding
from kactl.model.listing_reports import RaciLine, RaciReport, StageLine, StatusReport
from kactl.model.reports import CheckReport, GateReport, GateVerdict, NextStep
from kactl.render.look import Look
from kactl.render.wording import plain
from kactl.texts.catalogue import Language, message

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@!])")


def escaped(text: str) -> str:
    """Return the text so that Markdown shows it as it is, and mentions nobody."""
    return _SPECIAL.sub(r"\\\1", plain(text))


def code(text: str) -> str:
    """Return the text as inline code, whatever backticks it holds."""
    shown = plain(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    space = " " if "`" in shown else ""
    return f"{fence}{space}{shown}{space}{fence}"


def gates(report: GateReport, look: Look) -> str:
    """Return each gate with what blocks it, its approvals and next steps."""
    parts = [part for one in report.gates for part in _gate(one, look.language)]
    if report.pretended:
        parts.append(f"> {_word('pretended', look.language, day=report.today.isoformat())}")
    return "\n\n".join(parts)


def check(report: CheckReport, look: Look) -> str:
    """Return the findings as a list, how many errors the base had already, and the numbers."""
    counts = {f"{key}s": report.counts.get(key, 0) for key in ("error", "warning", "note")}
    base = escaped(report.base or "")
    parts = [
        _findings(report.findings),
        _word("known", look.language, count=report.known, base=base) if base and report.known else "",
        _word("checked", look.language, rules=len(report.rules_run), **counts),
    ]
    return "\n\n".join(part for part in parts if part)


def status(report: StatusReport, look: Look) -> str:
    """Return the stages as a list of marks, and the next steps."""
    language = look.language
    stages = [_stage(one, language) for one in report.stages]
    parts = [f"# {escaped(report.title)}", "\n".join(stages), _findings(report.findings)]
    return "\n\n".join(part for part in (*parts, *_steps(report.steps, language)) if part)


def raci(report: RaciReport, look: Look) -> str:
    """Return one table a stage."""
    header = [_word(key, look.language) for key in ("activity", "A", "R", "C", "I", "due-day")]
    parts: list[str] = []
    for stage in report.stages:
        rows = [_activity(one, look.language) for one in stage.activities]
        parts += [f"## {escaped(stage.title[look.language])}", _table(header, rows)]
    return "\n\n".join(parts)


def _stage(line: StageLine, language: Language) -> str:
    box = "x" if line.state in ("done", "grandfathered") else " "
    return f"- [{box}] {escaped(line.title[language])} ({code(line.gate)})"


def _gate(verdict: GateVerdict, language: Language) -> list[str]:
    title = f"## {escaped(verdict.title[language])} ({code(verdict.key)}): {_word(verdict.status, language)}"
    findings = [one for criterion in verdict.criteria for one in criterion.findings]
    rows = [
        (
            escaped(one.title[language]),
            ", ".join(escaped(given.person) for given in one.given) or "-",
            f"{len(one.given)}/{one.needed}",
        )
        for one in verdict.approvals
    ]
    header = [_word(key, language) for key in ("role", "approvals", "score")]
    parts = [title, _findings((*findings, *verdict.blockers)), _table(header, rows) if rows else ""]
    return [part for part in (*parts, *_steps(verdict.next, language)) if part]


def _findings(findings: Iterable[Finding]) -> str:
    return "\n".join(_finding(one) for one in findings)


def _finding(finding: Finding) -> str:
    line = f":{finding.line}" if finding.line else ""
    where = f" {code(finding.path + line)}" if finding.path else ""
    fix = f"\n  {code(finding.fix)}" if finding.fix else ""
    return f"- **{finding.severity}**{where} {escaped(finding.message or finding.code)}{fix}"


def _steps(steps: Sequence[NextStep], language: Language) -> list[str]:
    if not steps:
        return []
    lines = [f"{number}. {_step(one, language)}" for number, one in enumerate(steps, start=1)]
    return [f"### {_word('next', language)}", "\n".join(lines)]


def _step(step: NextStep, language: Language) -> str:
    until = f" ({_word('until', language, day=step.deadline.isoformat())})" if step.deadline else ""
    return f"{escaped(step.what[language])}{until}\n   {code(step.command)}"


def _activity(line: RaciLine, language: Language) -> tuple[str, ...]:
    parts = ((line.accountable,), line.responsible, line.consulted, line.informed)
    due = line.due.isoformat() if line.due else ""
    return escaped(line.title[language]), *(escaped(", ".join(one)) for one in parts), due


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _word(key: str, language: Language, **values: object) -> str:
    return message(f"report.{key}", language, values or None)
