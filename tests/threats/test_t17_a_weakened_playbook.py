"""T17: a change of the playbook counts once its owners have accepted it."""

from tests.building import Built
from tests.threats.waiting import kactl, status, waits_for


@waits_for("trust roots and accepted policies")
def test_t17_an_unaccepted_change_of_the_playbook_decides_nothing(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    path = ".kactl/playbook/playbook.yaml"
    text = (engagement.root / path).read_text("utf-8")
    engagement.write(
        path, text.replace("- {role: delivery-manager}", "- {role: delivery-manager, needed: 2}")
    )
    engagement.commit("Change the playbook")
    code, _ = kactl(engagement, "gate", "check", "kickoff")
    assert code == 3
    kactl(engagement, "trust", "accept")
    assert status(engagement) != "ERROR"
