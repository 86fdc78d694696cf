from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "spread-steady"
ESCAPED = {"hold": {"found_in": "production"}}


def test_the_good_example_is_met_with_just_as_many_as_the_factor_allows(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_warns_of_the_newest_release(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    found = told(judgement, "leap")
    assert (judgement.outcome, found.severity, found.subject) == ("met", "warning", "REL-3")
    assert [found.values[one] for one in ("count", "groups", "before")] == [4, 2, 3]
    assert found.path == "process/releases/REL-3.yaml"


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"factor": 2.6}, ["leap"]),
        ({"factor": 2.7}, []),
        ({"groups": 3}, ["leap"]),
        ({"groups": 4}, []),
        ({"least": 4}, ["leap"]),
        ({"least": 5}, []),
        ({"hold": {"found_in": "test"}, "least": 1}, ["leap"]),
    ],
)
def test_factor_groups_and_least_bound_what_is_said(
    git_repo: Path, given: dict[str, object], found: list[str]
) -> None:
    assert codes([ask(lay(CHECK, "bad", git_repo), CHECK, {**ESCAPED, **given})]) == found


def test_the_day_puts_releases_in_order_and_one_without_it_is_left_out(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    built.write("process/releases/REL-4.yaml", "title: D\nstatus: released\nreleased_on: 2026-06-01\n")
    assert told(ask(built, CHECK, ESCAPED), "leap").values["groups"] == 3
    built.write("process/releases/REL-4.yaml", "title: D\nstatus: released\nreleased_on: 2026-10-01\n")
    assert codes([ask(built, CHECK, ESCAPED)]) == []


def test_a_release_without_any_counts_as_none(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/releases/REL-4.yaml", "title: D\nstatus: released\nreleased_on: 2026-06-01\n")
    assert told(ask(built, CHECK, ESCAPED), "leap").values["before"] == 3


def test_registers_without_the_fields_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    for given, code in (
        ({"register": "bug"}, "no-such-register"),
        ({"link": "version"}, "no-such-field"),
        ({"link": "title"}, "no-such-field"),
        ({"day": "shipped"}, "no-such-field"),
        ({"hold": {"escaped": True}}, "no-such-field"),
    ):
        assert codes([ask(built, CHECK, {**ESCAPED, **given})]) == [code]
