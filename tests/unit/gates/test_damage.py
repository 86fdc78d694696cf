"""A record that cannot be read blocks its own gate and says so; what is about something else does not."""

import subprocess

import pytest
from tests.building import git
from tests.gating import Bench, after, codes, commands, gate, pair

from kactl.gates.damage import damaged, strayed
from kactl.gates.grounds import passable
from kactl.model.records import StoredRecord


@pytest.fixture
def two(blank: Bench) -> Bench:
    """Return a gate that one approval and a decision pass, and one that wants it passed."""
    blank.lay(pair(), gate("later", after("review"), stage="build"))
    blank.fill(charter="Here.")
    blank.commit("Begin")
    return blank


def cut(bench: Bench, record: StoredRecord, *, kept: int = 40) -> None:
    """Leave only the beginning of a record, as a full disk or a bad merge does."""
    bench.write(record.path, (bench.root / record.path).read_bytes()[:kept])


def pasted(bench: Bench, command: str) -> None:
    """Run a command as somebody would who pastes it."""
    subprocess.run(command, shell=True, cwd=bench.root, check=True, capture_output=True)  # noqa: S602 - as people do


@pytest.mark.parametrize("kept", [0, 1, 40, 300])
def test_a_vote_cut_off_blocks_the_gate_until_it_is_restored(two: Bench, kept: int) -> None:
    vote = two.state("reject", "li-lei", role="qa", reason="not yet")
    two.commit("Reject")
    cut(two, vote, kept=kept)
    two.commit("Half of it")
    found = two.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["record-file.altered"])
    assert found.blockers[0].path == vote.path
    assert not passable(two.evaluator(), *two.key("review"))
    pasted(two, commands(found)[0])
    assert codes(two.verdict()) == ["gate.rejected"]


def test_a_reopening_cut_off_does_not_bring_the_decision_back(two: Bench) -> None:
    two.approve("li-lei", "qa")
    two.decide("wang-fang")
    assert (two.status(), two.status("later")) == ("PASSED", "READY")
    reopened = two.state("reopen", "wang-fang", reason="again")
    two.commit("Reopen")
    cut(two, reopened)
    found = two.verdict()
    assert (found.status, found.result, codes(found)) == ("BLOCKED", "go", ["record-file.altered"])
    assert codes(two.verdict("later")) == ["gate-passed.not-passed"]
    pasted(two, commands(found)[0])
    assert (two.status(), two.status("later")) == ("READY", "BLOCKED")


def test_a_record_of_a_newer_kactl_leaves_the_gate_undecided(two: Bench) -> None:
    two.record(gate="review", kind="reject", role="qa", reason="no", schemaVersion=2)
    assert (two.status(), codes(two.verdict())) == ("ERROR", ["record-file.version"])
    assert commands(two.verdict())[0] == "pip install --upgrade kactl"


def test_a_newer_record_about_a_passed_gate_leaves_it_undecided(two: Bench) -> None:
    two.approve("li-lei", "qa")
    two.decide("wang-fang")
    two.record(gate="review", kind="reopen", schemaVersion=2)
    assert two.status() == "ERROR"


def test_other_gates_go_on(two: Bench) -> None:
    two.record(gate="later", kind="reject", schemaVersion=2)
    assert two.status() == "READY"


def test_a_record_moved_to_another_gate_is_missed_at_its_own(two: Bench) -> None:
    vote = two.state("reject", "li-lei", role="qa", reason="not yet")
    two.commit("Reject")
    there = vote.path.replace("review", "later")
    (two.root / there).parent.mkdir(parents=True)
    git(two.root, "mv", vote.path, there)
    found = two.verdict()
    assert (found.status, codes(found)) == ("BLOCKED", ["record-file.misplaced"])
    notes = [(one.code, one.severity) for one in two.verdict("later").notes]
    assert notes == [("record-file.misplaced", "warning")]
    pasted(two, commands(found)[0])
    assert codes(two.verdict()) == ["gate.rejected"]


def test_a_copy_elsewhere_hides_nothing(two: Bench) -> None:
    vote = two.approve("li-lei", "qa")
    two.write(vote.path.replace("review", "later"), (two.root / vote.path).read_bytes())
    assert damaged(two.snapshot, *two.key("review")) == ()
    assert damaged(two.snapshot, *two.key("later")) == ()
    assert [one.code for one in strayed(two.snapshot, *two.key("later"))] == ["record-file.misplaced"]


def test_a_record_of_another_engagement_is_told_and_hides_nothing(two: Bench) -> None:
    two.record(gate="review", engagement="0" * 26)
    found = two.verdict()
    assert (found.status, codes(found)) == ("READY", [])
    assert [one.code for one in found.notes] == ["record-file.other-engagement"]


def test_what_is_whole_and_no_record_is_told_and_hides_nothing(two: Bench) -> None:
    two.record(gate="review", cycle=0)
    found = two.verdict()
    assert (found.status, [one.code for one in found.notes]) == ("READY", ["model.range"])
