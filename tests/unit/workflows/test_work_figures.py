from pathlib import Path

import pytest
from tests.founding import begun, called
from tests.gating import Bench
from tests.timing import engaged

from kactl.render.look import Look
from kactl.render.text.status import status
from kactl.workflows.show_status import show_status

BASELINES = """scope: {baseline: 40, current: 38}
time: {start: 2026-09-01, baseline: 2026-12-31, current: 2027-01-10}
cost: {baseline: 300, current: 350}
quality: {criteria: [{id: a, title: A, target: 0}]}
"""


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with four tasks."""
    bench = engaged(git_repo)
    for number, lines in enumerate(
        ("kind: rework\nunplanned: true", "kind: new\nunplanned: true", "kind: new", "kind: new"), start=1
    ):
        due = "owner: li-lei\ndue: 2026-11-30"
        bench.write(f"process/tasks/TASK-{number}.yaml", f"title: A\nstatus: todo\n{due}\n{lines}\n")
    return bench


def test_the_status_says_how_much_work_is_rework_and_unplanned(bench: Bench) -> None:
    report = show_status(bench.call())
    assert {one.id: (one.part, one.whole, one.percent) for one in report.shares} == {
        "rework": (1, 4, 25), "unplanned": (2, 4, 50), "urgent": (0, 4, 0),
    }  # fmt: skip
    assert "Of the tasks: rework 25% · unplanned 50%" in status(report, Look("en"))
    assert "任务中：返工 25% · 计划外 50%" in status(report, Look("zh"))


def test_hours_are_counted_where_every_task_says_them(bench: Bench) -> None:
    for number, hours in enumerate((8, 1, 1, 6.0), start=1):
        path = bench.root / f"process/tasks/TASK-{number}.yaml"
        path.write_text(f"{path.read_text()}hours: {hours}\n")
    (rework, *_) = show_status(bench.call()).shares
    assert (rework.percent, rework.by_hours) == (50, True)


def test_the_status_says_how_far_the_baselines_are_off(bench: Bench) -> None:
    assert show_status(bench.call()).variances == ()
    bench.write("process/baselines.yaml", BASELINES)
    text = status(show_status(bench.call()), Look("en"))
    assert "Off the baselines: scope -5% · time +8.2% · cost +16.7% · quality +0%" in text


def test_without_tasks_and_baselines_it_says_nothing_of_them(git_repo: Path) -> None:
    report = show_status(engaged(git_repo).call())
    assert (report.shares, report.variances) == ((), ())


def test_the_status_says_why_work_is_done_again_the_most_frequent_cause_first(tmp_path: Path) -> None:
    built = begun(tmp_path / "engagement", tmp_path)
    causes = ("Misread", "late change", "misread ", "", "tool", "data")
    for number, cause in enumerate(causes, start=5):
        task = f"title: A\nstatus: todo\nowner: li-lei\ndue: 2026-11-30\nkind: rework\ncause: '{cause}'\n"
        built.write(f"process/tasks/TASK-{number}.yaml", task)
    built.write("process/tasks/TASK-4.yaml", "title: A\nstatus: todo\nkind: new\ncause: none of it\n")
    report = show_status(called(built.root))
    assert next((one.cause, one.tasks) for one in report.rework_causes) == ("Misread", 2)
    assert {one.cause for one in report.rework_causes} == {"Misread", "late change", "tool", "data"}
    assert "Causes of rework: Misread (2) · " in status(report, Look("en"))
    assert "返工原因：Misread（2）" in status(report, Look("zh"))
