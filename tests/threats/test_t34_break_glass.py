"""T34: an emergency leaves a record, ends by itself, wants its review, and is BYPASSED, never PASSED."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.gating import WRITE, Bench, codes, commands, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.workflows.break_glass import break_glass
from kactl.workflows.close_condition import close_condition

REVIEW_OVER = datetime(2026, 11, 18, 16, tzinfo=UTC)


@pytest.fixture
def release(blank: Bench) -> Bench:
    """Return an engagement whose release lacks its plan and may be passed by in an emergency."""
    blank.lay(
        gate("release", criterion("plan"), decides="manager", break_glass={"roles": ["dev"]}),
        gate("service", criterion("charter"), stage="build", decides="qa"),
    )
    blank.fill(charter="Here.")
    blank.commit("Begin")
    return blank


def test_t34_an_emergency_release_is_bypassed_and_not_passed(release: Bench) -> None:
    break_glass(release.call("zhao-yun"), "release", reason="the payment service is down", writing=WRITE)
    found = release.verdict("release")
    assert (found.status, found.decided, codes(found)) == ("BYPASSED", None, ["file-present.missing"])
    release.tick(hours=72)
    assert release.status("release") == "EXPIRED"


def test_t34_it_wants_a_reason_and_a_role(release: Bench) -> None:
    with pytest.raises(KactlError, match=r"statement\.no-reason") as raised:
        break_glass(release.call("zhao-yun"), "release", reason=" ", writing=WRITE)
    assert raised.value.exit_code is ExitCode.USAGE
    with pytest.raises(KactlError, match=r"break-glass\.refused") as raised:
        break_glass(release.call("li-lei"), "release", reason="it is down", writing=WRITE)
    assert raised.value.exit_code is ExitCode.FINDINGS
    release.state("break-glass", "zhao-yun", "release", role="dev")
    release.state("break-glass", "li-lei", "release", role="dev", reason="it is down")
    assert release.status("release") == "BLOCKED"


def test_t34_repeating_it_makes_it_no_longer(release: Bench) -> None:
    break_glass(release.call("zhao-yun"), "release", reason="it is down", writing=WRITE)
    release.tick(hours=71)
    with pytest.raises(KactlError, match=r"break-glass\.refused"):
        break_glass(release.call("zhao-yun"), "release", reason="it is down again", writing=WRITE)
    release.state("break-glass", "zhao-yun", "release", role="dev", reason="it is down again")
    release.tick(hours=2)
    assert release.status("release") == "EXPIRED"


def test_t34_without_its_review_by_somebody_else_every_other_gate_stops(release: Bench) -> None:
    break_glass(release.call("zhao-yun"), "release", reason="it is down", writing=WRITE)
    with pytest.raises(KactlError, match=r"condition\.not-yours"):
        close_condition(release.call("zhao-yun"), "release", "1", reason="it was right", writing=WRITE)
    release.now = REVIEW_OVER - timedelta(seconds=1)
    assert release.status("service") == "READY"
    release.now = REVIEW_OVER
    found = release.verdict("service")
    assert (found.status, codes(found)) == ("BLOCKED", ["condition.overdue"])
    assert all("close-condition release" in one for one in commands(found))
    close_condition(release.call("wang-fang"), "release", "1", reason="it was right", writing=WRITE)
    assert release.status("service") == "READY"
