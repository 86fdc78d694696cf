from pathlib import Path

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "duties-conflict"


def with_roles(git_repo: Path, roles: str) -> Built:
    built = lay(CHECK, "good", git_repo)
    built.write(
        "process/team.yaml", "people: {a: {name: A}, b: {name: B}, c: {name: C, until: 2026-11-01}}\n" + roles
    )
    return built


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_is_told_before_it_begins(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    both = told(judgement, "both")
    assert (both.subject, both.fix) == ("li.lei", "kactl role unassign qa-lead li.lei")
    assert (both.calendar, both.who) == (False, ("delivery-manager",))


@pytest.mark.parametrize(
    ("dev", "qa", "expected"),
    [
        ("[{person: a}]", "[{person: a}]", ["both"]),
        ("[{person: a}]", "[{person: a, backup: true}, {person: b}]", ["as-backup"]),
        ("[{person: b, backup: true}]", "[{person: b, backup: true}]", []),
        ("[{person: a, until: 2026-11-20}]", "[{person: a, from: 2026-11-21}]", []),
        ("[{person: a, until: 2026-11-20}]", "[{person: a, from: 2026-11-20}]", ["both"]),
        ("[{person: a, until: 2026-11-15}]", "[{person: a}]", []),
        ("[{person: c}]", "[{person: c}]", []),
        ("[{person: a}, {person: a}]", "[{person: a}]", ["both"]),
    ],
)
def test_what_counts_is_that_the_days_overlap(git_repo: Path, dev: str, qa: str, expected: list[str]) -> None:
    built = with_roles(git_repo, f"roles:\n  dev-lead: {dev}\n  qa-lead: {qa}\n")
    assert codes([ask(built, CHECK, {})]) == expected


def test_a_lone_holder_can_be_let_off(git_repo: Path) -> None:
    asked = {"unless_no_backup": True}
    alone = with_roles(git_repo, "roles: {dev-lead: [{person: a}], qa-lead: [{person: a}]}\n")
    judgement = ask(alone, CHECK, asked)
    assert (judgement.outcome, told(judgement, "nobody-else").severity) == ("met", "warning")
    helped = with_roles(
        git_repo, "roles: {dev-lead: [{person: a}], qa-lead: [{person: a}, {person: b, backup: true}]}\n"
    )
    assert codes([ask(helped, CHECK, asked)]) == ["both"]


def test_conflicts_that_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    judgement = ask(lay(CHECK, "good", git_repo), CHECK, {"conflicts": ["sun-moon"]})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-conflict"])


def test_without_conflicts_it_holds(git_repo: Path) -> None:
    assert ask(lay("role-vacant", "good", git_repo), CHECK, {}).outcome == "met"


def test_a_team_that_cannot_be_understood_leaves_it_open(git_repo: Path) -> None:
    judgement = ask(with_roles(git_repo, "roles: {dev-lead: [a]}\n"), CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-team"])
