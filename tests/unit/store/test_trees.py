import os
from pathlib import Path

import pytest
from tests.building import Built, build, git

from kactl.errors import ExitCode, KactlError
from kactl.model.view import Tree


def trees(built: Built) -> dict[str, Tree]:
    home = built.home
    return {"worktree": home.worktree(), "index": home.index(), "HEAD": home.at("HEAD")}


def test_the_three_trees_of_a_clean_engagement_say_the_same(engagement: Built) -> None:
    seen = [
        {path: (entry.mode, tree.read(path)) for path, entry in tree.listing().items()}
        for tree in trees(engagement).values()
    ]
    assert seen[0] == seen[1] == seen[2]
    assert list(seen[0]) == sorted(seen[0])


def test_each_tree_reads_its_own_version(engagement: Built) -> None:
    engagement.write("process/charter.md", "staged")
    git(engagement.root, "add", "process/charter.md")
    engagement.write("process/charter.md", "edited")
    read = {name: tree.read("process/charter.md") for name, tree in trees(engagement).items()}
    assert read["worktree"] == b"edited"
    assert read["index"] == b"staged"
    assert "目标" in read["HEAD"].decode()


def test_trees_are_named_and_know_their_commit(engagement: Built) -> None:
    head = git(engagement.root, "rev-parse", "HEAD")
    assert {name: (tree.name, tree.commit) for name, tree in trees(engagement).items()} == {
        "worktree": ("worktree", head),
        "index": ("index", head),
        "HEAD": ("HEAD", head),
    }


def test_the_worktree_lists_new_files_but_neither_ignored_nor_deleted_ones(engagement: Built) -> None:
    engagement.write(".gitignore", "*.log\n")
    engagement.write("process/new.md", "new")
    engagement.write("process/debug.log", "noise")
    engagement.remove("process/charter.md")
    listing = engagement.home.worktree().listing()
    assert "process/new.md" in listing
    assert "process/debug.log" not in listing
    assert "process/charter.md" not in listing


def test_paths_are_relative_to_an_engagement_in_a_subfolder(git_repo: Path) -> None:
    built = build(git_repo / "项目 one")
    (git_repo / "README.md").write_text("outside")
    git(git_repo, "add", "-A")
    git(git_repo, "commit", "-qm", "All")
    for tree in trees(built).values():
        assert "kactl.yaml" in tree.listing()
        assert not [path for path in tree.listing() if "README" in path or "项目" in path]
        assert tree.read("kactl.yaml") == (built.root / "kactl.yaml").read_bytes()


def test_a_commit_without_the_folder_lists_nothing(git_repo: Path) -> None:
    git(git_repo, "commit", "-q", "--allow-empty", "-m", "Empty")
    built = build(git_repo / "later")
    assert built.home.at("HEAD").listing() == {}


@pytest.mark.skipif(os.name == "nt", reason="these names are illegal on Windows")
@pytest.mark.parametrize(
    "name", ["a\tb.md", "a\nb.md", '"quoted".md', "* ?.md", ":(top)x.md", "-rf.md", "中文.md"]
)
def test_odd_names_are_read_as_they_are(engagement: Built, name: str) -> None:
    engagement.write(f"process/{name}", name)
    assert engagement.home.worktree().read(f"process/{name}") == name.encode()
    engagement.commit()
    for tree in trees(engagement).values():
        assert tree.read(f"process/{name}") == name.encode()


@pytest.mark.skipif(os.name == "nt", reason="paths are Unicode on Windows")
def test_a_name_that_is_not_utf8_is_read_too(engagement: Built) -> None:
    name = os.fsdecode("合同.md".encode("gbk"))
    engagement.write(f"process/{name}", "x")
    engagement.commit()
    for tree in trees(engagement).values():
        assert tree.read("process/" + "合同.md".encode("gbk").decode("utf-8", "surrogateescape")) == b"x"


def test_the_executable_bit_enters_every_tree(engagement: Built) -> None:
    engagement.write("process/run.sh", "x").chmod(0o755)
    assert engagement.home.worktree().listing()["process/run.sh"].mode == "100755"
    engagement.commit()
    assert {tree.listing()["process/run.sh"].mode for tree in trees(engagement).values()} == {"100755"}


def test_where_the_file_system_keeps_no_bits_the_index_counts(engagement: Built) -> None:
    git(engagement.root, "config", "core.fileMode", "false")
    (engagement.root / "process/charter.md").chmod(0o755)
    assert engagement.home.worktree().listing()["process/charter.md"].mode == "100644"


def test_unmerged_paths_are_refused_by_name(engagement: Built) -> None:
    git(engagement.root, "switch", "-q", "-c", "other")
    engagement.write("process/charter.md", "theirs")
    engagement.commit("Theirs")
    git(engagement.root, "switch", "-q", "main")
    engagement.write("process/charter.md", "ours")
    engagement.commit("Ours")
    with pytest.raises(AssertionError):
        git(engagement.root, "merge", "-q", "other")
    with pytest.raises(KactlError) as caught:
        engagement.home.index().listing()
    assert caught.value.code == "repository.unmerged"
    assert caught.value.values == {"path": "process/charter.md"}


def test_a_file_that_changed_since_the_listing_is_refused(engagement: Built) -> None:
    tree = engagement.home.worktree()
    tree.listing()
    engagement.write("process/charter.md", "something else")
    with pytest.raises(KactlError) as caught:
        tree.read("process/charter.md")
    assert caught.value.code == "tree.changed"
    assert caught.value.exit_code is ExitCode.REPOSITORY


def test_a_file_that_went_since_the_listing_is_refused(engagement: Built) -> None:
    tree = engagement.home.worktree()
    tree.listing()
    engagement.remove("process/charter.md")
    with pytest.raises(KactlError) as caught:
        tree.read("process/charter.md")
    assert caught.value.code == "tree.unreadable"


def test_an_index_of_a_commit_in_the_making_is_read_when_it_is_handed_in(engagement: Built) -> None:
    from kactl.store.find import find_engagement

    index = engagement.root / ".git/next-index"
    engagement.write("process/charter.md", "next")
    git(engagement.root, "read-tree", "HEAD", GIT_INDEX_FILE=str(index))
    git(engagement.root, "add", "process/charter.md", GIT_INDEX_FILE=str(index))
    usual, coming = find_engagement(engagement.root).index(), find_engagement(engagement.root, index).index()
    assert usual.read("process/charter.md") != b"next"
    assert coming.read("process/charter.md") == b"next"


def test_an_embedded_repository_is_not_listed(engagement: Built) -> None:
    inner = engagement.root / "process/inner"
    inner.mkdir()
    git(inner, "init", "-q")
    (inner / "a.md").write_text("x")
    assert not [path for path in engagement.home.worktree().listing() if path.startswith("process/inner")]
