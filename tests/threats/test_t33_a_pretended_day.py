"""T33: a pretended day makes reports; nothing passes on it and nothing is stated on it."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

from tests.building import git
from tests.gating import Bench

from kactl.cli.exits import exit_code, of_gates
from kactl.errors import ExitCode
from kactl.workflows.check_gate import check_gates


def passed(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")


def test_t33_a_pretended_day_is_marked_and_never_ends_well(bench: Bench) -> None:
    passed(bench)
    today = check_gates(bench.call(), ["review"])
    pretended = check_gates(replace(bench.call(), pretended=date(2027, 1, 1)), ["review"])
    assert [one.gates[0].status for one in (today, pretended)] == ["PASSED", "PASSED"]
    assert (today.pretended, pretended.pretended) == (False, True)
    assert (of_gates(today), of_gates(pretended)) == (ExitCode.OK, ExitCode.FINDINGS)
    assert exit_code(pretended) != ExitCode.OK


def test_t33_a_commit_is_read_as_it_was_but_judged_now(bench: Bench) -> None:
    bench.staff(qa=[{"person": "zhao-yun", "until": "2026-11-16"}])
    commit = bench.commit()
    bench.tick(days=3)
    found = check_gates(bench.call(), ["review"], at=commit)
    assert (found.commit, found.today) == (commit, date(2026, 11, 19))
    assert found.gates[0].approvals[1].candidates == ()


def test_t33_no_statement_is_made_on_a_pretended_day(bench: Bench) -> None:
    before = git(bench.root, "rev-parse", "HEAD")
    git(bench.root, "config", "user.email", "li.lei@example.com")
    command = [
        sys.executable,
        "-m",
        "kactl",
        "--today",
        "2030-01-01",
        "gate",
        "approve",
        "review",
        "--as",
        "qa",
    ]
    done = subprocess.run(command, cwd=bench.root, capture_output=True, check=False)
    assert done.returncode == ExitCode.USAGE
    assert git(bench.root, "rev-parse", "HEAD") == before
