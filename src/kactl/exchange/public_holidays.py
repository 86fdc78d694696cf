"""Public holidays and make-up working days of a country, from the `holidays` library."""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import Any, Final

from kactl.errors import ExitCode, KactlError
from kactl.model.calendar import Calendar, PartyCalendar, Sureness
from kactl.model.settings import Answer, CalendarDeclaration
from kactl.playbooks.tailoring import country_of
from kactl.texts.catalogue import Language

_LANGUAGES: Final[Mapping[str, tuple[str, ...]]] = {"zh": ("zh_CN", "zh_TW"), "en": ("en_US", "en_GB")}
_ESTIMATED: Final = ("estimated", "推定", "預計")
_LOOKED_BACK: Final = 10


def calendar_for(country: str, years: Iterable[int], language: Language) -> PartyCalendar:
    """Return the days of a country, named in the language where the library can.

    A year is provisional when the library only estimates a date of it, or when the country announces make-up
    days from year to year and the library has not heard of them yet. Without a country (nobody answered) the
    calendar is one to keep by hand, from Monday to Friday.
    """
    if not country:
        return PartyCalendar()
    wanted = sorted(set(years))
    sureness: dict[str, Sureness] = {}
    holidays: dict[date, str] = {}
    workdays: dict[date, str] = {}
    for year in wanted:
        known = _holidays_of(country, year, language)
        days = {day: str(name) for day, name in sorted(known.items()) if day.year == year}
        made_up = _made_up(known, year)
        holidays |= days
        workdays |= dict.fromkeys(sorted(made_up), "调休上班" if language == "zh" else "make-up working day")
        sureness[str(year)] = _sureness(country, year, days, made_up)
    return PartyCalendar(country=country, years=sureness, holidays=holidays, workdays=workdays)


def calendar_of(
    declared: CalendarDeclaration, answers: Mapping[str, Answer], start: date, language: Language
) -> Calendar:
    """Return the days of every declared party, for as many years from the start as the playbook wants."""
    years = range(start.year, start.year + declared.years)
    parties = {one.id: country_of(one, answers) for one in declared.parties}
    return Calendar(
        parties={party: calendar_for(country, years, language) for party, country in parties.items()}
    )


def _sureness(country: str, year: int, days: Mapping[date, str], made_up: set[date]) -> Sureness:
    if not days or any(mark in name for name in days.values() for mark in _ESTIMATED):
        return "provisional"
    announced = any(
        _made_up(_holidays_of(country, before, "en"), before)
        for before in range(year - 1, year - 1 - _LOOKED_BACK, -1)
    )
    return "provisional" if announced and not made_up else "final"


def _made_up(known: Any, year: int) -> set[date]:  # noqa: ANN401 - the library is imported when it is used
    """Return the Saturdays and Sundays of a year that are worked."""
    return {day for day in known.weekend_workdays if day.year == year}


def _holidays_of(country: str, year: int, language: Language) -> Any:  # noqa: ANN401 - see above
    library: Any = import_module("holidays")
    code, _, subdivision = country.partition("-")
    try:
        offers = library.country_holidays(code, years=[])
        wanted = (*_LANGUAGES[language], *_LANGUAGES["en"], offers.default_language)
        # Without a language the library would ask the machine's locale.
        spoken = next((one for one in wanted if one in offers.supported_languages), None)
        return library.country_holidays(code, subdiv=subdivision or None, years=[year], language=spoken)
    except NotImplementedError:
        raise KactlError(
            "calendar-file.unknown-country", exit_code=ExitCode.USAGE, values={"country": country}
        ) from None
