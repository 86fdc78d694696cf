from datetime import date
from typing import get_args

import pytest
from tests.reports import AT, gate_report, verdict

from kactl.model.base import Text
from kactl.model.exceptions import BreakGlassReport, ConditionReport, WaiverReport, WaiverState
from kactl.model.findings import Finding
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.pack.gates import packs
from kactl.texts.catalogue import LANGUAGES, Language

UNTIL = date(2026, 12, 31)
WAIVER = WaiverReport(
    record="2026-11-18-li.lei-waive-0a1b2c3d4e",
    criterion="roles-held",
    state="granted",
    reason="the QA lead starts in <December>",
    asked_by="li.lei",
    until=UNTIL,
    answered_by="han.mei",
)
CONDITION = ConditionReport(
    name="rec#1",
    gate="kickoff",
    text=Text(zh="补测试方案", en="add the test plan"),
    owner=("qa-lead",),
    due=UNTIL,
    state="overdue",
)
BROKEN = BreakGlassReport(
    record="rec", by="li.lei", role="on-call", reason="payments are down", at=AT, until=AT, reviewed=False
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", get_args(WaiverState))
def test_every_state_of_a_waiver_has_its_words(state: WaiverState, language: Language) -> None:
    cause = Text(zh="不在团队", en="not of the team")
    one = WAIVER.model_copy(update={"state": state, "cause": cause})
    (pack,) = packs(gate_report(verdict(waivers=(one,))), language)
    assert ("li.lei" in pack.waivers[0].state) != (state == "ignored")
    assert pack.waivers[0].until == "2026-12-31"


@pytest.mark.parametrize("state", ["open", "overdue", "closed"])
def test_every_state_of_a_condition_has_its_words(state: str) -> None:
    one = CONDITION.model_copy(update={"state": state})
    (pack,) = packs(gate_report(verdict(conditions=(one,))), "en")
    assert (pack.conditions[0].state, pack.conditions[0].text) == (state, "add the test plan")


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_whoever_signs_reads_what_is_excused(format_: str) -> None:
    note = Finding(code="gate.note", message="something to know", severity="note")
    judged = verdict(
        "BYPASSED", waivers=(WAIVER,), conditions=(CONDITION,), break_glass=BROKEN, notes=(note,)
    )
    text = render(gate_report(judged), format_, Look())
    for words in (
        "granted by han.mei",
        "add the test plan",
        "overdue",
        "payments are down",
        "something to know",
    ):
        assert words in text
    assert "<December>" not in text.replace("\\<December\\>", "")
