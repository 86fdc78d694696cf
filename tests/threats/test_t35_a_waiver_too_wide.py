"""T35: a waiver names one criterion, a reason and an end, and is granted by somebody else."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("waivers")
def test_t35_who_asks_for_a_waiver_does_not_grant_it(engagement: Built) -> None:
    kactl(
        engagement,
        "gate",
        "waive",
        "kickoff",
        "charter-complete",
        "--reason",
        "later",
        "--until",
        "2026-12-01",
    )
    code, _ = kactl(engagement, "gate", "waive", "--grant", "1", "--as", "delivery-manager")
    assert code == 1


@waits_for("waivers")
def test_t35_a_waiver_for_everything_is_refused(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "waive", "kickoff", "*", "--reason", "later", "--until", "2026-12-01")
    assert code == 2
