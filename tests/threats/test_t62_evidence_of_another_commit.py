"""T62: evidence of another commit does not count."""

from tests.building import Built, git
from tests.threats.waiting import kactl, waits_for


@waits_for("evidence")
def test_t62_evidence_of_another_commit_is_unmet(engagement: Built) -> None:
    engagement.write("report.xml", '<testsuite tests="1"/>')
    kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff")
    _, report = kactl(engagement, "evidence", "list")
    assert report["evidence"][0]["commit"] == git(engagement.root, "rev-parse", "HEAD")
