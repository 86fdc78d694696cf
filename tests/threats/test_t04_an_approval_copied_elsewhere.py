"""T04: an approval copied to another gate, instance or engagement is no approval there."""

import json
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import REVIEW, Bench, excluded, given, pair, ready

from kactl.model.recording import stored


@pytest.fixture
def two(bench: Bench) -> Bench:
    """Return an engagement with a second gate that asks the same of the same role, and a recurring one."""
    release = {**pair("release"), "stage": "build", "recurs": {"pattern": r"v\d+", "example": "v1"}}
    bench.ask(REVIEW, {**pair("other"), "stage": "build"}, release)
    bench.commit()
    return bench


def copied(bench: Bench, source: str, target: str) -> None:
    """Copy a record's file, bytes unchanged, into the folder of another gate or instance."""
    place = bench.root / source
    bench.write(f".kactl/records/{target}/{place.name}", place.read_bytes())


@pytest.mark.parametrize(("target", "key"), [("other/-", "other"), ("release/v2", "release@v2")])
def test_t04_a_copied_file_is_reported_and_counts_nowhere_else(two: Bench, target: str, key: str) -> None:
    vote = two.approve("li-lei", "qa", "release@v1" if key == "release@v2" else "review")
    copied(two, vote.path, target)
    assert given(two.verdict(key), "qa") == []
    assert [one.code for one in two.snapshot.faults] == ["record-file.misplaced"]


@pytest.mark.parametrize("key", ["other", "release@v2"])
def test_t04_a_rewritten_copy_binds_other_content(two: Bench, key: str) -> None:
    gate, _, instance = key.partition("@")
    record = two.approve("li-lei", "qa").record
    two.put(record.model_copy(update={"gate": gate, "instance": instance or None}))
    assert given(two.verdict(key), "qa") == []


def test_t04_a_fork_of_the_playbook_is_another_engagement(bench: Bench, tmp_path: Path) -> None:
    vote = bench.approve("li-lei", "qa")
    fork = tmp_path / "fork"
    fork.mkdir()
    git(fork, "init", "-q")
    there = ready(fork)
    settings = json.loads((fork / "kactl.yaml").read_text("utf-8"))
    there.write("kactl.yaml", json.dumps({**settings, "engagement": "0" * 26}))
    there.write(vote.path, (bench.root / vote.path).read_bytes())
    assert given(there.verdict(), "qa") == []
    assert [one.code for one in there.snapshot.faults] == ["record-file.other-engagement"]
    forged = vote.record.model_copy(update={"engagement": "0" * 26})
    path, data = stored(forged, there.snapshot.engagement.zone)
    there.remove(vote.path)
    there.write(path.path, data)
    assert [person for person, _ in excluded(there.verdict(), "qa")] == ["li-lei"]
