"""Service levels: the templates hold, and what contradicts itself is refused."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from kactl.model.sla import ServiceLevels
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml

TEMPLATES = Path(__file__).parents[3] / "templates" / "delivery"


def laid_down(language: str) -> Any:
    return read_yaml((TEMPLATES / language / "sla.yaml").read_bytes())


def levels(value: Any) -> ServiceLevels:
    return ServiceLevels.model_validate_json(canonical_json(value))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_template_promises_the_defaults_and_is_unconfirmed(language: str) -> None:
    made = levels(laid_down(language))
    assert made.availability.target == Decimal("99.99")
    assert made.severities["S1"].response == "15m"
    assert (made.confirmed_by, made.confirmed_on, made.contact) == (None, None, None)


def test_languages_differ_in_comments_only() -> None:
    assert laid_down("zh") == laid_down("en")


def test_confirmation_is_kept() -> None:
    value = laid_down("zh") | {"confirmed_by": "zhang.wei", "confirmed_on": "2026-09-30", "contact": "021"}
    made = levels(value)
    assert (made.confirmed_by, str(made.confirmed_on), made.contact) == ("zhang.wei", "2026-09-30", "021")


def _without_s4(value: Any) -> None:
    del value["severities"]["S4"]


def _fifth_severity(value: Any) -> None:
    value["severities"]["S5"] = value["severities"].pop("S4")


def _all_the_time(value: Any) -> None:
    value["availability"]["target"] = 100


def _nowhere(value: Any) -> None:
    value["availability"]["timezone"] = "Asia/Atlantis"


def _loose_window(value: Any) -> None:
    value["availability"]["window"] = "30 days"


def _working_days_at_night(value: Any) -> None:
    value["severities"]["S1"]["resolve"] = "1wd"


def _zero_minutes(value: Any) -> None:
    value["severities"]["S1"]["response"] = "0m"


def _answer_with_the_increment(value: Any) -> None:
    value["severities"]["S4"]["response"] = "next-increment"


def _day_ends_first(value: Any) -> None:
    value["working_hours"] = {"from": "18:00", "until": "09:00"}


def _nobody(value: Any) -> None:
    value["confirmed_by"] = ""


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (_without_s4, ("severities",)),
        (_fifth_severity, ("severities", "S5")),
        (_all_the_time, ("availability", "target")),
        (_nowhere, ("availability", "timezone")),
        (_loose_window, ("availability", "window")),
        (_working_days_at_night, ("severities", "S1")),
        (_zero_minutes, ("severities", "S1", "response")),
        (_answer_with_the_increment, ("severities", "S4", "response")),
        (_day_ends_first, ("working_hours",)),
        (_nobody, ("confirmed_by",)),
    ],
)
def test_contradictions_are_refused_where_they_stand(
    spoil: Callable[[Any], None], where: tuple[str, ...]
) -> None:
    value = laid_down("zh")
    spoil(value)
    with pytest.raises(ValidationError) as refused:
        levels(value)
    assert refused.value.errors()[0]["loc"][: len(where)] == where
