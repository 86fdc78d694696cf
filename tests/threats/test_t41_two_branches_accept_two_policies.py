"""T41: two branches that each changed the policy are accepted again where they meet."""

from tests.building import Built, git
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t41_a_merge_of_two_accepted_policies_is_undecided(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    git(engagement.root, "switch", "-q", "-c", "side")
    kactl(engagement, "trust", "accept")
    git(engagement.root, "switch", "-q", "main")
    kactl(engagement, "trust", "accept")
    git(engagement.root, "merge", "-q", "-m", "Merge", "side")
    code, _ = kactl(engagement, "trust", "verify")
    assert code == 3
