"""T12: a signature that another tool made for another purpose is none."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t12_a_signature_of_a_commit_is_no_signature_of_a_record(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    engagement.record(role="delivery-manager")
    engagement.commit()
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["assurance"]["signatures"] == "none"
