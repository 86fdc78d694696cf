"""T38: records that a verified tip had are missed when history is rewritten."""

from tests.building import Built, git
from tests.threats.waiting import kactl, waits_for


@waits_for("verified history")
def test_t38_a_tip_that_does_not_descend_from_the_last_verified_one_is_refused(engagement: Built) -> None:
    engagement.record(role="delivery-manager")
    engagement.commit("Approve")
    kactl(engagement, "gate", "verify", "kickoff")
    git(engagement.root, "reset", "-q", "--hard", "HEAD~1")
    code, _ = kactl(engagement, "gate", "verify", "kickoff")
    assert code == 6
