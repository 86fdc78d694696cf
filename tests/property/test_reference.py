"""The product against the reference: any story, step by step, comes to the same in both."""

import ast
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from tests.building import Built
from tests.reference.verdicts import verdict
from tests.stories import GATES, Step, Story
from tests.tales import Tale, tales
from tests.twin import GitHistory, Twin

REFERENCE = Path(__file__).parent.parent / "reference"
SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]


def compared(twin: Twin, name: str, prints: dict[Any, str]) -> None:
    """Hold what kactl says of a gate against what the reference says."""
    expected, found = verdict(twin.world, name), twin.verdict(name)
    assert found.status in expected.statuses, (found.status, expected.statuses, found.blockers)
    assert found.result == expected.result
    assert {one.id: one.outcome for one in found.criteria} == expected.outcomes
    if found.decided is None:
        assert sum(one.missing for one in found.approvals) == expected.missing
    assert prints.setdefault((name, expected.bound), found.fingerprint or "") == found.fingerprint
    assert len(set(prints.values())) == len(prints)


def told(story: Story, taken: list[Step]) -> None:
    """Take the steps of a story, and compare after each."""
    prints = dict[Any, str]()
    for step in [("wait", 0), *taken]:
        story.take(step)
        for gate in GATES:
            compared(story.twin, gate, prints)


@settings(max_examples=240, deadline=None, suppress_health_check=SLOW)
@given(tales)
def test_every_step_of_a_tale_comes_to_the_same(tale: Tale) -> None:
    world, taken = tale
    told(Story(Twin(world)), taken)


@settings(max_examples=3, deadline=None, suppress_health_check=SLOW)
@given(tales)
def test_in_a_repository_too(git_repo: Path, tale: Tale) -> None:
    world, taken = tale
    told(Story(Twin(world, GitHistory(Built(git_repo)))), taken)


def test_the_reference_knows_nothing_of_kactl() -> None:
    imported = {
        name
        for path in REFERENCE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert not [one for one in imported if one.split(".")[0] == "kactl"]
    assert {one for one in imported if one.startswith("tests")} == {
        f"tests.reference.{one}" for one in ("people", "statements", "votes", "world")
    }
