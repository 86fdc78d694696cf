from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, setting_of, told

from kactl.checks.entry_holds import Parameters, subject
from kactl.model.conditions import Condition

CHECK = "entry-holds"
PATH = "process/sla.yaml"


def test_the_good_example_is_met(git_repo: Path) -> None:
    assert [one.outcome for one in ask_example(CHECK, "good", git_repo)] == ["met"]


def test_the_bad_example_tells_each_part_with_its_place(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert [(one.code, one.line, one.values["found"].en) for one in judgement.findings] == [
        ("entry-holds.unmet", 3, "99.5"),
        ("entry-holds.unmet", 4, "year"),
    ]


def test_a_figure_equal_to_the_bound_holds(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write(PATH, "availability: {shop: {target: 99.9}}\n")
    asked = {"path": "sla.yaml", "keys": ["availability", "shop"], "hold": {"target": {"ge": 99.9}}}
    assert ask(built, CHECK, asked).outcome == "met"
    exactly = {**asked, "hold": {"target": 99.9}}
    assert ask(built, CHECK, exactly).outcome == "met"


def test_an_absent_entry_is_told_as_absent(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    asked = {"path": "sla.yaml", "keys": ["availability", "api"], "hold": {"target": {"ge": 99}}}
    assert told(ask(built, CHECK, asked), "missing").values["entry"] == "availability.api"
    built.remove(PATH)
    assert codes([ask(built, CHECK, asked)]) == ["missing"]
    absent = {**asked, "hold": {"target": {"exists": False}}}
    assert ask(built, CHECK, absent).outcome == "met"


def test_a_scalar_is_asked_as_value(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    asked = {"path": "sla.yaml", "keys": ["availability", "shop", "window"]}
    assert ask(built, CHECK, {**asked, "hold": {"value": "month"}}).outcome == "met"
    assert ask(built, CHECK, {**asked, "hold": {"value": "year"}}).outcome == "unmet"


def test_edits_to_other_entries_touch_no_digest(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    setting = setting_of(built.snapshot)
    shop = ("availability", "shop")
    parts = subject(Parameters(path="sla.yaml", keys=shop, hold=Condition({"target": 1})), setting)
    before = built.snapshot.digest(parts)
    text = (built.root / PATH).read_text(encoding="utf-8")
    built.write(PATH, text.replace("target: 99,", "target: 98,"))
    assert built.snapshot.digest(parts) == before
    built.write(PATH, text.replace("99.95", "99.96"))
    assert built.snapshot.digest(parts) != before
