"""Ids that branches give without knowing of each other."""

from hashlib import sha256
from pathlib import Path

import pytest
from tests.building import git
from tests.unit.workflows.registering import add, begin, call, nonces, read

from kactl.errors import KactlError
from kactl.workflows.add_item import add_item
from kactl.workflows.calling import Writing
from kactl.workflows.item_ids import CROCKFORD, fresh_id, fresh_ids
from kactl.workflows.show_item import show_item


def test_many_ids_of_one_command_are_long_ones() -> None:
    few, many = (fresh_ids("REQ", number, nonces(), {"req-00000"}) for number in (100, 101))
    assert {len(one) for one in few} == {len("REQ-") + 5}
    assert {len(one) for one in many} == {len("REQ-") + 8}
    assert (len(set(few)), len(set(many))) == (100, 101)
    assert "REQ-00000" not in few


def test_an_id_that_is_taken_in_another_case_is_taken() -> None:
    assert fresh_id("REQ", nonces(), {"req-00000", "req-10000"}) == "REQ-20000"
    assert set(fresh_id("R", nonces(2**160), ())[2:]) <= set(CROCKFORD)


def test_three_hundred_additions_on_two_branches_merge_without_a_clash(git_repo: Path) -> None:
    """Two branches add 150 items each, from one commit, knowing nothing of each other."""
    built = begin(git_repo)
    start = git(built.root, "rev-parse", "--abbrev-ref", "HEAD")
    for branch in ("east", "west"):
        git(built.root, "checkout", "-q", "-b", branch, start)
        for one in range(150):
            chance = sha256(f"{branch} {one}".encode()).hexdigest()[:32]
            (identity,) = fresh_ids("REQ", 1, [chance].pop, ())
            built.write(f"process/requirements/{identity}.yaml", f"title: {branch} {one}\nstatus: draft\n")
        built.commit(branch)
    git(built.root, "merge", "-q", "--no-edit", "east")
    names = [one.name.casefold() for one in (built.root / "process/requirements").iterdir()]
    assert len(names) == len(set(names)) == 301
    assert git(built.root, "status", "--porcelain") == ""


def test_two_branches_add_through_the_command_and_merge(git_repo: Path) -> None:
    built = begin(git_repo)
    start = git(built.root, "rev-parse", "--abbrev-ref", "HEAD")
    git(built.root, "checkout", "-q", "-b", "other")
    add(built, "甲", start=1)
    git(built.root, "checkout", "-q", start)
    add(built, "乙", start=2)
    git(built.root, "merge", "-q", "--no-edit", "other")
    assert read(built, "requirements/REQ-10000.yaml")["title"] == "甲"
    assert read(built, "requirements/REQ-20000.yaml")["title"] == "乙"


def test_an_items_own_id_is_unique_without_regard_to_case(git_repo: Path) -> None:
    built = begin(git_repo)
    with pytest.raises(KactlError, match=r"register\.id-taken"):
        add_item(call(built), "req", "x", identity="req-0000a", writing=Writing())
    assert show_item(call(built), "req", "REQ-0000a").item is not None
