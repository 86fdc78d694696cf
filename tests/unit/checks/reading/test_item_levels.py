from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from kactl.checks.reading.item_levels import as_levelled, level_of, level_told, unsaid_level
from kactl.model.registers import Register
from kactl.model.view import Item

RISK: Mapping[str, Any] = {
    "id": "risk",
    "noun": "risk",
    "title": "Risks",
    "prefix": "RISK",
    "folder": "risks",
    "fields": [{"id": name, "title": name} for name in ("title", "probability", "impact", "level")],
    "states": {"all": ["open", "closed"], "closed": ["closed"]},
    "matrix": ["probability", "impact"],
    "levels": {"at_most": {"low": 4, "medium": 12}, "beyond": "high"},
}


def register(**changed: object) -> Register:
    return Register.model_validate({**RISK, **changed}, strict=False)


def of(**fields: object) -> Item:
    return Item("RISK-1", "risk", "process/risks/RISK-1.yaml", fields)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [(1, 1, "low"), (2, 2, "low"), (1, 5, "medium"), (3, 4, "medium"), (3, 5, "high"), (5, 5, "high")],
)
def test_the_level_follows_from_the_product(one: int, other: int, level: str) -> None:
    assert level_told(register(), {"probability": one, "impact": other}) == level


@pytest.mark.parametrize("value", [None, 0, 6, True, "3", Decimal("5.5"), [3]])
def test_no_level_follows_from_what_is_no_number_of_the_scale(value: object) -> None:
    assert level_told(register(), {"probability": value, "impact": 3}) is None


def test_what_the_file_says_wins() -> None:
    said = {"probability": 5, "impact": 5, "level": "low"}
    assert level_of(register(), said) == "low"
    assert unsaid_level(register(), of(**said)) == {}
    assert unsaid_level(register(), of(probability=5, impact=5)) == {"level": "high"}
    assert unsaid_level(register(levels=None), of(probability=5, impact=5)) == {}


def test_an_empty_level_and_one_that_followed_are_filled_in() -> None:
    asked = {"probability": 5}
    assert as_levelled(register(), {"impact": 4}, asked)["level"] == "high"
    assert as_levelled(register(), {"probability": 1, "impact": 4, "level": "low"}, asked)["level"] == "high"


def test_a_level_that_somebody_chose_stays() -> None:
    asked = {"probability": 5}
    assert as_levelled(register(), {"probability": 1, "impact": 4, "level": "high"}, asked) == asked
    assert as_levelled(register(), {"impact": 4}, {**asked, "level": "low"})["level"] == "low"
    assert as_levelled(register(), {"probability": 5, "impact": 4}, {"title": "Late"}) == {"title": "Late"}


@pytest.mark.parametrize(
    "changed",
    [
        {"matrix": None},
        {"levels": {"at_most": {"low": 12, "medium": 4}, "beyond": "high"}},
        {"levels": {"at_most": {"low": 4}, "beyond": "low"}},
    ],
)
def test_levels_that_cannot_be_told_apart_are_refused(changed: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        register(**changed)
