"""T14: a signature by a key that the team does not have counts for nothing."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t14_a_good_signature_of_an_unknown_key_counts_for_nothing(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    engagement.record(role="delivery-manager")
    engagement.commit()
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["gates"][0]["approvals"][0]["given"] == []
