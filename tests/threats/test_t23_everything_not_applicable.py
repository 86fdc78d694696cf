"""T23: what does not apply is shown as such, and a gate of which nothing applies passes nothing."""

from tests.gating import Bench, codes, criterion, gate, outcome


def test_t23_a_skipped_criterion_is_shown_with_its_answer(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("audit", owner="qa")))
    blank.fill(charter="Here.")
    blank.commit()
    answer = blank.answer("li-lei", "audit", "not-applicable")
    found = blank.verdict()
    assert (found.status, outcome(found, "audit")) == ("READY", "not-applicable")
    assert next(one.answer for one in found.criteria if one.id == "audit") == answer.name


def test_t23_where_nothing_applies_nothing_passes(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter", owner="qa"), criterion("audit", owner="qa")))
    blank.commit()
    for each in ("charter", "audit"):
        blank.answer("li-lei", each, "not-applicable")
    found = blank.verdict()
    assert (found.status, codes(found)) == ("ERROR", ["gate.asks-nothing"])
    blank.decide("wang-fang")
    assert blank.status() == "ERROR"
