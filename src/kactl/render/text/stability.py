"""The stability of the core team as text."""

from kactl.model.stability_reports import QuarterOfChanges, StabilityReport, StableRole
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message


def stability(report: StabilityReport, look: Look) -> str:
    """Return the core roles with tenure and backups, and the changes of each quarter."""
    page = Page(look)
    header = [_word(look, key) for key in ("role", "title", "holders", "backups")]
    page.table((_role(one, look) for one in report.roles), header=header)
    if report.median_days is not None:
        page.say(_word(look, "median", days=report.median_days))
    page.heading(_word(look, "changes"))
    page.table((_quarter(one, look) for one in report.quarters), indent=2)
    findings(page, report.findings)
    return page.text()


def _role(role: StableRole, look: Look) -> tuple[str, ...]:
    held = [
        one.name if one.days is None else _word(look, "since", name=one.name, days=one.days)
        for one in role.holders
    ]
    joint = "、" if look.language == "zh" else ", "
    backups = joint.join(role.backups) or (_word(look, "alone") if role.alone else "")
    return role.role, role.title[look.language], joint.join(held) or _word(look, "vacant"), backups


def _quarter(quarter: QuarterOfChanges, look: Look) -> tuple[str, ...]:
    said = [
        _word(look, "left", name=one.name, role=one.title[look.language], day=one.last.isoformat())
        for one in quarter.changes
    ]
    return quarter.quarter, str(len(quarter.changes)), ("；" if look.language == "zh" else "; ").join(said)


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"stability.{key}", look.language, values or None)
