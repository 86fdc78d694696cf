"""T29: a claimed time does not bring a revoked key back."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t29_a_backdated_record_of_a_revoked_key_counts_for_nothing(engagement: Built) -> None:
    kactl(engagement, "trust", "key", "revoke", "wang-fang")
    engagement.record(role="delivery-manager", issued_at="2026-01-02T08:00:00Z")
    engagement.commit()
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["gates"][0]["approvals"][0]["given"] == []
