"""T61: evidence says who produced it."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("evidence")
def test_t61_evidence_without_a_producer_is_self_declared(engagement: Built) -> None:
    engagement.write("report.xml", '<testsuite tests="1"/>')
    kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff")
    _, report = kactl(engagement, "evidence", "list")
    assert report["evidence"][0]["producer"] == "self-declared"
