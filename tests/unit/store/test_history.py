from pathlib import Path

from tests.building import Built, build, git

from kactl.store.find import find_engagement
from kactl.store.history import CommitHistory


def test_other_commits_are_read_as_they_were(engagement: Built) -> None:
    first = git(engagement.root, "rev-parse", "HEAD")
    engagement.write("kactl.yaml", (engagement.root / "kactl.yaml").read_text().replace("1.0.0", "2.0.0"))
    second = engagement.commit()
    history = CommitHistory(engagement.home)
    versions = [one.engagement.version for one in map(history.at, (first, second)) if one is not None]
    assert versions == ["1.0.0", "2.0.0"]
    assert history.at(first) is history.at(first)


def test_a_commit_that_is_gone_is_none(engagement: Built) -> None:
    assert CommitHistory(engagement.home).at("1" * 40) is None


def test_a_shallow_clone_says_so_and_lacks_what_it_lacks(engagement: Built, tmp_path: Path) -> None:
    first = git(engagement.root, "rev-parse", "HEAD")
    engagement.commit("Second")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{engagement.root}", "shallow")
    history = CommitHistory(find_engagement(tmp_path / "shallow"))
    assert history.shallow
    assert history.at(first) is None
    assert not CommitHistory(engagement.home).shallow


def test_who_introduced_a_file_is_known_below_a_prefix(git_repo: Path) -> None:
    built = build(git_repo / "sub")
    built.commit("Begin")
    path = built.record()
    commit = built.commit("Approve")
    built.commit("Later")
    history = CommitHistory(built.home)
    assert history.introduced(path) == commit
    assert history.introduced(".kactl/records/none.json") is None


def test_where_a_shallow_history_ends_nobody_knows_who_introduced_a_file(
    engagement: Built, tmp_path: Path
) -> None:
    old = engagement.record(by="li-lei")
    engagement.commit("Approve")
    engagement.commit("The history ends here")
    new = engagement.record(by="wang-fang")
    commit = engagement.commit("Approve too")
    git(tmp_path, "clone", "-q", "--depth=2", f"file://{engagement.root}", "shallow")
    history = CommitHistory(find_engagement(tmp_path / "shallow"))
    assert (history.introduced(old), history.introduced(new)) == (None, commit)
