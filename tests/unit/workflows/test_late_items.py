"""What is done late is told when it is closed, and can be listed afterwards."""

from pathlib import Path

import pytest
from tests.gating import WRITE, Bench
from tests.timing import engaged

from kactl.workflows.list_items import Wanted, list_items
from kactl.workflows.set_item import close_item, set_items

OBLIGATION = "process/obligations/OBL-{}.yaml"


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement in which the client owes three things; it is Monday 16 November 2026."""
    bench = engaged(git_repo)
    for name, day in (("1", "2026-11-12"), ("2", "2026-11-20"), ("3", "2026-11-10")):
        bench.write(OBLIGATION.format(name), f"title: Access\nstatus: open\nneeded_by: {day}\n")
    bench.commit()
    return bench


def overdue(bench: Bench, **wanted: object) -> list[str]:
    asked = Wanted(overdue=True, **wanted)  # type: ignore[arg-type] # by name
    return [str(one["id"]) for one in list_items(bench.call(), "obligation", wanted=asked).items]


def test_closing_fills_in_the_day_and_tells_how_late_it_is(bench: Bench) -> None:
    done = close_item(bench.call(), "obligation", "OBL-1", writing=WRITE)
    (note,) = done.notes
    assert (note.code, note.values["days"], note.severity) == ("replan.late", 4, "note")
    assert "fulfilled_on: 2026-11-16" in (bench.root / OBLIGATION.format(1)).read_text().replace('"', "")
    assert close_item(bench.call(), "obligation", "OBL-2", writing=WRITE).notes == ()


def test_a_day_that_is_given_counts_and_stays(bench: Bench) -> None:
    given = ("status=done", "fulfilled_on=2026-11-09")
    assert set_items(bench.call(), "obligation", ["OBL-3"], given, writing=WRITE).notes == ()
    set_items(bench.call(), "obligation", ["OBL-3"], ["status=open"], writing=WRITE)
    set_items(bench.call(), "obligation", ["OBL-3"], ["status=done"], writing=WRITE)
    assert "fulfilled_on: 2026-11-09" in (bench.root / OBLIGATION.format(3)).read_text().replace('"', "")


def test_what_was_done_late_is_listed_apart_from_what_is_still_open(bench: Bench) -> None:
    assert overdue(bench) == ["OBL-1", "OBL-3"]
    close_item(bench.call(), "obligation", "OBL-1", writing=WRITE)
    close_item(bench.call(), "obligation", "OBL-2", writing=WRITE)
    assert overdue(bench) == ["OBL-3"]
    assert overdue(bench, life="closed") == ["OBL-1"]
