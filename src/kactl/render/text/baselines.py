"""Baselines as text."""

from kactl.model.baseline_reports import BaselineReport, SettledReport
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message


def baselines(report: BaselineReport, look: Look) -> str:
    """Return a line a baseline: how many items, the approved changes, the volatility."""
    page = Page(look)
    page.say(_word(look, "heading", register=report.title[look.language]), style="bold")
    if report.baselines:
        header = [_word(look, one) for one in ("gate", "items", "changes", "volatility", "open")]
        page.table((_line(report, one) for one in report.baselines), header=header)
    else:
        page.say(_word(look, "none"))
    findings(page, report.findings)
    return page.text()


def _line(report: BaselineReport, one: SettledReport) -> tuple[str, ...]:
    wrong = {finding.subject for finding in report.findings} & set(one.edited)
    volatility = "" if one.volatility_percent is None else f"{one.volatility_percent:g}%"
    items = "?" if one.items is None else str(one.items)
    return one.gate, items, str(len(one.changes)), volatility, str(len(wrong))


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"baseline.{key}", look.language, values or None)
