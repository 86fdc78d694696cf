"""T34: an emergency release leaves a record with its reason and is BYPASSED, never PASSED."""

from tests.building import Built
from tests.threats.waiting import kactl, status, waits_for


@waits_for("break-glass")
def test_t34_an_emergency_release_is_bypassed_and_not_passed(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "break-glass", "kickoff", "--reason", "the payment service is down")
    assert code == 0
    assert status(engagement) == "BYPASSED"


@waits_for("break-glass")
def test_t34_it_wants_a_reason(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "break-glass", "kickoff")
    assert code == 2
