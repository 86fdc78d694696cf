from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kactl.model.base import Text
from kactl.model.document_reports import (
    BoundRecord,
    DocumentHistoryReport,
    DocumentLine,
    DocumentReport,
    DocumentsReport,
    DocumentVersion,
    ReadBy,
    SectionGap,
    SectionLine,
)
from kactl.model.reports import Report
from kactl.render.formats import render
from kactl.render.look import Look

LINE = DocumentLine(
    document="charter", instance=None, key="charter", title=Text(zh="项目章程", en="Project charter"),
    path="process/charter.md", state="partly", filled=3, sections=9, version="1.0", owner="manager",
    owner_title=Text(zh="交付经理", en="Delivery manager"), holders=("王芳",), gate="kickoff",
    gate_title=Text(zh="启动评审", en="Kickoff"),
)  # fmt: skip
LINKED = LINE.model_copy(
    update={
        "key": "plan@v1", "document": "plan", "instance": "v1", "state": "link", "version": None,
        "link": "https://wiki.example.com/1", "taken": date(2026, 11, 15), "holders": (),
    }
)  # fmt: skip
BOUND = BoundRecord(
    gate="kickoff", instance=None, gate_title=Text(zh="启动评审", en="Kickoff"), kind="approve",
    role="sponsor", role_title=Text(zh="客户方发起人", en="Client sponsor"), result=None, person="chen-jie",
    name="陈洁", at=datetime(2026, 11, 16, 4, tzinfo=UTC), channel="mail", record="r", counts=True,
)  # fmt: skip
VERSION = DocumentVersion(
    version="1.0", at=datetime(2026, 11, 15, 20, tzinfo=UTC), commit="0123456789abcdef", person="wang-fang",
    name="王芳", email="wang.fang@example.com", summary="Write <it>", path="process/charter.md",
    sha256="a" * 64, bound=(BOUND, BOUND.model_copy(update={"counts": False})),
)  # fmt: skip
LIST = DocumentsReport(schemaVersion=1, engagement="e", documents=(LINE, LINKED))
ONE = DocumentReport(
    schemaVersion=1,
    engagement="e",
    timezone="Asia/Shanghai",
    document=LINE,
    front={"id": "charter"},
    sections=(
        SectionLine(
            id="goals", heading="Goals", line=5, optional=False, state="open",
            gaps=(SectionGap(kind="row", line=7, text="Cycle"),),
        ),
        SectionLine(id="notes", heading="Notes", line=9, optional=True, state="empty", gaps=()),
    ),
    read_by=(
        ReadBy(
            gate="kickoff", gate_title=Text(zh="启动评审", en="Kickoff"), criterion="charter",
            title=Text(zh="章程已写实", en="The charter is filled in"), strength="must",
        ),
    ),
    sha256="a" * 64,
    committed=True,
    last=VERSION,
)  # fmt: skip
LIFE = DocumentHistoryReport(
    schemaVersion=1,
    engagement="e",
    timezone="Asia/Shanghai",
    document=LINE,
    versions=(VERSION, VERSION.model_copy(update={"at": None, "commit": None, "bound": ()})),
)
WIDE = Look(width=120)


@pytest.mark.parametrize("format_", ["text", "markdown"])
@pytest.mark.parametrize(
    ("report", "words"),
    [
        (LIST, ("charter", "3 of 9 sections", "Delivery manager (王芳)", "plan@v1", "link", "2026-11-15")),
        (ONE, ("Goals", "open", "optional", "charter", "The charter is filled in", "2026-11-16 04:00")),
        (LIFE, ("Kickoff: 陈洁", "approved", "does not count", "not committed", "0123456789ab")),
    ],
)
def test_what_there_is_to_know_is_said(format_: str, report: Report, words: tuple[str, ...]) -> None:
    shown = render(report, format_, WIDE).replace("\\", "")
    assert [one for one in words if one not in shown] == []


def test_it_is_said_in_chinese_too() -> None:
    shown = render(LIST, "text", replace(WIDE, language="zh"))
    assert "已填 3/9 章" in shown
    assert "交付经理（王芳）" in shown
    assert "链接（2026-11-15 导出）" in shown


def test_markup_in_a_commits_subject_stays_text() -> None:
    assert "Write \\<it\\>" in render(LIFE, "markdown", WIDE)


def test_what_waits_in_a_section_is_told_with_its_line() -> None:
    assert "line 7: the row “Cycle” waits" in render(ONE, "text", WIDE)
