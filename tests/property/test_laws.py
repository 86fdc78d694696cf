"""The laws of verdicts over any story: less consent never helps, time alone changes nothing undeclared."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import permutations
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.building import git
from tests.gating import Bench, ready
from tests.reference.world import Record, World, end_of
from tests.stories import GATES, ROLES, WHO, Story
from tests.tales import Tale, tales
from tests.twin import Twin

from kactl.gates.evaluate import Evaluator
from kactl.gates.grounds import passable
from kactl.store.history import CommitHistory

USUAL = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def told(tale: Tale) -> Story:
    """Return a story after all its steps."""
    world, taken = tale
    story = Story(Twin(world))
    for step in taken:
        story.take(step)
    return story


def rank(twin: Twin, name: str, records: Sequence[Record] | None = None) -> int:
    """Return how far a gate is: 0 blocked, 1 wanting approvals, 2 the decision, 3 passed."""
    kept = twin.world.records if records is None else tuple(records)
    shown = Twin(replace(twin.world, records=kept), twin.history)
    shown.written, shown.data = twin.written, twin.data
    status = shown.verdict(name).status
    if status in ("PASSED", "CONDITIONAL"):
        return 3
    evaluator = shown.evaluator(shown.world)
    gate = evaluator.gate(name)
    assert gate is not None
    return 2 if passable(evaluator, gate, None) else int(status in ("READY", "STALE"))


@USUAL
@given(tales, st.data())
def test_one_approval_less_never_opens_a_gate(tale: Tale, data: st.DataObject) -> None:
    story = told(tale)
    votes = [one for one in story.world.records if one.kind == "approve"]
    if votes:
        gone = data.draw(st.sampled_from(votes))
        kept = [one for one in story.world.records if one is not gone]
        for name in GATES:
            assert rank(story.twin, name, kept) <= rank(story.twin, name)


@USUAL
@given(tales, st.sampled_from(GATES), st.sampled_from(WHO), st.sampled_from(ROLES))
def test_one_rejection_more_never_opens_a_gate(tale: Tale, name: str, person: str, role: str) -> None:
    story = told(tale)
    before = {one: rank(story.twin, one) for one in GATES}
    story.take(("reject", name, person, role, 0))
    for one in GATES:
        assert rank(story.twin, one) <= before[one]


def bounds(world: World) -> Iterator[datetime]:
    """Yield every instant at which something begins or ends that somebody declared."""
    team = world.team
    last: list[date | None] = [day for _, day in team.people]
    last += [*(one.last for one in team.assignments), *(one.last for one in team.stand_ins)]
    first = [*(one.first for one in team.assignments), *(one.first for one in team.stand_ins)]
    yield from (end_of(day) for day in last if day)
    yield from (end_of(day - timedelta(days=1)) for day in first if day)
    for one in world.records:
        yield from (end_of(day) for _, day in one.conditions)
        yield end_of(one.until) if one.until else one.at
        if one.kind == "review":
            windows = (gate.window for gate in (*world.gates, *one.where.gates))
            yield from (one.at + timedelta(days=window) for window in windows)


@USUAL
@given(tales, st.integers(1, 40 * 24 * 60))
def test_time_alone_changes_nothing_but_at_what_was_declared(tale: Tale, minutes: int) -> None:
    story = told(tale)
    before, after = story.world.now, story.world.now + timedelta(minutes=minutes)
    ahead = [one for one in bounds(story.world) if before < one <= after]
    if ahead:  # the instant just before the first of them
        after = max(before, min(ahead) - timedelta(microseconds=1))
    found = [story.twin.verdict(name) for name in GATES]
    story.change(now=after)
    for one in found:
        then = story.twin.verdict(one.gate)
        assert (then.status, then.result, then.fingerprint) == (one.status, one.result, one.fingerprint)
        assert [(each.role, each.missing) for each in then.approvals] == [
            (each.role, each.missing) for each in one.approvals
        ]


def branches(bench: Bench) -> tuple[str, ...]:
    """Make a statement on each of three branches, and return to where they began."""
    names = ("approve", "reject", "work")
    for number, name in enumerate(names):
        git(bench.root, "switch", "-q", "-c", name, "main")
        bench.now = bench.now.replace(minute=10 * number)
        if name == "approve":
            bench.approve("wang-fang", "manager")
        elif name == "reject":
            bench.state("reject", "li-lei", role="qa", reason="not yet")
        else:
            bench.write("notes.md", "Ordinary work.")
        bench.commit(name)
    git(bench.root, "switch", "-q", "main")
    return names


def test_the_order_of_merges_changes_nothing(git_repo: Path) -> None:
    bench = ready(git_repo)
    base = git(bench.root, "rev-parse", "HEAD")
    names, found = branches(bench), set[str]()
    for order in permutations(names):
        git(bench.root, "switch", "-q", "--detach", base)
        for name in order:
            git(bench.root, "merge", "-q", "--no-ff", "-m", "Merge", name)
        found.add(bench.verdict(at="HEAD").model_dump_json())
    git(bench.root, "switch", "-q", "--detach", base)
    git(bench.root, "merge", "-q", "--no-ff", "-m", "Octopus", *names)
    assert {bench.verdict(at="HEAD").model_dump_json()} == found
    assert len(found) == 1


def test_a_fingerprint_is_the_same_in_every_process(git_repo: Path) -> None:
    bench = ready(git_repo)
    expected = Evaluator(bench.at("HEAD"), CommitHistory(bench.home), bench.now).here(*bench.key("review"))
    for seed in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-m", "kactl", "gate", "check", "review", "--format", "json"],
            cwd=bench.root, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert f'"fingerprint": "{expected.fingerprint}"' in done.stdout
