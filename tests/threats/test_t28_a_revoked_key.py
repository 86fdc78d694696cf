"""T28: what a revoked key signs counts for nothing."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t28_a_record_signed_after_the_revocation_counts_for_nothing(engagement: Built) -> None:
    kactl(engagement, "trust", "key", "revoke", "wang-fang")
    kactl(engagement, "gate", "approve", "kickoff", "--as", "delivery-manager")
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["gates"][0]["approvals"][0]["given"] == []
