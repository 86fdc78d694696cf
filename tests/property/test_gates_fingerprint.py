"""The laws of fingerprints: the same on any day and whatever else lies there; one flipped byte flips them."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import git
from tests.gating import NOON, Bench, ready

from kactl.gates.evaluate import Evaluator
from kactl.store.history import CommitHistory

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXT = b"Why we are here, in some words."
ELSEWHERE = st.sampled_from(
    ["notes.md", "process/notes.md", "src/main.c", "process/charter.md.bak", "报告.txt"]
)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return an engagement that is written anew for each example."""
    root = tmp_path_factory.mktemp("prints")
    git(root, "init", "-q")
    git(root, "config", "user.email", "wang.fang@example.com")
    git(root, "config", "user.name", "wang-fang")
    return ready(root)


def prints(bench: Bench, *, days: int = 0) -> tuple[str, str, str]:
    """Return the fingerprints of the gate, of the manager and of QA."""
    now = NOON + timedelta(days=days)
    found = Evaluator(bench.snapshot, CommitHistory(bench.home), now).here(*bench.key("review"))
    roles = found.role_fingerprints
    return found.fingerprint, roles["manager"], roles["qa"]


@QUICK
@given(position=st.integers(0, len(TEXT) - 1), bit=st.integers(0, 7))
def test_one_flipped_bit_of_a_subject_flips_its_fingerprints_and_no_others(
    bench: Bench, position: int, bit: int
) -> None:
    bench.write("process/charter.md", TEXT)
    gate, manager, qa = prints(bench)
    flipped = bytearray(TEXT)
    flipped[position] ^= 1 << bit
    bench.write("process/charter.md", bytes(flipped))
    others = prints(bench)
    assert others[0] != gate
    assert others[1] != manager
    assert others[2] == qa
    bench.write("process/charter.md", TEXT)
    assert prints(bench) == (gate, manager, qa)


@QUICK
@given(path=ELSEWHERE, data=st.binary(max_size=40), days=st.integers(-4000, 4000))
def test_the_day_and_what_else_lies_there_change_nothing(
    bench: Bench, path: str, data: bytes, days: int
) -> None:
    bench.write("process/charter.md", TEXT)
    expected = prints(bench)
    bench.write(path, data)
    assert prints(bench, days=days) == expected
    bench.remove(path)


def test_a_commit_has_the_fingerprint_of_what_was_committed(bench: Bench) -> None:
    bench.write("process/charter.md", TEXT)
    expected = prints(bench)
    bench.commit("Another commit")
    found = Evaluator(bench.at("HEAD"), CommitHistory(bench.home), NOON).here(*bench.key("review"))
    assert found.fingerprint == expected[0]
