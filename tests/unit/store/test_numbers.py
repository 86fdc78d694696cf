from pathlib import Path

from tests.building import Built, git
from tests.unit.workflows.registering import begin

from kactl.store.numbers import added_in_order, largest_elsewhere

FOLDER = "process/requirements"


def put(built: Built, name: str, content: str) -> None:
    built.write(f"{FOLDER}/{name}.yaml", content)
    built.commit(name)


def test_the_largest_number_of_all_branches_is_found_whatever_git_is_configured_to_print(
    git_repo: Path,
) -> None:
    built = begin(git_repo)
    assert largest_elsewhere(built.home, FOLDER) == 0
    for key, value in (("lineNumber", "true"), ("column", "true"), ("patternType", "fixed")):
        git(git_repo, "config", f"grep.{key}", value)
    put(built, "REQ-1", "title: x\nnumber: 7\n")
    put(built, "REQ-2", "title: x\nnumber: 41   # far\nseen: {}\n")
    git(git_repo, "update-ref", "refs/remotes/origin/far", "HEAD")
    git(git_repo, "reset", "-q", "--hard", "HEAD~1")
    assert largest_elsewhere(built.home, FOLDER) == 41
    assert largest_elsewhere(built.home, "process/nothing") == 0


def test_words_that_look_like_numbers_are_none(git_repo: Path) -> None:
    built = begin(git_repo)
    put(built, "REQ-1", "title: x\nnumber: many\nnote: |\n  number: 9\n")
    put(built, "REQ-2", "title: x\nnumber: 9999999999999\n")
    assert largest_elsewhere(built.home, FOLDER) == 0


def test_files_are_told_in_the_order_in_which_they_came(git_repo: Path) -> None:
    built = begin(git_repo)
    for name in ("REQ-Z", "REQ-A", "REQ-M"):
        put(built, name, "title: x\n")
    put(built, "REQ-Z", "title: changed\n")
    built.write(f"{FOLDER}/REQ-NEW.yaml", "title: not committed\n")
    found = added_in_order(built.home, FOLDER)
    assert [one.rpartition("/")[2] for one in sorted(found, key=found.__getitem__)] == [
        "REQ-0000A.yaml", "REQ-Z.yaml", "REQ-A.yaml", "REQ-M.yaml",
    ]  # fmt: skip


def test_an_engagement_inside_a_repository_finds_its_own_paths(git_repo: Path) -> None:
    inner = git_repo / "delivery"
    inner.mkdir()
    built = begin(inner)
    put(built, "REQ-1", "title: x\nnumber: 3\n")
    assert largest_elsewhere(built.home, FOLDER) == 3
    assert [*added_in_order(built.home, FOLDER)] == [f"{FOLDER}/REQ-0000A.yaml", f"{FOLDER}/REQ-1.yaml"]
