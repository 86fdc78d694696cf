from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "baselines-kept"
PATH = "process/baselines.yaml"
REST = "cost: {baseline: 1}\nquality: {criteria: [{id: a, title: A, target: 1}]}\n"


def test_the_good_example_is_met_with_a_decision_about_time(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, codes([judgement])) == ("met", ["off"])
    assert told(judgement, "off").values["percent"] == "29.5"


def test_the_bad_example_tells_of_each_baseline_that_nobody_decided_about(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert {(one.subject, one.code.partition(".")[2], one.severity) for one in judgement.findings} == {
        ("scope", "off", "warning"),
        ("time", "undecided", "error"),
        ("time", "too-long", "warning"),
        ("cost", "undecided", "error"),
        ("quality", "undecided", "error"),
    }
    cost = next(one for one in judgement.findings if one.subject == "cost")
    assert cost.fix == "kactl decision add TITLE --set baseline=cost --set variance=21"
    assert (cost.line, cost.values["percent"]) == (3, "20.3")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("scope: {baseline: 10}\ntime: {start: 2026-09-01, baseline: 2026-12-31}\n" + REST, []),
        ("scope: {baseline: 10, current: 11}\ntime: {start: 2026-09-01, baseline: 2026-12-31}\n" + REST, []),
        ("scope: {baseline: 10}\ntime: {start: 2026-09-01, baseline: 2027-03-02}\n" + REST, []),
        ("scope: {baseline: 10}\ntime: {start: 2026-09-01, baseline: 2027-03-03}\n" + REST, ["too-long"]),
        ("scope: {baseline: 10}\ntime: {start: 2026-09-01, baseline: 2026-09-01}\n" + REST, ["wrong"]),
        ("scope: {baseline: 0}\ntime: {start: 2026-09-01, baseline: 2026-12-31}\n" + REST, ["wrong"]),
        ("scope: {baseline: 10}\n" + REST, ["missing"]),
        ("", ["missing"] * 4),
    ],
)
def test_all_four_are_wanted_and_must_make_sense(git_repo: Path, lines: str, expected: list[str]) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(PATH, lines or "# nothing yet\n")
    assert codes([ask(built, CHECK, {})]) == expected


def test_a_decision_allows_what_it_says_and_no_more(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    for variance, expected in ((29, ["undecided"]), (30, ["off"]), ("many", ["undecided"])):
        decision = f"title: A\nstatus: decided\nbaseline: [time, cost]\nvariance: {variance}\n"
        built.write("process/decisions/DEC-1AB2C.yaml", decision)
        assert codes([ask(built, CHECK, {})]) == expected
    assert codes([ask(built, CHECK, {"warn": 5, "limit": 40})]) == ["off"]


def test_time_and_cost_below_the_baseline_are_not_off(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    early = "time: {start: 2026-09-01, baseline: 2026-12-31, current: 2026-10-01}\n"
    rest = REST.replace("baseline: 1", "baseline: 100, current: 40")
    built.write(PATH, "scope: {baseline: 10}\n" + early + rest)
    assert codes([ask(built, CHECK, {})]) == []


def test_without_a_register_of_decisions_nothing_far_off_is_allowed(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"register": "resolution"})]) == ["undecided"]
