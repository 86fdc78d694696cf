"""Environments as text: what runs where, and what deployments break."""

from datetime import datetime, tzinfo

from kactl.model.environment_reports import EnvironmentCheck, EnvironmentLine, EnvironmentsReport
from kactl.model.zones import zone_of
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.texts.catalogue import message

_COLUMNS = ("environment", "version", "since", "by", "change", "freeze")


def listed(report: EnvironmentsReport, look: Look) -> str:
    """Return a line an environment, and below what waits."""
    page, zone = Page(look), zone_of(report.timezone)
    if report.environments:
        page.table(
            (_line(one, page, zone) for one in report.environments),
            header=[_word(look, key) for key in _COLUMNS],
        )
    else:
        page.say(_word(look, "none"))
    for one in report.environments:
        for name in one.unreviewed:
            page.say(_word(look, "unreviewed", name=name), mark="warning")
        if one.untaken:
            page.say(_word(look, "untaken", environment=one.id, count=one.untaken), mark="note")
    findings(page, report.findings)
    return page.text()


def checked(report: EnvironmentCheck, look: Look) -> str:
    """Return what is broken, or that nothing is."""
    page = Page(look)
    if report.version is not None:
        page.say(
            _word(look, "planned", version=report.version, environment=report.environment or ""), style="bold"
        )
    else:
        page.say(_word(look, "judged", count=report.judged))
    if not report.findings:
        page.say(_word(look, "fine"), mark="done")
    findings(page, report.findings)
    return page.text()


def _line(one: EnvironmentLine, page: Page, zone: tzinfo) -> tuple[str, ...]:
    look, running = page.look, one.running
    return (
        page.named(one.title, one.id),
        _version(one, look),
        _local(running.since, zone) if running else "-",
        running.by if running else "-",
        _change(one, look, zone),
        _freeze(one, look, zone),
    )


def _version(one: EnvironmentLine, look: Look) -> str:
    if one.running is None:
        return "-"
    return (
        _word(look, "emergency", version=one.running.version)
        if one.running.emergency
        else one.running.version
    )


def _change(one: EnvironmentLine, look: Look, zone: tzinfo) -> str:
    if one.opening is None:
        return _word(look, "any-time" if one.changeable else "no-window")
    if one.changeable:
        return _word(look, "open", until=_local(one.opening.ends, zone))
    return _word(look, "closed", begins=_local(one.opening.begins, zone))


def _freeze(one: EnvironmentLine, look: Look, zone: tzinfo) -> str:
    if one.freeze is None or one.freeze.title is None:
        return "-"
    title = one.freeze.title[look.language]
    if one.frozen:
        return _word(look, "frozen", title=title, until=_local(one.freeze.ends, zone))
    return _word(look, "ahead", title=title, begins=_local(one.freeze.begins, zone))


def _local(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).strftime("%m-%d %H:%M")


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"environments-list.{key}", look.language, values or None)
