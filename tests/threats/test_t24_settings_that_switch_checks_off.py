"""T24: settings in the repository switch no check off; what they do not know is refused."""

import pytest
from tests.building import Built
from tests.threats.waiting import kactl


@pytest.mark.parametrize(
    "setting", ["checks: off", "skip: [charter-complete]", "assurance: {signatures: all}"]
)
def test_t24_an_unknown_setting_leaves_every_gate_undecided(engagement: Built, setting: str) -> None:
    settings = engagement.root / "kactl.yaml"
    engagement.write("kactl.yaml", settings.read_text("utf-8") + setting + "\n")
    engagement.commit("Switch it off")
    for words in (("gate", "check", "kickoff"), ("check",)):
        code, report = kactl(engagement, *words)
        assert (code, report["kind"]) == (3, "error")
