"""T19: an older playbook that was valid once does not come back."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("trust roots and accepted policies")
def test_t19_a_rollback_of_the_playbook_is_refused(engagement: Built) -> None:
    kactl(engagement, "trust", "init")
    path = ".kactl/playbook/playbook.yaml"
    text = (engagement.root / path).read_text("utf-8")
    engagement.write(
        path, text.replace("- {role: delivery-manager}", "- {role: delivery-manager, needed: 2}")
    )
    engagement.commit("Change the playbook")
    kactl(engagement, "trust", "accept")
    engagement.write(path, text)
    engagement.commit("Roll it back")
    code, _ = kactl(engagement, "trust", "verify")
    assert code == 6
