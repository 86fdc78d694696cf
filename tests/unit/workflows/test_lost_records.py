"""The doctor tells of records that were committed once and are gone."""

import subprocess

import pytest
from tests.building import git
from tests.founding import called
from tests.gating import Bench

from kactl.model.findings import Finding
from kactl.workflows.calling import Writing
from kactl.workflows.doctor import examine

LOST = "doctor.record-lost"


def lost(bench: Bench) -> list[Finding]:
    report = examine(called(bench.root), writing=Writing())
    return [one for one in report.findings if one.code == LOST]


@pytest.fixture
def rejected(bench: Bench) -> tuple[Bench, str]:
    """Return an engagement with a rejection, and the rejection's path."""
    path = bench.state("reject", "li-lei", role="qa", reason="two failures").path
    bench.commit("Reject")
    return bench, path


def test_a_rejection_that_was_deleted_is_brought_back_by_the_command_named(
    rejected: tuple[Bench, str],
) -> None:
    bench, path = rejected
    assert (lost(bench), bench.status()) == ([], "BLOCKED")
    git(bench.root, "rm", "-q", path)
    bench.commit("Clean up")
    (found,) = lost(bench)
    assert (found.path, found.severity) == (path, "error")
    subprocess.run(["sh", "-c", found.fix or ""], cwd=bench.root, check=True)
    bench.commit("Bring it back")
    assert (lost(bench), bench.status()) == ([], "BLOCKED")


def test_a_merge_that_drops_one_is_found_too(rejected: tuple[Bench, str]) -> None:
    bench, _ = rejected
    git(bench.root, "switch", "-q", "-c", "side", "HEAD~1")
    bench.fill(charter="Why we are here, on a side.")
    path = bench.approve("wang-fang", "manager").path
    bench.commit("Approve")
    git(bench.root, "switch", "-q", "-")
    git(bench.root, "merge", "-q", "-s", "ours", "-m", "Merge", "side")
    assert [one.path for one in lost(bench)] == [path]


def test_a_fact_that_was_deleted_is_named(bench: Bench) -> None:
    path = "process/evidence/review/2026-11-14-tests-0000000001.yaml"
    bench.write(path, "for: review\n")
    bench.commit("Add a report")
    bench.remove(path)
    bench.commit("Tidy up")
    report = examine(called(bench.root), writing=Writing())
    (found,) = [one for one in report.findings if one.code == "lost-fact.gone"]
    subprocess.run(["sh", "-c", found.fix or ""], cwd=bench.root, check=True)
    bench.commit("Bring it back")
    again = examine(called(bench.root), writing=Writing())
    assert "lost-fact.gone" not in [one.code for one in again.findings]
