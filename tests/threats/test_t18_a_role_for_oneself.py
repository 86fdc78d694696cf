"""T18: nobody accepts the role that they gave themselves."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t18_ones_own_assignment_waits_for_the_owner_of_the_role(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    kactl(engagement, "role", "assign", "qa", "wang-fang")
    code, _ = kactl(engagement, "trust", "accept")
    assert code == 1
