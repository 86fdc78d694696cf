"""Scores are what their formulas say, exactly, and nothing is invented for what is missing."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kactl.model.ranking import Ranking, Weight
from kactl.modelling.score import INPUTS, Scale, number, shown

Model = Literal["moscow", "wsjf", "rice", "weighted"]


def scale(model: Model, *weights: Weight, **fields: str) -> Scale:
    """Return a scale whose fields are called as the inputs are, but for those given."""
    ranking = Ranking(model=model, rank="rank", weights=weights)
    return Scale(ranking, model, {one: one for one in INPUTS.get(model, ())} | fields)


def test_wsjf_is_cost_of_delay_over_job_size() -> None:
    item = {"value": 8, "time_criticality": 5, "risk_reduction": 3, "job_size": 3}
    found = scale("wsjf").score(item)
    assert found.number == Fraction(16, 3)
    assert found.formula == "(8 + 5 + 3) ÷ 3 = 5.33"


def test_rice_reads_a_confidence_in_percent_as_a_share() -> None:
    item = {"reach": 500, "impact": 2, "confidence": 80, "effort": 4}
    found = scale("rice").score(item)
    assert found.number == 200
    assert found.formula == "500 × 2 × 0.8 ÷ 4 = 200"
    assert scale("rice").score(item | {"confidence": Decimal("0.8")}).number == 200


def test_moscow_orders_by_priority_and_then_by_value_against_effort() -> None:
    item = {"priority": "should", "value": 9, "effort": 2}
    found = scale("moscow").score(item)
    assert (found.band, found.number) == (1, Fraction(9, 2))
    assert found.formula == "should: 9 ÷ 2 = 4.5"


def test_a_weighted_score_shows_each_term_and_takes_points_for_choices() -> None:
    weights = (
        Weight(field="value", weight=Decimal("0.6")),
        Weight(field="risk", weight=Decimal("-0.4"), points={"low": Decimal(1), "high": Decimal(5)}),
    )
    found = scale("weighted", *weights).score({"value": 10, "risk": "high"})
    assert found.number == 4
    assert found.formula == "0.6 × 10 - 0.4 × 5 = 4"


@pytest.mark.parametrize("value", [None, "", "many", True, 0, -1, Decimal("NaN"), Decimal("1e400")])
def test_what_is_no_effort_is_missing_and_named(value: Any) -> None:
    found = scale("moscow", effort="days").score({"priority": "must", "value": 3, "days": value})
    assert found.number is None
    assert found.missing == ("days",)


def test_all_that_is_missing_is_named_at_once() -> None:
    assert scale("wsjf").score({"value": 0, "job_size": 1}).missing == ("time_criticality", "risk_reduction")
    assert scale("moscow").score({}).missing == ("priority", "value", "effort")
    assert scale("weighted", Weight(field="value", weight=Decimal(1))).score({}).missing == ("value",)


def test_an_item_without_a_priority_comes_after_those_that_will_not_be_done() -> None:
    of = scale("moscow")
    wont = of.score({"priority": "wont", "value": 1, "effort": 9})
    none = of.score({"priority": "soon", "value": 9, "effort": 1})
    assert none.band > wont.band


@given(st.lists(st.integers(1, 10**6), min_size=4, max_size=4))
def test_a_smaller_job_of_the_same_delay_scores_higher(numbers: list[int]) -> None:
    value, critical, risk, size = numbers
    item = {"value": value, "time_criticality": critical, "risk_reduction": risk, "job_size": size}
    larger, smaller = scale("wsjf").score(item | {"job_size": size + 1}), scale("wsjf").score(item)
    assert larger.number is not None
    assert smaller.number is not None
    assert smaller.number > larger.number


@pytest.mark.parametrize(
    ("value", "text"),
    [(Fraction(1, 3), "0.33"), (Fraction(100), "100"), (Fraction(1, 1000), "0.001"), (Fraction(), "0")],
)
def test_a_number_is_shown_short_and_never_as_nothing(value: Fraction, text: str) -> None:
    assert shown(value) == text


def test_decimals_are_exact() -> None:
    assert number(Decimal("0.1")) == Fraction(1, 10)
    assert number("3") is None
