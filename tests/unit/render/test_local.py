from datetime import UTC, datetime

from tests.reports import gate_report, verdict

from kactl.model.base import Text
from kactl.model.listing_reports import LogEntry, LogReport
from kactl.model.release_report import ReleaseRehearsal, ReleaseReport, ReleaseStop
from kactl.model.reports import Decided
from kactl.render.formats import render
from kactl.render.local import gates_at_home, instant, log_at_home
from kactl.render.look import Look

EVENING = datetime(2026, 11, 18, 17, tzinfo=UTC)
"""01:00 of the next day in Shanghai."""


def test_days_of_a_gate_are_those_of_the_engagement() -> None:
    decided = Decided(at=EVENING, commit="a" * 40, fingerprint="f" * 64, by="li.lei", record="rec")
    report = gate_report(verdict("PASSED", decided=decided)).model_copy(update={"timezone": "Asia/Shanghai"})
    for format_ in ("text", "markdown", "html"):
        assert "2026-11-19" in render(report, format_, Look("en"))
    assert "2026-11-18T17:00:00Z" in render(report, "json", Look("en"))
    found = gates_at_home(report).gates[0].decided
    assert found is not None
    assert instant(found.at) == "2026-11-19 01:00+08:00"


def test_days_of_the_log_too_and_what_does_not_count_is_marked() -> None:
    same = Text(zh="李雷同意", en="Li Lei approved")
    cause = Text(zh="不担任", en="did not hold the role")
    entry = LogEntry(
        at=EVENING, kind="approve", gate="uat", person="li.lei", role=None, record="r", commit=None,
        summary=same, ignored=cause,
    )  # fmt: skip
    report = LogReport(engagement="e", timezone="Asia/Shanghai", entries=(entry,))
    assert log_at_home(report).entries[0].at.day == 19
    shown = render(report, "text", Look("en"))
    assert shown.startswith("2026-11-19")
    assert "does not count: did not hold the role" in shown


def test_days_of_a_release_are_those_of_its_gate() -> None:
    title = Text(zh="开发环境", en="Development")
    report = ReleaseReport(
        release="v1.0.0", noun="release", title=None, status=None, derived=None, item_class=None, facts={},
        planned=None, batches=(), artifacts=(), contents=(), evidence=(), findings=(),
        path=(ReleaseStop(environment="dev", title=title, at=EVENING, by="li.lei", result="succeeded"),),
        rehearsal=ReleaseRehearsal(at=EVENING, environment="test", minutes=None, by="li.lei", recorded=False),
        gate=gate_report().model_copy(update={"timezone": "Asia/Shanghai"}),
        schemaVersion=1,
    )  # fmt: skip
    page = render(report, "text", Look("en"))
    assert "Development: 2026-11-19" in page
    assert "2026-11-18" not in page.partition("Made of")[0]
    assert "2026-11-18T17:00:00Z" in render(report, "json", Look("en"))
