import pytest
from tests.building import git
from tests.gating import WRITE, Bench, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.workflows.break_glass import break_glass
from kactl.workflows.show_status import show_status


@pytest.fixture
def release(blank: Bench) -> Bench:
    """Return an engagement whose gate may be passed by in an emergency."""
    blank.lay(gate("release", criterion("plan"), decides="manager", break_glass={"roles": ["qa", "dev"]}))
    blank.commit("Begin")
    return blank


def test_one_person_needs_one_command_and_leaves_one_commit(release: Bench) -> None:
    report = break_glass(release.call("zhao-yun"), "release", reason="payments are down", writing=WRITE)
    assert report.message == "Break the glass on release (赵云); to be reviewed by 2026-11-18"
    assert git(release.root, "status", "--porcelain") == ""
    (record,) = release.snapshot.records
    assert (record.record.role, record.record.reason) == ("dev", "payments are down")
    assert release.status("release") == "BYPASSED"


def test_the_review_is_the_first_thing_to_do(release: Bench) -> None:
    break_glass(release.call("zhao-yun"), "release", reason="payments are down", writing=WRITE)
    step = show_status(release.call()).steps[0]
    assert (step.who, step.what.en) == (("wang-fang",), "condition of release: review of the break-glass")
    assert "close-condition release" in step.command


def test_work_that_is_not_committed_is_in_nobodys_way(release: Bench) -> None:
    release.fill(plan="Half of it.")
    break_glass(release.call("zhao-yun"), "release", reason="payments are down", writing=WRITE)
    assert "plan.md" in git(release.root, "status", "--porcelain", "-uall")


def test_where_it_may_not_be_nothing_is_written(release: Bench) -> None:
    before = git(release.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as raised:
        break_glass(release.call(), "release", reason="payments are down", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("break-glass.refused", ExitCode.FINDINGS)
    assert git(release.root, "rev-parse", "HEAD") == before


def test_what_is_passed_needs_no_emergency(release: Bench) -> None:
    release.fill(plan="Here.")
    release.decide("wang-fang", "release")
    with pytest.raises(KactlError, match=r"break-glass\.decided"):
        break_glass(release.call("zhao-yun"), "release", reason="payments are down", writing=WRITE)
