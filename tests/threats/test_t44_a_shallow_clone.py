"""T44: a shallow clone is told with the verdict, and still judges what lies in it."""

import json
import subprocess
import sys
from pathlib import Path

from tests.building import git
from tests.gating import Bench


def test_t44_the_report_says_that_history_is_not_whole(bench: Bench, tmp_path: Path) -> None:
    bench.approve("wang-fang", "manager")
    bench.commit("Approve")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{bench.root}", "shallow")
    for folder, history in ((bench.root, "full"), (tmp_path / "shallow", "shallow")):
        command = [sys.executable, "-m", "kactl", "gate", "check", "review", "--format", "json"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        report = json.loads(done.stdout)
        assert report["assurance"]["history"] == history
        assert len(report["gates"][0]["approvals"][0]["given"]) == 1


def test_t44_a_base_that_a_shallow_clone_lacks_is_undecided_with_the_mend(
    bench: Bench, tmp_path: Path
) -> None:
    bench.write("src/main.c", "int main;")
    bench.commit("Work")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{bench.root}", "shallow")
    for verb in (("check",), ("gate", "check")):
        command = [sys.executable, "-m", "kactl", *verb, "--base", "HEAD^1", "--format", "json"]
        done = subprocess.run(command, cwd=tmp_path / "shallow", capture_output=True, check=False)
        report = json.loads(done.stdout)
        assert (done.returncode, report["code"]) == (3, "repository.shallow")
        assert report["fix"] == "git fetch --unshallow --tags"


def test_t44_a_review_of_a_commit_that_is_cut_off_cannot_be_judged(bench: Bench, tmp_path: Path) -> None:
    opening = [sys.executable, "-m", "kactl", "gate", "open", "review"]
    subprocess.run(opening, cwd=bench.root, capture_output=True, check=True)
    bench.write("src/main.c", "int main;")
    bench.commit("Work")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{bench.root}", "shallow")
    command = [sys.executable, "-m", "kactl", "gate", "check", "review", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path / "shallow", capture_output=True, check=False)
    (gate,) = json.loads(done.stdout)["gates"]
    assert (done.returncode, gate["status"]) == (3, "ERROR")
    assert gate["next"][0]["command"] == "git fetch --unshallow --tags"
