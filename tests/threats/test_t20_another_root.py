"""T20: a root of trust other than the pinned one decides nothing."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t20_another_root_than_the_pinned_one_is_refused(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    code, _ = kactl(engagement, "gate", "verify", "kickoff", "--root", "sha256:" + "0" * 64)
    assert code == 6
