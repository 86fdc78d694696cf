"""T51: a merge request that edits its own pipeline is held to a root that a protected setting names."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t51_the_root_comes_from_outside_the_merge_request(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "verify", "kickoff", "--root", "sha256:" + "0" * 64)
    assert code == 6
