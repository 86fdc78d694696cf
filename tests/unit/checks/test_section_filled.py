from pathlib import Path

from tests.checking import ask, ask_example, codes, lay

CHECK = "section-filled"


def test_the_good_example_is_met(git_repo: Path) -> None:
    assert [one.outcome for one in ask_example(CHECK, "good", git_repo)] == ["met"]


def test_the_bad_example_tells_its_section_only(git_repo: Path) -> None:
    judgements = ask_example(CHECK, "bad", git_repo)
    assert [one.outcome for one in judgements] == ["unmet"]
    assert codes(judgements) == ["row"]


def test_what_is_not_there_is_told(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"document": "charter", "section": "risks"})]) == ["no-section"]
    assert codes([ask(built, CHECK, {"document": "plan", "section": "risks"})]) == ["no-such-document"]
    built.remove("process/charter.md")
    assert codes([ask(built, CHECK, {"document": "charter", "section": "goals"})]) == ["missing"]


def test_an_optional_section_that_is_asked_for_must_be_filled(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"document": "charter", "section": "appendix"})]) == ["row"]
