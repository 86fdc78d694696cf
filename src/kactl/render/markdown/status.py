"""Where an engagement stands, as Markdown."""

from kactl.model.listing_reports import StageLine, StatusReport
from kactl.render.look import Look
from kactl.render.markdown.marks import aside, code, escaped, findings, steps
from kactl.texts.catalogue import Language


def status(report: StatusReport, look: Look) -> str:
    """Return the stages as a list of marks, and the next steps."""
    language = look.language
    stages = [_stage(one, language) for one in report.stages]
    parts = [f"# {escaped(report.title)}", "\n".join(stages), findings(report.findings)]
    return "\n\n".join(part for part in (*parts, *steps(report.steps, language)) if part)


def _stage(line: StageLine, language: Language) -> str:
    box = "x" if line.state in ("done", "grandfathered") else " "
    return f"- [{box}] {escaped(line.title[language])}{aside(code(line.gate), language)}"
