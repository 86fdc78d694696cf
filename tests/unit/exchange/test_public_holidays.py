import json
from datetime import date

import pytest

from kactl.errors import ExitCode, KactlError
from kactl.exchange.public_holidays import calendar_for, calendar_of
from kactl.model.calendar import Calendar, PartyCalendar
from kactl.model.settings import CalendarDeclaration


def test_chinas_holidays_and_make_up_days_of_an_announced_year_are_final() -> None:
    found = calendar_for("CN", [2025], "zh")
    assert found.years == {"2025": "final"}
    assert (
        found.holidays[date(2025, 10, 1)].startswith("国庆节") or "中秋" in found.holidays[date(2025, 10, 1)]
    )
    assert set(found.workdays) == {
        date(2025, 1, 26), date(2025, 2, 8), date(2025, 4, 27), date(2025, 9, 28), date(2025, 10, 11),
    }  # fmt: skip
    assert set(found.workdays.values()) == {"调休上班"}


@pytest.mark.parametrize("year", [2029, 2033])
def test_a_year_that_china_has_not_announced_is_provisional(year: int) -> None:
    found = calendar_for("CN", [year], "zh")
    assert found.years == {str(year): "provisional"}
    assert found.workdays == {}
    assert found.holidays[date(year, 5, 1)] == "劳动节"


def test_a_country_without_make_up_days_is_final() -> None:
    found = calendar_for("DE-BY", [2026, 2027, 2026], "en")
    assert found.years == {"2026": "final", "2027": "final"}
    assert found.holidays[date(2026, 1, 6)] == "Epiphany"
    assert date(2026, 1, 6) not in calendar_for("DE-BE", [2026], "en").holidays


def test_names_do_not_depend_on_the_machines_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    here = calendar_for("JP", [2026], "zh")
    monkeypatch.setenv("LANGUAGE", "th")
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert calendar_for("JP", [2026], "zh") == here
    assert here.holidays[date(2026, 1, 1)] == "New Year's Day"


def test_only_days_of_the_wanted_years_are_told() -> None:
    found = calendar_for("CN", [2026], "en")
    assert {day.year for day in (*found.holidays, *found.workdays)} == {2026}


@pytest.mark.parametrize("country", ["XX", "DE-XX", "cn"])
def test_an_unknown_country_is_misuse(country: str) -> None:
    with pytest.raises(KactlError) as caught:
        calendar_for(country, [2026], "en")
    assert (caught.value.code, caught.value.exit_code) == ("calendar-file.unknown-country", ExitCode.USAGE)


def test_the_engagements_calendar_has_every_party() -> None:
    parties = [
        {"id": "ours", "title": "Ours", "country": "CN"},
        {"id": "client", "title": "Client", "country": "${land}"},
        {"id": "other", "title": "Other", "country": "${unasked}"},
    ]
    declared = CalendarDeclaration.model_validate_json(json.dumps({"parties": parties}))
    found = calendar_of(declared, {"land": "DE"}, date(2026, 3, 1), "zh")
    assert {key: one.country for key, one in found.parties.items()} == {
        "ours": "CN",
        "client": "DE",
        "other": None,
    }
    assert set(found.parties["client"].years) == {"2026", "2027"}
    assert found.parties["other"] == PartyCalendar()
    assert Calendar.model_validate_json(found.model_dump_json(by_alias=True)) == found
