"""T71: a proof without this review's confirmation code is unbound."""

from tests.building import Built
from tests.threats.waiting import kactl, waits_for


@waits_for("sign-off sheets with a confirmation code")
def test_t71_a_sheet_carries_the_code_of_its_review(engagement: Built) -> None:
    code, _ = kactl(engagement, "gate", "sheet", "kickoff", "-o", "sheet.eml")
    assert code == 0
    assert (engagement.root / "sheet.eml").exists()
