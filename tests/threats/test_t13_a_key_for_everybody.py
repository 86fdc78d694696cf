"""T13: a key that stands for any name is refused."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("signatures")
def test_t13_a_wildcard_principal_is_refused(engagement: Built) -> None:
    code, _ = kactl(engagement, "trust", "key", "add", "*")
    assert code == 2
