"""T36: an overdue condition of a conditional pass stops the gates that follow."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("closing conditions")
def test_t36_a_condition_is_closed_by_a_record(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "close-condition", "kickoff", "1")
    assert code == 0
