"""T69: a person's name and address can be taken away without touching a fingerprint or a vote."""

from tests.building import Built
from tests.threats.waiting import kactl


def test_t69_without_the_name_everything_stands(engagement: Built) -> None:
    engagement.record(role="delivery-manager")
    engagement.commit("Approve")
    before = kactl(engagement, "gate", "check", "kickoff")[1]["gates"][0]
    team = (engagement.root / "process/team.yaml").read_text("utf-8")
    assert "王芳" in team
    engagement.write("process/team.yaml", team.replace("王芳", "former member"))
    engagement.commit("Remove the name")
    after = kactl(engagement, "gate", "check", "kickoff")[1]["gates"][0]
    assert after["fingerprint"] == before["fingerprint"]
    assert [one["fingerprint"] for one in after["approvals"]] == [
        one["fingerprint"] for one in before["approvals"]
    ]
    assert "王芳" not in str(after)
