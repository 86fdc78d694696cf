"""T30: what a stolen key signed since a commit is distrusted, and what it signed before is not."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t30_what_came_before_the_theft_stands(engagement: Built) -> None:
    kactl(engagement, "gate", "approve", "kickoff", "--as", "delivery-manager")
    kactl(engagement, "trust", "distrust", "wang-fang", "--from", "HEAD")
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert len(report["gates"][0]["approvals"][0]["given"]) == 1
