"""T67: a record of a version that this kactl does not know is told, and counts for nothing."""

from tests.building import Built
from tests.threats.waiting import kactl


def test_t67_an_unknown_version_is_an_error_and_not_a_vote(engagement: Built) -> None:
    path = engagement.record(role="delivery-manager", schemaVersion=2)
    engagement.commit("Approve in a later format")
    _, report = kactl(engagement, "gate", "check", "kickoff")
    assert report["gates"][0]["approvals"][0]["given"] == []
    code, log = kactl(engagement, "log")
    assert code == 1
    assert ("record-file.version", path) in [(one["code"], one["path"]) for one in log["findings"]]
