from pathlib import Path

import pytest
from tests.building import Built, git

from kactl.errors import ExitCode, KactlError
from kactl.store.authors import Author, authors
from kactl.store.repository import Identity, Repository


def refusal(code: str, root: Path, revision: str) -> KactlError:
    with pytest.raises(KactlError) as caught:
        Repository.find(root).resolve(revision)
    assert caught.value.code == code
    return caught.value


def test_a_repository_is_found_from_a_folder_inside(engagement: Built) -> None:
    found = Repository.find(engagement.root / "process")
    assert found.root == engagement.root
    assert found.git_dir == engagement.root / ".git"
    assert not found.bare
    assert not found.shallow


def test_outside_any_repository_is_an_error_of_the_repository(tmp_path: Path) -> None:
    with pytest.raises(KactlError) as caught:
        Repository.find(tmp_path)
    assert caught.value.code == "repository.none"
    assert caught.value.exit_code is ExitCode.REPOSITORY
    assert caught.value.fix == "git init"


def test_a_bare_repository_is_known_as_one(tmp_path: Path, engagement: Built) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(engagement.root), "bare.git")
    found = Repository.find(tmp_path / "bare.git")
    assert found.bare
    assert found.head() == git(engagement.root, "rev-parse", "HEAD")


def test_a_shallow_clone_is_known_as_one(tmp_path: Path, engagement: Built) -> None:
    engagement.commit("Second")
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{engagement.root}", "shallow")
    assert Repository.find(tmp_path / "shallow").shallow


def test_a_linked_worktree_is_a_repository_of_its_own(tmp_path: Path, engagement: Built) -> None:
    git(engagement.root, "worktree", "add", "-q", "--detach", str(tmp_path / "linked"))
    found = Repository.find(tmp_path / "linked")
    assert found.root == tmp_path / "linked"
    assert found.head() == git(engagement.root, "rev-parse", "HEAD")


def test_a_worktree_that_is_set_elsewhere_is_refused(engagement: Built, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    git(engagement.root, "config", "core.worktree", str(tmp_path / "elsewhere"))
    with pytest.raises(KactlError) as caught:
        Repository.find(engagement.root)
    assert caught.value.code in ("repository.elsewhere", "repository.failed")


def test_before_the_first_commit_there_is_no_head(git_repo: Path) -> None:
    assert Repository.find(git_repo).head() is None


def test_branches_tags_and_short_ids_resolve_to_full_ids(engagement: Built) -> None:
    head = git(engagement.root, "rev-parse", "HEAD")
    git(engagement.root, "tag", "-a", "v1", "-m", "One")
    repository = Repository.find(engagement.root)
    assert {repository.resolve(one) for one in ("HEAD", "main", "v1", head, head[:9])} == {head}


@pytest.mark.parametrize(
    "revision", ["nonsense", "", "--all", "-h", "v1\0", "HEAD:kactl.yaml", "a b", "HEAD~9"]
)
def test_an_unknown_revision_is_misuse(engagement: Built, revision: str) -> None:
    error = refusal("repository.unknown-revision", engagement.root, revision)
    assert error.exit_code is ExitCode.USAGE


def test_a_file_is_no_revision(engagement: Built) -> None:
    refusal("repository.unknown-revision", engagement.root, "HEAD^{tree}")


def test_ancestry_goes_one_way(engagement: Built) -> None:
    first = git(engagement.root, "rev-parse", "HEAD")
    second = engagement.commit("Second")
    repository = Repository.find(engagement.root)
    assert repository.is_ancestor(first, second)
    assert repository.is_ancestor(first, first)
    assert not repository.is_ancestor(second, first)
    assert repository.parents(second) == (first,)
    assert repository.parents(first) == ()


def test_a_commit_that_is_not_here_is_told(engagement: Built) -> None:
    repository = Repository.find(engagement.root)
    assert repository.has(git(engagement.root, "rev-parse", "HEAD"))
    assert not repository.has("0" * 39 + "1")
    assert not repository.has("HEAD")


def test_the_oldest_commit_that_touched_a_path_introduced_it(engagement: Built) -> None:
    engagement.write("process/a.md", "1")
    first = engagement.commit("Add")
    engagement.write("process/a.md", "2")
    engagement.commit("Change")
    repository = Repository.find(engagement.root)
    assert repository.introduced("process/a.md") == first
    assert repository.introduced("process/nothing.md") is None


def test_a_merge_in_progress_is_told(engagement: Built) -> None:
    git(engagement.root, "switch", "-q", "-c", "other")
    engagement.write("process/charter.md", "theirs")
    engagement.commit("Theirs")
    git(engagement.root, "switch", "-q", "main")
    engagement.write("process/charter.md", "ours")
    engagement.commit("Ours")
    repository = Repository.find(engagement.root)
    assert repository.operation() is None
    with pytest.raises(AssertionError):
        git(engagement.root, "merge", "-q", "other")
    assert repository.operation() == "merge"


def test_the_identity_is_gits_own(git_repo: Path) -> None:
    assert Repository.find(git_repo).identity() == Identity("Wang Fang", "wang.fang@example.com")


def test_the_repositorys_own_identity_comes_before_the_users(git_repo: Path) -> None:
    git(git_repo, "config", "user.email", "fang@client.example")
    assert Repository.find(git_repo).identity().email == "fang@client.example"


def test_without_identity_both_commands_are_named(git_repo: Path, surroundings: Path) -> None:
    (surroundings / ".gitconfig").write_text("[user]\n\tname = Only\n")
    with pytest.raises(KactlError) as caught:
        Repository.find(git_repo).identity()
    assert caught.value.code == "repository.no-identity"
    assert "user.name" in str(caught.value.fix)
    assert "user.email" in str(caught.value.fix)


def test_unpushed_commits_are_counted_where_there_is_an_upstream(tmp_path: Path, engagement: Built) -> None:
    assert Repository.find(engagement.root).unpushed() is None
    git(tmp_path, "clone", "-q", str(engagement.root), "clone")
    clone = Built(tmp_path / "clone")
    clone.commit("Mine")
    assert Repository.find(clone.root).unpushed() == 1


def test_authors_are_counted_by_address_whatever_its_case(engagement: Built) -> None:
    git(engagement.root, "-c", "user.email=LI@x.example", "commit", "-q", "--allow-empty", "-m", "1")
    git(engagement.root, "-c", "user.email=li@x.example", "commit", "-q", "--allow-empty", "-m", "2")
    assert authors(Repository.find(engagement.root)) == (
        Author("Wang Fang", "li@x.example", 2),
        Author("Wang Fang", "wang.fang@example.com", 1),
    )


def test_an_empty_repository_has_no_authors(git_repo: Path) -> None:
    assert authors(Repository.find(git_repo)) == ()
