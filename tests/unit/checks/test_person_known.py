from pathlib import Path

from tests.checking import ask, ask_example, codes, lay

CHECK = "person-known"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_strangers_and_those_who_left(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    found = {(one.code.partition(".")[2], one.values["person"], one.calendar) for one in judgement.findings}
    assert found == {
        ("unknown-in-role", "lei.li", False),
        ("left-role", "zhou.ting", True),
        ("left", "zhou.ting", True),
        ("unknown", "zhao.min", False),
    }


def test_assignments_that_ended_are_left_out(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(
        "process/team.yaml",
        "people: {li.lei: {name: 李雷, until: 2026-11-15}}\n"
        "roles: {dev-lead: [{person: li.lei, until: 2026-11-15}, {person: nobody, until: 2026-01-31}]}\n",
    )
    assert codes([ask(built, CHECK, {"registers": []})]) == []


def test_only_the_named_registers_are_looked_at(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    assert codes([ask(built, CHECK, {"registers": []})]) == ["left-role", "unknown-in-role"]
    assert len(codes([ask(built, CHECK, {"registers": ["task"]})])) == 4


def test_registers_that_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    judgement = ask(lay(CHECK, "good", git_repo), CHECK, {"registers": ["chore"]})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-register"])


def test_without_people_and_items_it_holds(git_repo: Path) -> None:
    assert ask(lay("declared", "good", git_repo), CHECK, {}).outcome == "met"


def test_a_team_that_cannot_be_understood_leaves_it_open(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/team.yaml", "people: []\n")
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-team"])
