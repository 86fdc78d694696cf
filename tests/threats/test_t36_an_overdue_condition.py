"""T36: an overdue condition of a conditional pass stops the gates that follow."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.gating import WRITE, Bench, codes, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.workflows.close_condition import close_condition
from kactl.workflows.pass_gate import pass_gate

OVER = datetime(2026, 11, 20, 16, tzinfo=UTC)
"""The end of 20 November in Shanghai."""


@pytest.fixture
def passed(blank: Bench) -> Bench:
    """Return an engagement whose first gate was passed on a condition."""
    blank.lay(
        gate("first", criterion("charter"), decides="manager"),
        gate("second", criterion("plan"), stage="build", decides="dev"),
    )
    blank.fill(charter="Here.", plan="There.")
    blank.commit("Begin")
    conditions = ["slow export; li-lei; 2026-11-20"]
    pass_gate(blank.call(), "first", result="conditional", conditions=conditions, writing=WRITE)
    return blank


def test_t36_downstream_fails_from_that_instant(passed: Bench) -> None:
    passed.now = OVER - timedelta(minutes=2)
    assert passed.status("second") == "READY"
    passed.now = OVER
    found = passed.verdict("second")
    assert (found.status, codes(found)) == ("BLOCKED", ["condition.overdue"])
    with pytest.raises(KactlError) as raised:
        pass_gate(passed.call("zhao-yun"), "second", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("condition.overdue", ExitCode.FINDINGS)


def test_t36_a_decision_written_by_hand_on_that_day_does_not_count(passed: Bench) -> None:
    passed.now = OVER
    passed.decide("zhao-yun", "second")
    assert "gate.decision-ignored" in codes(passed.verdict("second"))


def test_t36_a_condition_is_closed_by_a_record_of_its_owner(passed: Bench, tmp_path: Path) -> None:
    passed.now = OVER
    with pytest.raises(KactlError, match=r"condition\.not-yours"):
        close_condition(passed.call("zhao-yun"), "first", "1", reason="it is fast", writing=WRITE)
    proof = tmp_path / "report.txt"
    proof.write_text("p95 200 ms")
    close_condition(passed.call("li-lei"), "first", "#1", reason="it is fast", evidence=proof, writing=WRITE)
    assert (passed.status("first"), passed.status("second")) == ("CONDITIONAL", "READY")
    with pytest.raises(KactlError, match=r"condition\.none"):
        close_condition(passed.call("li-lei"), "first", "1", reason="once more", writing=WRITE)
