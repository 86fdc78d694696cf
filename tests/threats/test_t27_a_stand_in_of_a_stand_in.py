"""T27: a stand-in hands nothing on, and who is stood in for has one vote with them."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("stand-ins")
def test_t27_a_stand_in_names_no_stand_in(engagement: Built) -> None:
    kactl(
        engagement,
        "role",
        "delegate",
        "qa",
        "--by",
        "li-lei",
        "--to",
        "wang-fang",
        "--from",
        "2026-11-01",
        "--until",
        "2026-11-30",
    )
    code, _ = kactl(
        engagement,
        "role",
        "delegate",
        "qa",
        "--by",
        "wang-fang",
        "--to",
        "zhang-wei",
        "--from",
        "2026-11-01",
        "--until",
        "2026-11-30",
    )
    assert code == 2
