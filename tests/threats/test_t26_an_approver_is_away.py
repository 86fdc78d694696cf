"""T26: somebody who is away hands the role to a stand-in for a time."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("stand-ins")
def test_t26_a_stand_in_approves_while_it_lasts(engagement: Built) -> None:
    kactl(
        engagement,
        "role",
        "delegate",
        "delivery-manager",
        "--by",
        "wang-fang",
        "--to",
        "li-lei",
        "--from",
        "2026-11-01",
        "--until",
        "2026-11-30",
    )
    code, _ = kactl(engagement, "gate", "approve", "kickoff", "--as", "delivery-manager", "--by", "li-lei")
    assert code == 0
