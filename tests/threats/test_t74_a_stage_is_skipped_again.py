"""T74: where an engagement begins is said once, at init; a second word skips nothing."""

from tests.building import Built
from tests.threats.waiting import kactl


def test_t74_init_in_an_engagement_skips_no_stage(engagement: Built) -> None:
    settings = (engagement.root / "kactl.yaml").read_bytes()
    words = (
        "init",
        "--playbook",
        "normal",
        "--set",
        "client=A",
        "--from-stage",
        "uat",
        "--reason",
        "in a hurry",
    )
    kactl(engagement, *words)
    assert (engagement.root / "kactl.yaml").read_bytes() == settings
    _, report = kactl(engagement, "gate", "list")
    assert not any(one["grandfathered"] for one in report["gates"])
