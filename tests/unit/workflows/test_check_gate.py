from dataclasses import replace
from datetime import date

import pytest
from tests.building import git
from tests.gating import REVIEW, Bench, pair

from kactl.errors import ExitCode, KactlError
from kactl.workflows.check_gate import check_gates


def test_the_next_gate_is_checked_unless_one_is_named(bench: Bench) -> None:
    bench.ask(REVIEW, {**pair("later"), "stage": "build"})
    assert [one.key for one in check_gates(bench.call()).gates] == ["review"]
    assert [one.key for one in check_gates(bench.call(), ["later"]).gates] == ["later"]
    assert [one.key for one in check_gates(bench.call(), everything=True).gates] == ["review", "later"]


def test_trees_are_told_apart(bench: Bench) -> None:
    head = git(bench.root, "rev-parse", "HEAD")
    bench.fill(charter="")
    reports = [check_gates(bench.call()), check_gates(bench.call(), staged=True)]
    git(bench.root, "add", "-A")
    reports += [check_gates(bench.call(), staged=True), check_gates(bench.call(), at="HEAD")]
    assert [one.gates[0].status for one in reports] == ["BLOCKED", "READY", "BLOCKED", "READY"]
    assert [one.tree for one in reports] == ["worktree", "index", "index", "HEAD"]
    assert {one.commit for one in reports} == {head}


def test_nothing_is_written(bench: Bench) -> None:
    before = git(bench.root, "status", "--porcelain", "--ignored")
    check_gates(bench.call(), everything=True)
    assert git(bench.root, "status", "--porcelain", "--ignored") == before


def test_a_recurring_gate_that_was_never_opened_says_how_to_begin(blank: Bench) -> None:
    blank.lay({**pair("release"), "recurs": {"pattern": r"v\d+", "example": "v1"}})
    found = check_gates(blank.call(), everything=True).gates[0]
    assert (found.status, [one.command for one in found.next]) == (
        "BLOCKED",
        ["kactl gate open release@v1"],
    )


def test_an_unknown_gate_is_misuse_and_near_names_are_said(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        check_gates(bench.call(), ["reveiw"])
    assert (raised.value.code, raised.value.exit_code) == ("statement.no-gate", ExitCode.USAGE)
    assert raised.value.values["near"] == "review"
    with pytest.raises(KactlError, match=r"statement\.gate-once"):
        check_gates(bench.call(), ["review@v1"])


def test_a_pretended_day_is_said(bench: Bench) -> None:
    call = replace(bench.call(), pretended=date(2030, 1, 2))
    report = check_gates(call)
    assert (report.pretended, report.today) == (True, date(2030, 1, 2))
