from pathlib import Path

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "window-open"
ITEM = "process/releases/v1.0.0.yaml"


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, instance="v1.0.0")
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_is_outside_the_window_and_in_a_freeze(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo, instance="v1.0.0")
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["closed", "frozen"])
    assert told(judgement, "frozen").values["until"] == "2026-12-01 00:00+08:00"
    assert told(judgement, "closed").fix == "kactl release set v1.0.0 window=2026-12-01T00:00+08:00"


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("planned: 2026-11-18", []),
        ("planned: 2026-11-30", ["frozen"]),
        ("planned: 2026-11-22", ["closed"]),
        ("planned: 2026-02-30", ["unplanned"]),
        ("planned: 9999-12-31", ["unplanned"]),
        ("window: 2026-11-18T21:00:00", ["unplanned"]),
        ("window: 2026-11-18T13:00:00Z", []),
        ("window: 2026-11-18T12:00:00+08:00\nplanned: 2026-11-18", ["closed"]),
        ("value: 1", ["unplanned"]),
    ],
)
def test_an_instant_or_a_day_is_planned(good: Built, plan: str, expected: list[str]) -> None:
    good.write(ITEM, f"title: 首版\nstatus: planned\n{plan}\n")
    judgement = ask(good, CHECK, {}, instance="v1.0.0")
    assert (judgement.outcome, codes([judgement])) == ("unmet" if expected else "met", expected)


def test_a_year_that_the_calendar_lacks_leaves_it_open(good: Built) -> None:
    good.write(ITEM, "title: 首版\nstatus: planned\nplanned: 2027-03-01\n")
    judgement = ask(good, CHECK, {}, instance="v1.0.0")
    assert judgement.outcome == "unknown"
    assert told(judgement, "no-year").values["parties"] == "ours, client"


@pytest.mark.parametrize(
    ("parameters", "instance", "name"),
    [
        ({"environment": "staging"}, "v1.0.0", "no-rules"),
        ({"register": "builds"}, "v1.0.0", "no-register"),
        ({}, "v9.9.9", "no-item"),
    ],
)
def test_what_is_not_there_leaves_it_open(
    good: Built, parameters: dict[str, str], instance: str, name: str
) -> None:
    judgement = ask(good, CHECK, parameters, instance=instance)
    assert judgement.outcome == "unknown"
    assert codes([judgement]) == [name]
