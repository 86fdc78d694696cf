from pathlib import Path

import pytest
from tests.gating import WRITE, Bench
from tests.timing import engaged

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.workflows.add_item import add_item
from kactl.workflows.set_item import set_items

TASK = "process/tasks/TASK-1.yaml"
CALENDAR = 'parties: {ours: {holidays: {"2026-11-18": 活动日}, workdays: {"2026-11-21": 调休上班}}}\n'


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with a task that has not begun; it is Monday 16 November 2026."""
    bench = engaged(git_repo)
    bench.write("process/calendar.yaml", CALENDAR)
    bench.write(TASK, "# keep me\ntitle: Connect\nstatus: todo\nowner: li-lei\ndue: 2026-11-20\n")
    bench.commit()
    return bench


def put(bench: Bench, *assignments: str) -> ChangeSetReport:
    return set_items(bench.call(), "task", ["TASK-1"], assignments, writing=WRITE)


def text(bench: Bench) -> str:
    return (bench.root / TASK).read_text(encoding="utf-8").replace('"', "")


def refused(bench: Bench, *assignments: str) -> KactlError:
    before = text(bench)
    with pytest.raises(KactlError) as raised:
        put(bench, *assignments)
    assert text(bench) == before
    return raised.value


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("+3wd", "2026-11-20"),
        ("today+4wd", "2026-11-21"),
        ("+5 个工作日", "2026-11-23"),
        ("stage+5wd", "2026-11-09"),
        ("PLAN+13wd", "2026-11-20"),
        ("today+2", "2026-11-18"),
    ],
)
def test_a_due_in_working_days_is_written_as_a_date(bench: Bench, words: str, day: str) -> None:
    put(bench, f"due={words}")
    assert f"due: {day}\n" in text(bench)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("build+2wd", "register.stage-not-begun"),
        ("nowhere+2wd", "register.no-stage"),
        ("+wd", "register.bad-value"),
        ("-3wd", "register.bad-value"),
    ],
)
def test_working_days_of_no_stage_are_misuse(bench: Bench, words: str, code: str) -> None:
    found = refused(bench, f"due={words}")
    assert (found.code, found.exit_code) == (code, ExitCode.USAGE)


def test_a_date_that_nobody_works_towards_may_be_corrected(bench: Bench) -> None:
    put(bench, "due=2026-11-27")
    assert "due: 2026-11-27\n" in text(bench)
    assert "replanned" not in text(bench)


def test_a_promised_date_stays_and_the_new_one_needs_its_reason(bench: Bench) -> None:
    put(bench, "status=doing")
    found = refused(bench, "due=2026-11-27")
    assert (found.code, found.exit_code) == ("replan.no-reason", ExitCode.FINDINGS)
    assert found.fix == "kactl task set TASK-1 due=2026-11-27 replan_reason=TEXT"
    assert refused(bench, "due=").code == "replan.taken-away"
    done = put(bench, "due=2026-11-27", "replan_reason=The interface is late")
    assert [one.code for one in done.notes] == ["replan.kept"]
    assert text(bench) == (
        "# keep me\ntitle: Connect\nstatus: doing\nowner: li-lei\ndue: 2026-11-20\n"
        "replanned: 2026-11-27\nreplan_reason: The interface is late\n"
    )


def test_a_date_that_passed_is_promised_and_moves_again_only_for_another_reason(bench: Bench) -> None:
    bench.tick(days=7)
    assert refused(bench, "due=2026-11-30").code == "replan.no-reason"
    put(bench, "due=2026-11-30", "replan_reason=Late")
    assert refused(bench, "replanned=2026-12-04").code == "replan.no-reason"
    assert refused(bench, "due=2026-12-04", "replan_reason=Late").code == "replan.no-reason"
    put(bench, "replanned=2026-12-04", "replan_reason=Later still")
    assert "due: 2026-11-20\nreplanned: 2026-12-04\nreplan_reason: Later still\n" in text(bench)


def test_a_new_item_takes_working_days_too(bench: Bench) -> None:
    report = add_item(bench.call(), "task", "New", ["owner=li-lei", "due=stage+1wd"], writing=WRITE)
    (made,) = (one.path for one in report.files)
    assert 'due: "2026-11-03"\n' in (bench.root / made).read_text(encoding="utf-8")
