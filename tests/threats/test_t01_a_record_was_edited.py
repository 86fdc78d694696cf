"""T01: an edited approval fails its signature and counts for nothing."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t01_an_edited_record_counts_for_nothing(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    kactl(engagement, "gate", "approve", "kickoff", "--as", "delivery-manager")
    (record,) = (engagement.root / ".kactl/records/kickoff/-").glob("*-approve-*.json")
    record.write_bytes(record.read_bytes().replace(b"kickoff", b"kick0ff"))
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert "invalid_signature" in str(report)
