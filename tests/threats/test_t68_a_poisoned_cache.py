"""T68: what was verified before is remembered outside the repository, and never where it decides."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("verified history")
def test_t68_nothing_that_the_repository_brings_is_believed(engagement: Built) -> None:
    engagement.write(".kactl/cache/kickoff.json", '{"status": "PASSED"}')
    code, _ = kactl(engagement, "gate", "verify", "kickoff")
    assert code == 1
