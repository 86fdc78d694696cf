from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "file-present"


def test_the_good_example_is_met(git_repo: Path) -> None:
    assert [one.outcome for one in ask_example(CHECK, "good", git_repo)] == ["met"]


def test_in_the_bad_example_an_empty_file_does_not_count(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["empty-file", "missing"])
    assert told(judgement, "empty-file").severity == "warning"
    assert dict(told(judgement, "missing").values) == {
        "pattern": "process/evidence/**/*.xml",
        "needed": 2,
        "count": 1,
    }


def test_links_do_not_count(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    (built.root / "process/evidence/v1.0.0/more.xml").symlink_to("unit.xml")
    assert codes([ask(built, CHECK, {"pattern": "evidence/**/more.xml"})]) == ["missing", "no-file"]


def test_a_leading_slash_begins_at_the_root(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert ask(built, CHECK, {"pattern": "kactl.yaml"}).outcome == "unmet"
    assert ask(built, CHECK, {"pattern": "/kactl.yaml"}).outcome == "met"


def test_a_missing_file_with_a_name_is_told_by_its_path(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    paths = [
        told(ask(built, CHECK, {"pattern": pattern}), "missing").path for pattern in ("plan.md", "plans/*.md")
    ]
    assert paths == ["process/plan.md", None]
