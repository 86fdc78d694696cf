"""T40: a merge keeps every record of all its parents."""

from tests.building import Built, git
from tests.threats.waiting import kactl, waits_for


@waits_for("verified history")
def test_t40_a_merge_without_a_record_of_a_parent_is_refused(engagement: Built) -> None:
    git(engagement.root, "switch", "-q", "-c", "side")
    engagement.record(role="delivery-manager")
    engagement.commit("Approve")
    git(engagement.root, "switch", "-q", "main")
    engagement.commit("Main")
    git(engagement.root, "merge", "-q", "-s", "ours", "-m", "Merge", "side")
    code, _ = kactl(engagement, "gate", "verify", "kickoff")
    assert code == 6
