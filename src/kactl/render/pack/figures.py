"""The figures of gates and people as cells, ready for any encoding."""

from collections.abc import Iterator

from kactl.model.figures_reports import FiguresReport, GateFigures, PassRate, PersonFigures, Spans
from kactl.render.wording import said
from kactl.texts.catalogue import Language, message

Row = tuple[str, ...]


def phrase(key: str, language: Language, **values: object) -> str:
    """Return a phrase of the family `figures`."""
    return message(f"figures.{key}", language, values or None)


def head(report: FiguresReport, language: Language) -> Row:
    """Return what the figures are of, and of which days where some were asked for."""
    title = phrase("head", language, day=report.today.isoformat())
    if report.since is None and report.until is None:
        return (title,)
    since = report.since.isoformat() if report.since else phrase("start", language)
    until = report.until.isoformat() if report.until else phrase("today", language)
    return title, phrase("period", language, since=since, until=until)


def gates(report: FiguresReport, language: Language) -> tuple[Row, list[Row]]:
    """Return header and rows of the gates that somebody has begun."""
    keys = ("gate", "instances", "decided", "median", "longest", "first-time")
    rows = [_gate(one, language) for one in report.gates if one.instances]
    return tuple(phrase(key, language) for key in keys), rows


def people(report: FiguresReport, language: Language) -> tuple[Row, list[Row]]:
    """Return header and rows of the people."""
    header = [phrase(key, language) for key in ("person", "words", "waits", "longest", "awaited")]
    header.append(phrase("given", language, days=report.load_days))
    return tuple(header), [_person(one, language) for one in report.people]


def notes(report: FiguresReport, language: Language) -> Iterator[str]:
    """Yield which gates have no data yet, and the pass rate over all others."""
    silent = [one.title[language] for one in report.gates if not one.instances]
    if silent:
        yield phrase("no-gates", language, gates=said(silent, language))
    yield phrase("overall", language, rate=_rate(report.first_time, language))


def awaited(report: FiguresReport, language: Language) -> Iterator[str]:
    """Yield for whose approval gates wait now; where there is nobody at all, that there is not."""
    for person in report.people:
        for one in person.awaited:
            key = "ready-for" if one.days is None else "waiting-for"
            values = {"person": person.name[language], "gate": one.title[language], "days": one.days}
            yield phrase(key, language, role=one.role_title[language], **values)
    if not report.people:
        yield phrase("nobody", language)


def _gate(one: GateFigures, language: Language) -> Row:
    lead = one.lead
    longest = _longest(lead, language)
    if lead is not None and one.longest not in (None, one.gate):
        longest = message("report.named", language, {"title": longest, "id": one.longest})
    rate = _rate(one.first_time, language)
    return one.title[language], str(one.instances), str(one.decided), _median(lead, language), longest, rate


def _person(one: PersonFigures, language: Language) -> Row:
    words = str(one.waits.count) if one.waits else phrase("no-data", language)
    waits = (_median(one.waits, language), _longest(one.waits, language))
    return one.name[language], words, *waits, str(len(one.awaited)), str(one.given)


def _median(spans: Spans | None, language: Language) -> str:
    if spans is None:
        return phrase("no-data", language)
    return phrase("span", language, days=f"{spans.median_days:g}", hours=f"{spans.median_hours:g}")


def _longest(spans: Spans | None, language: Language) -> str:
    if spans is None:
        return phrase("no-data", language)
    return phrase("span", language, days=spans.longest_days, hours=f"{spans.longest_hours:g}")


def _rate(rate: PassRate | None, language: Language) -> str:
    if rate is None:
        return phrase("no-data", language)
    return phrase("rate", language, percent=rate.percent, passed=rate.passed, decided=rate.decided)
