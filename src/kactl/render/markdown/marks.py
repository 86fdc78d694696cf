"""How text stands in Markdown: escaped, as code, in tables and lists."""

import re
from collections.abc import Iterable, Sequence

from kactl.model.findings import Finding
from kactl.model.reports import NextStep
from kactl.render.cleaning import clean
from kactl.texts.catalogue import Language, message

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~@!&])")


def escaped(text: str) -> str:
    """Return the text so that Markdown shows it as it is, and mentions nobody."""
    return _SPECIAL.sub(r"\\\1", clean(text))


def code(text: str) -> str:
    """Return the text as inline code, whatever backticks it holds."""
    shown = clean(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    space = " " if "`" in shown else ""
    return f"{fence}{space}{shown}{space}{fence}"


def aside(text: str, language: Language) -> str:
    """Return what stands in parentheses after something, as the language writes them."""
    return f"（{text}）" if language == "zh" else f" ({text})"


def colon(language: Language) -> str:
    """Return the mark between a label and what it says."""
    return "：" if language == "zh" else ": "


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(_cell(one) for one in cells)} |" for cells in lines)


def findings(shown: Iterable[Finding]) -> str:
    """Return findings as a list, each with its place and the command that mends it."""
    return "\n".join(_finding(one) for one in shown)


def steps(following: Sequence[NextStep], language: Language) -> list[str]:
    """Return the next steps under their heading; nothing when there is none."""
    if not following:
        return []
    lines = [f"{number}. {_step(one, language)}" for number, one in enumerate(following, start=1)]
    return [f"### {word('next', language)}", "\n".join(lines)]


def word(key: str, language: Language, **values: object) -> str:
    """Return a word or phrase of the family `report`."""
    return message(f"report.{key}", language, values or None)


def _cell(text: str) -> str:
    # A bar ends a cell even inside code; what is text has its bars escaped already.
    return re.sub(r"(?<!\\)\|", r"\\|", text)


def _finding(finding: Finding) -> str:
    line = f":{finding.line}" if finding.line else ""
    where = f" {code(finding.path + line)}" if finding.path else ""
    fix = f"\n  {code(finding.fix)}" if finding.fix else ""
    return f"- **{finding.severity}**{where} {escaped(finding.message or finding.code)}{fix}"


def _step(step: NextStep, language: Language) -> str:
    day = step.deadline.isoformat() if step.deadline else ""
    until = aside(word("until", language, day=day), language) if day else ""
    return f"{escaped(step.what[language])}{until}\n   {code(step.command)}"
