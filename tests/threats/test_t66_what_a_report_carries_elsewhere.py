"""T66: text of people is written so that no other program runs it."""

from tests.building import Built
from tests.threats.waiting import kactl


def test_t66_a_formula_is_text_in_a_workbook(engagement: Built) -> None:
    engagement.write("process/requirements/REQ-00001.yaml", "title: =1+1\nstatus: draft\n")
    kactl(engagement, "req", "export", "-o", "out.csv")
    assert "'=1+1" in (engagement.root / "out.csv").read_text("utf-8")
