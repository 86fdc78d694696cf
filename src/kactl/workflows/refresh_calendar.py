"""Write the parties' holidays anew from the library, and say which dues that moves."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kactl.exchange.public_holidays import calendar_for
from kactl.model.base import Text
from kactl.model.calendar import Calendar, PartyCalendar, Sureness
from kactl.model.changes import Change, ChangeSet
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.model.settings import CalendarDeclaration
from kactl.playbooks.contents import calendar_yaml
from kactl.playbooks.tailoring import country_of
from kactl.store.yaml_edit import set_entry
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calendar_file import calendar_file, edited
from kactl.workflows.calendar_merging import KINDS, Merged, merged
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write
from kactl.workflows.moved_dues import moved_dues
from kactl.workflows.problems import misuse

_SURE: Final[dict[Sureness, Text]] = {
    "final": Text(zh="已确定", en="final"),
    "provisional": Text(zh="暂定", en="provisional"),
}
_FEW: Final = 12


def refresh_calendar(call: Call, *, writing: Writing, years: int | None = None) -> ChangeSetReport:
    """Write this year and those that follow, as the installed library has them; earlier years stay.

    Nothing is asked over the network: newer days come with a newer library. What people wrote by hand stays
    and is told, and so is every due that moves.
    """
    desk = open_to_write(call)
    declared = desk.snapshot.playbook.calendar
    if declared is None:
        misuse("calendar-file.none-declared")
    path, before, known = calendar_file(desk)
    wanted = _wanted(desk, declared, known, years)
    after = _after(known, wanted)
    if before is None:
        data = calendar_yaml(desk.snapshot.playbook, desk.engagement.language, after, path)
    else:
        data = before
        for party, one in wanted.items():
            if party in known.parties:
                data = edited(data, party, known, one)
            else:
                data = set_entry(data, ("parties", party), _plain(after.of(party)))
    notes = (*_told(declared, wanted, known), *moved_dues(desk, known, after))
    changes = (Change(path, data, before),) if data != before else ()
    summary = message("calendar-file.refreshed", desk.engagement.language)
    return carry_out(desk, ChangeSet(changes, summary), writing, notes=notes)


def _wanted(
    desk: Desk, declared: CalendarDeclaration, known: Calendar, years: int | None
) -> dict[str, Merged]:
    """Return each party's days as they are to stand; parties that only the file has stay as they are."""
    first = desk.call.today(desk.engagement.zone).year
    span = range(first, min(first + (years or declared.years), date.max.year))
    found: dict[str, Merged] = {}
    for party in declared.parties:
        held = known.of(party.id)
        country = held.country or country_of(party, desk.engagement.answers)
        if country:
            fresh = calendar_for(country, span, desk.engagement.language)
            found[party.id] = merged(held, fresh, span)
    return found


def _after(known: Calendar, wanted: dict[str, Merged]) -> Calendar:
    """Return the calendar as it will stand."""
    parties = dict(known.parties)
    for party, one in wanted.items():
        held = parties.get(party, PartyCalendar())
        days: dict[str, object] = {kind: dict(one.days[kind]) for kind in KINDS}
        parties[party] = held.model_copy(update={"country": one.country, "years": dict(one.years), **days})
    return Calendar(parties=parties)


def _plain(days: PartyCalendar) -> Value:
    plain: Value = days.model_dump(mode="json", by_alias=True, exclude_none=True)
    return plain


def _told(declared: CalendarDeclaration, wanted: dict[str, Merged], known: Calendar) -> Iterator[Finding]:
    """Yield of each party how sure its years are, which days came and went, and what people wrote."""
    titles = {one.id: one.title for one in declared.parties}
    for party, one in wanted.items():
        held, title = known.of(party), titles[party]
        had = {*held.holidays, *held.workdays}
        has = {day for kind in KINDS for day in one.days[kind]}
        yield _note("calendar-file.years", party, title, years=_years(one))
        for code, days in (
            ("calendar-file.came", has - had),
            ("calendar-file.went", had - has),
            ("calendar-file.kept", set(one.kept)),
        ):
            if days:
                yield _note(code, party, title, count=len(days), days=_days(days))


def _note(code: str, party: str, title: Text, **values: object) -> Finding:
    return Finding(code=code, severity="note", subject=party, values={"party": title, **values})


def _years(one: Merged) -> Text:
    zh = "、".join(f"{year} {_SURE[sure].zh}" for year, sure in one.years.items())
    en = ", ".join(f"{year} {_SURE[sure].en}" for year, sure in one.years.items())
    return Text(zh=zh, en=en)


def _days(days: set[date]) -> str:
    shown = [one.isoformat() for one in sorted(days)]
    return ", ".join(shown[:_FEW]) + (" …" if len(shown) > _FEW else "")
