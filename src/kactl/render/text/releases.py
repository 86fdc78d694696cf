"""A release as text: what it is made of, its way, its gate, and what does not fit."""

from kactl.model.release_report import ReleaseReport
from kactl.render.local import release_at_home
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.gates import gates
from kactl.render.text.page import MARKS, Page
from kactl.texts.catalogue import message

_SHORT = 12


def release(report: ReleaseReport, look: Look) -> str:
    """Return the page of a release; what its gate says stands last, with the next commands."""
    page = Page(look)
    report = release_at_home(report)
    _head(page, report)
    if page.look.verbosity >= 0:
        _artifacts(page, report)
        _path(page, report)
        _contents(page, report)
        _evidence(page, report)
    if report.findings:
        page.heading(_word(look, "findings"))
        findings(page, report.findings)
    own = page.text()
    return own if report.gate is None else f"{own}\n\n{gates(report.gate, look)}"


def _head(page: Page, report: ReleaseReport) -> None:
    language = page.look.language
    called = f"{report.release} · {report.title}" if report.title else report.release
    state = f" · {report.status[language]}" if report.status else ""
    page.say(called + state, style="bold")
    if report.item_class is not None:
        raised = report.item_class != report.derived and report.derived is not None
        key = "class-raised" if raised else "class"
        derived = report.derived[language] if report.derived else "-"
        why = _word(page.look, "because").join(f"{name} {value}" for name, value in report.facts.items())
        told = {"class": report.item_class[language], "derived": derived, "why": why}
        page.say(_word(page.look, key, **told), indent=2)
    page.say(_word(page.look, "planned", at=report.planned or "-"), indent=2)
    batches = _word(page.look, "because").join(report.batches) or _word(page.look, "no-batches")
    page.say(_word(page.look, "batches", batches=batches), indent=2)
    page.say(_rehearsal(page.look, report), indent=2)


def _rehearsal(look: Look, report: ReleaseReport) -> str:
    one = report.rehearsal
    if one is None:
        return _word(look, "no-rehearsal")
    minutes = "-" if one.minutes is None else f"{one.minutes:g}"
    return _word(
        look, "rehearsal",
        at=one.at.date().isoformat(), environment=one.environment or "-", minutes=minutes, by=one.by or "-",
    )  # fmt: skip


def _artifacts(page: Page, report: ReleaseReport) -> None:
    page.heading(_word(page.look, "artifacts"))
    if not report.artifacts:
        page.say(_word(page.look, "none"), indent=2)
        return
    rows = (
        (one.repo or "-", one.tag or "-", one.commit[:_SHORT], _tagged(page.look, one.commit, one.tagged))
        for one in report.artifacts
    )
    page.table(rows, header=[_word(page.look, key) for key in ("repo", "tag", "commit", "tagged")])


def _tagged(look: Look, commit: str, tagged: str | None) -> str:
    if tagged is None:
        return _word(look, "untagged")
    return MARKS["done"] if tagged == commit else f"{MARKS['error']} {tagged[:_SHORT]}"


def _path(page: Page, report: ReleaseReport) -> None:
    page.heading(_word(page.look, "path"))
    language = page.look.language
    for one in report.path:
        if one.at is None:
            page.say(f"{one.title[language]}: {_word(page.look, 'not-yet')}", indent=2)
        else:
            at, result = one.at.date().isoformat(), _word(page.look, one.result or "succeeded")
            page.say(f"{one.title[language]}: {at} · {one.by} · {result}", indent=2)


def _contents(page: Page, report: ReleaseReport) -> None:
    page.heading(_word(page.look, "contents"))
    if not report.contents:
        page.say(_word(page.look, "none"), indent=2)
        return
    language = page.look.language
    rows = (
        (one.register_title[language], one.id, one.title or "-", one.status[language] if one.status else "-")
        for one in report.contents
    )
    page.table(rows, header=[_word(page.look, key) for key in ("register", "id", "title", "state")])


def _evidence(page: Page, report: ReleaseReport) -> None:
    if not report.evidence:
        return
    page.heading(_word(page.look, "evidence"))
    rows = (
        (one.name, one.kind, f"{one.repo}:{one.commit[:10]}" if one.repo else one.commit[:10], one.producer,
         MARKS["done"] if one.fits else MARKS["error"])
        for one in report.evidence
    )  # fmt: skip
    page.table(rows, header=[_word(page.look, key) for key in ("report", "kind", "commit", "by", "fits")])


def _word(look: Look, key: str, **values: object) -> str:
    return message(f"release-page.{key}", look.language, values or None)
