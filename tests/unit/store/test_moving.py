"""References that move in a push, as git tells its hooks."""

import pytest
from tests.building import Built, git

from kactl.store.moving import Move, commit_of, engagements_in, fork_of, pushed, received

NONE = "0" * 40


def test_what_is_pushed_names_the_other_sides_reference() -> None:
    told = f"HEAD {'a' * 40} refs/heads/主干 {NONE}\n(delete) {NONE} refs/tags/v1 {'b' * 40}\n".encode()
    branch, tag = pushed(told)
    assert (branch.branch, branch.tag, branch.old, branch.new) == ("主干", None, None, "a" * 40)
    assert (tag.branch, tag.tag, tag.old, tag.new) == (None, "v1", "b" * 40, None)


def test_what_is_received_may_have_any_name() -> None:
    (move,) = received(f"{'a' * 40} {'b' * 64} refs/heads/x\n".encode())
    assert move == Move("refs/heads/x", "a" * 40, "b" * 64)


@pytest.mark.parametrize("told", [b"", b"\n", b"one two\n", b"\xff\xfe\n"])
def test_what_is_no_line_of_gits_moves_nothing(told: bytes) -> None:
    assert (pushed(told), received(told)) == ((), ())


def test_a_tag_leads_to_its_commit_and_a_blob_to_none(engagement: Built) -> None:
    head = git(engagement.root, "rev-parse", "HEAD")
    git(engagement.root, "tag", "-a", "-m", "First", "v1")
    repository = engagement.home.repository
    assert commit_of(repository, git(engagement.root, "rev-parse", "v1")) == head
    assert commit_of(repository, git(engagement.root, "rev-parse", "HEAD:kactl.yaml")) is None
    assert commit_of(repository, "f" * 40) is None


def test_engagements_are_found_wherever_they_lie(engagement: Built) -> None:
    for folder in ("客户 甲", "a/b"):
        engagement.write(f"{folder}/kactl.yaml", "{}")
    engagement.write("not-kactl.yaml", "{}")
    found = engagements_in(engagement.home.repository, engagement.commit(), "kactl.yaml")
    assert found == ("", "客户 甲", "a/b")


def test_a_push_begins_where_the_other_side_ends(engagement: Built) -> None:
    root, repository = engagement.root, engagement.home.repository
    begun = git(root, "rev-parse", "HEAD")
    assert fork_of(repository, Move("refs/heads/main", None, begun)) is None
    git(root, "update-ref", "refs/remotes/origin/main", begun)
    engagement.write("src/main.c", "int main;")
    new = engagement.commit()
    assert fork_of(repository, Move("refs/heads/side", None, new)) == begun
    assert fork_of(repository, Move("refs/heads/side", "f" * 40, new)) == begun
    assert fork_of(repository, Move("refs/heads/main", new, new)) == new
    assert fork_of(repository, Move("refs/heads/main", None, begun)) == begun
