"""T21: a root that the repository itself names is trusted on first use, and said to be."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t21_without_a_pin_the_root_is_of_first_use(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["assurance"]["root"] == "first-use"
