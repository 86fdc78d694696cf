"""T63: evidence that is too old does not count."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("evidence")
def test_t63_evidence_older_than_its_limit_is_unknown(engagement: Built) -> None:
    engagement.write("report.xml", '<testsuite tests="1"/>')
    kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff")
    _, report = kactl(engagement, "evidence", "list")
    assert report["evidence"][0]["outcome"] == "unknown"
