from pathlib import Path

import pytest
from tests.gating import Bench
from tests.timing import TASK, engaged

from kactl.gates.noticing import notices
from kactl.gates.stage_dues import outside_stages

STAGED = {**TASK, "fields": [*TASK["fields"], {"id": "stage", "title": "Stage"}]}


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement whose stage `plan` lasts from 2 to 30 November 2026; `build` has not begun."""
    return engaged(git_repo, registers=[STAGED], forums=[])


def task(bench: Bench, lines: str) -> list[tuple[str, str]]:
    bench.write("process/tasks/TASK-1.yaml", f"title: A\nowner: li-lei\n{lines}\n")
    return [(one.code, str(one.subject)) for one in outside_stages(bench.evaluator())]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("status: todo\nstage: plan\ndue: 2026-11-02", []),
        ("status: todo\nstage: plan\ndue: 2026-11-30", []),
        ("status: todo\nstage: plan\ndue: 2026-10-30", ["stage-due.outside"]),
        ("status: todo\nstage: plan\ndue: 2026-12-01", ["stage-due.outside"]),
        ("status: todo\nstage: plan\ndue: 2026-11-20\nreplanned: 2026-12-04", ["stage-due.outside"]),
        ("status: done\nstage: plan\ndue: 2026-12-01", []),
        ("status: todo\nstage: build\ndue: 2026-12-01", []),
        ("status: todo\ndue: 2027-12-01", []),
        ("status: todo\nstage: nowhere\ndue: 2026-11-20", ["stage-due.unknown"]),
        ("status: todo\nstage: plan\ndue: soon", []),
    ],
)
def test_an_item_is_due_while_its_stage_lasts(bench: Bench, lines: str, expected: list[str]) -> None:
    assert task(bench, lines) == [(one, "TASK-1") for one in expected]


def test_it_is_told_with_the_other_notices_as_a_warning(bench: Bench) -> None:
    task(bench, "status: todo\nstage: plan\ndue: 2026-12-24")
    (found,) = notices(bench.evaluator())
    assert (found.severity, found.fix) == ("warning", "kactl task set TASK-1 due=DATE")
    assert (found.values["first"], found.values["last"]) == ("2026-11-02", "2026-11-30")
