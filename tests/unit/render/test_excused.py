from datetime import UTC, date, datetime

from kactl.model.base import Text
from kactl.model.exceptions import BreakGlassReport, ConditionReport, WaiverReport
from kactl.model.reports import GateVerdict, Score
from kactl.render.look import Look
from kactl.render.text.excused import excused
from kactl.render.text.page import Page

NOON = datetime(2026, 11, 16, 4, tzinfo=UTC)
PLAIN = Text(zh="上线评审", en="Release review")
WANG = Text(zh="王芳", en="Wang Fang")
WAIVER = WaiverReport(
    record="r1",
    criterion="plan",
    state="granted",
    reason="later",
    asked_by="wang-fang",
    until=date(2026, 12, 1),
)
CONDITION = ConditionReport(
    name="d1#1",
    gate="uat",
    text=Text(zh="导出慢", en="slow export"),
    owner=("wang-fang",),
    due=date(2026, 12, 20),
    state="overdue",
)
EMERGENCY = BreakGlassReport(
    record="b1", by="wang-fang", role="dev", reason="payments are down", at=NOON, until=NOON, reviewed=False
)
NONE = Score(met=0, unmet=0, not_applicable=0, unknown=0, waived=0, percent=0, percent_without_waivers=0)


def verdict(**more: object) -> GateVerdict:
    base = GateVerdict(
        gate="release", instance=None, title=PLAIN, stage="ship", kind="business", status="BYPASSED",
        result=None, fingerprint=None, content=None, criteria=(), approvals=(), decides=None, blockers=(),
        drift=(), review=None, decided=None, next=(), score=NONE, names={"wang-fang": WANG},
    )  # fmt: skip
    return base.model_copy(update=more)


def shown(language: str, **more: object) -> str:
    page = Page(Look(language="zh" if language == "zh" else "en", width=200))
    excused(page, verdict(**more))
    return page.text()


def test_where_there_is_nothing_nothing_is_written() -> None:
    assert shown("en").strip() == ""


def test_a_waiver_tells_its_state_and_whether_it_is_used() -> None:
    line = "plan: in force · not used, until 2026-12-01 (Wang Fang asked: later; r1)"
    assert line in shown("en", waivers=(WAIVER,))
    used = WAIVER.model_copy(update={"used": True})
    assert "plan：有效，至 2026-12-01（王芳 申请：later；r1）" in shown("zh", waivers=(used,))


def test_a_request_that_does_not_count_tells_why() -> None:
    ignored = WAIVER.model_copy(
        update={"state": "ignored", "cause": Text(zh="没有理由", en="no reason"), "until": None}
    )
    assert "plan: does not count · no reason, until - (" in shown("en", waivers=(ignored,))


def test_a_condition_tells_who_and_by_when() -> None:
    text = shown("en", conditions=(CONDITION,))
    assert "slow export: Wang Fang, by 2026-12-20, overdue (d1#1)" in text
    assert "导出慢：王芳，2026-12-20 前，已逾期（d1#1）" in shown("zh", conditions=(CONDITION,))


def test_an_emergency_tells_until_when() -> None:
    text = shown("en", break_glass=EMERGENCY)
    assert "Wang Fang broke the glass on 2026-11-16, until 2026-11-16 04:00+00:00: payments are down" in text
