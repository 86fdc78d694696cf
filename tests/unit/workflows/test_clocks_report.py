from pathlib import Path

import pytest
from tests.gating import Bench
from tests.timing import engaged

from kactl.errors import ExitCode, KactlError
from kactl.render.look import Look
from kactl.render.text.clocks import clocks
from kactl.workflows.clocks_report import list_clocks


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement with feedback of every kind, asked on Monday 16 November 2026 at noon."""
    bench = engaged(git_repo)
    for number, lines in enumerate(
        (
            "status: open\nowner: li-lei\nreceived: 2026-11-13T10:00:00+08:00",
            "status: open\nowner: somebody\nreceived: 2026-11-13T13:00:00+08:00",
            "status: open\nreceived: 2026-11-16",
            "status: closed\nreceived: 2026-11-09T10:00:00+08:00\nreplied: 2026-11-09T12:00:00+08:00",
            "status: closed\nreceived: 2026-11-09T10:00:00+08:00\nreplied: 2026-11-10T14:00:00+08:00",
            "status: closed\nreceived: 2026-11-09",
            "status: open\nseverity: S1\nreceived: 2026-11-16T11:50:00+08:00",
        ),
        start=1,
    ):
        bench.write(f"process/feedback/FBK-{number}.yaml", f"title: Feedback {number}\n{lines}\n")
    levels = "severities: {S1: {response: 10m, resolve: 4h, clock: 24x7}}\n"
    bench.write("process/sla.yaml", levels)
    return bench


def test_every_clock_is_shown_the_most_urgent_first(bench: Bench) -> None:
    report = list_clocks(bench.call(), "feedback")
    assert [(one.item, one.state, one.used) for one in report.lines] == [
        ("FBK-1", "breached", 122),
        ("FBK-7", "breached", 110),
        ("FBK-2", "warned", 89),
        ("FBK-3", "running", 0),
        ("FBK-6", "unmeasurable", None),
        ("FBK-5", "met-late", 144),
        ("FBK-4", "met", 22),
    ]
    assert {one.item: (one.within, one.on) for one in report.lines}["FBK-7"] == ("10m", "7x24")
    assert {one.item: one.owner for one in report.lines}["FBK-1"] == "李雷"
    assert {one.item: one.cause for one in report.lines}["FBK-6"] == "closed-without-end"


def test_the_figures_say_how_the_clock_was_kept(bench: Bench) -> None:
    (figure,) = list_clocks(bench.call(), "feedback").figures
    assert (figure.ended, figure.in_time, figure.percent_in_time) == (2, 1, 50)
    assert (figure.median_minutes, figure.running, figure.breached, figure.unmeasurable) == (450, 2, 2, 1)


def test_a_condition_chooses_items(bench: Bench) -> None:
    report = list_clocks(bench.call(), "feedback", ["owner=li-lei"])
    assert [one.item for one in report.lines] == ["FBK-1"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_text_shows_deadline_share_and_state(bench: Bench, language: str) -> None:
    report = list_clocks(bench.call(), "feedback")
    text = clocks(report, Look("zh" if language == "zh" else "en", width=160))
    assert "2026-11-16 10:00" in text
    assert "122%" in text
    assert ("已超时" if language == "zh" else "out of time") in text


def test_a_register_without_clocks_is_misuse(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        list_clocks(bench.call(), "task")
    assert (raised.value.code, raised.value.exit_code) == ("clocks.no-clocks", ExitCode.USAGE)
    assert raised.value.values["nouns"] == "feedback"
