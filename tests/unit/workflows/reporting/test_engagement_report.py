"""Where the engagement stands: one value, every form the same, nothing internal to the client."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import Bench
from tests.reporting import INTERNAL, weekly_bench

from kactl.model.charts import Bars, Heat, Timeline
from kactl.model.engagement_report import EngagementReport, Section
from kactl.model.weekly_report import Audience
from kactl.workflows.reporting.engagement_report import report_engagement

HOSTILE = "</p><script>alert(1)</script>\\u202e" + "x" * 9_000


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return weekly_bench(git_repo)


def told(bench: Bench, audience: Audience = "internal") -> EngagementReport:
    found = report_engagement(bench.call(), audience=audience)
    assert isinstance(found, EngagementReport)
    return found


def part(bench: Bench, name: str, audience: Audience = "internal") -> Section:
    return next(one for one in told(bench, audience).sections if one.id == name)


def written(bench: Bench, name: str, audience: Audience = "internal") -> bytes:
    path = bench.root.parent / name
    report_engagement(replace(bench.call(), asked="en"), audience=audience, output=path)
    return path.read_bytes()


def test_it_says_first_whether_the_work_is_on_time_and_what_the_client_is_asked_for(bench: Bench) -> None:
    assert [one.id for one in told(bench).sections][:4] == ["where", "timeline", "needs", "value"]
    assert part(bench, "timeline").lead.en == "1 of 2 milestones are later than planned, by 7 days at most."
    (chart,) = part(bench, "timeline").charts
    assert isinstance(chart, Timeline)
    assert [(one.late, one.done) for one in chart.bars] == [(False, True), (True, False)]
    assert "1 contributions (1 of them late)" in part(bench, "needs").lead.en


def test_the_heat_map_counts_what_the_table_names(bench: Bench) -> None:
    (chart,) = part(bench, "risks").charts
    assert isinstance(chart, Heat)
    assert sum(map(sum, chart.counts)) == len(part(bench, "risks").tables[0].rows) == 2
    assert (chart.counts[1][3], chart.levels[1][3]) == (1, 3)


def test_a_requirement_stands_in_the_funnel_with_its_state(bench: Bench) -> None:
    for number, state in enumerate(("draft", "accepted", "accepted", "dropped")):
        text = f"title: Requirement {number}\ncore: {str(number < 2).lower()}\nstatus: {state}\n"
        bench.write(f"process/requirements/REQ-0000{number}.yaml", text)
    bench.commit("Collect")
    found = part(bench, "requirements")
    (chart,) = found.charts
    assert isinstance(chart, Bars)
    assert [sum(one.values[at] or 0 for one in chart.series) for at in (0, -1)] == [1, 2]
    assert {one.id: one.value for one in found.figures} == {
        "requirements-count": "3", "accepted": "2/3", "core-accepted": "1/2 (50%)",
    }  # fmt: skip


def test_the_curve_knows_what_was_there_before_anything_moved(bench: Bench) -> None:
    for number in range(3):
        bench.write(f"process/requirements/REQ-0000{number}.yaml", f"title: R{number}\nstatus: draft\n")
    stamp = int(bench.now.timestamp())
    for days, moved in ((30, 0), (9, 1), (2, 2)):
        if moved:
            bench.write(f"process/requirements/REQ-0000{moved}.yaml", f"title: R{moved}\nstatus: accepted\n")
        git(bench.root, "add", "-A")
        when = f"{stamp - days * 86_400} +0000"
        git(bench.root, "commit", "-qm", "Go on", GIT_COMMITTER_DATE=when, GIT_AUTHOR_DATE=when)
    rows = [[cell.en for cell in row[1:]] for row in part(bench, "progress").tables[0].rows]
    assert rows[0] == ["3", "0"]
    assert rows[-1] == ["3", "2"]
    assert ["3", "1"] in rows


def test_what_cannot_be_told_says_why(bench: Bench) -> None:
    for name in ("requirements", "progress", "quality"):
        assert part(bench, name).missing is not None
    unknown = [one for section in told(bench).sections for one in section.figures if one.value is None]
    assert unknown
    assert all(one.unknown for one in unknown)


@pytest.mark.parametrize("name", ["r.html", "r.md", "r.docx", "r.xlsx", "r.eml"])
def test_the_client_sees_nothing_internal_in_any_form(bench: Bench, name: str) -> None:
    assert INTERNAL.encode() in plain(written(bench, name))
    assert INTERNAL.encode() not in plain(written(bench, name, "client"))


def plain(data: bytes) -> bytes:
    if data[:2] != b"PK":
        return data
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return b"".join(packed.read(one) for one in packed.namelist())


def test_a_page_has_its_charts_in_itself_and_asks_for_nothing(bench: Bench) -> None:
    page = written(bench, "r.html").decode()
    assert page.count("data:image/svg+xml;base64,") == 2
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"(?:src|href)=\"(?!data:|#)", page)
    assert written(bench, "again.html") == page.encode()


def test_a_hostile_title_stays_text(bench: Bench) -> None:
    bench.write(
        "process/milestones/MST-00009.yaml", f'title: "{HOSTILE}"\nplanned: 2026-11-30\nstatus: open\n'
    )
    bench.commit("Plan")
    page = written(bench, "r.html")
    assert b"<script" not in page
    assert b"&lt;script&gt;" in page
    assert "\u202e".encode() not in page
    assert len(page) < 1 << 20
