"""Environments as people read them."""

from datetime import UTC, datetime, timedelta

import pytest

from kactl.model.base import Text
from kactl.model.environment_reports import (
    EnvironmentCheck,
    EnvironmentLine,
    EnvironmentsReport,
    RunningVersion,
    Stretch,
)
from kactl.model.findings import Finding
from kactl.render.look import Look
from kactl.render.text.environments import checked, listed
from kactl.texts.catalogue import Language

NOW = datetime(2026, 11, 16, 13, tzinfo=UTC)
HOUR = timedelta(hours=1)
LIVE = EnvironmentLine(
    id="production",
    title=Text(zh="生产环境", en="Production"),
    promoted_from="uat",
    running=RunningVersion(version="v1.4.0", since=NOW - HOUR, by="li.lei", path="x", emergency=True),
    changeable=True,
    frozen=False,
    opening=Stretch(begins=NOW, ends=NOW + HOUR),
    freeze=Stretch(begins=NOW + 24 * HOUR, ends=NOW + 48 * HOUR, title=Text(zh="月末", en="Month end")),
    unreviewed=("20261116T120000Z-v1.4.0-0123456789",),
    untaken=2,
)
EMPTY = LIVE.model_copy(
    update={"running": None, "opening": None, "freeze": None, "unreviewed": (), "untaken": 0}
)


def text(*lines: EnvironmentLine, language: Language = "en") -> str:
    report = EnvironmentsReport(schemaVersion=1, timezone="Asia/Shanghai", environments=lines)
    return " ".join(listed(report, Look(language=language, width=160)).split())


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "en",
            ["v1.4.0 (emergency)", "open until 11-16 22:00", "Month end, from 11-17 21:00", "wants a review"],
        ),
        (
            "zh",
            [
                "v1.4.0（紧急）",
                "开启，到 11-16 22:00",
                "月末，11-17 21:00 起",
                "待补审",
                "2 次部署只见于标签",
            ],
        ),
    ],
)
def test_a_line_says_what_runs_until_when_it_is_open_and_what_waits(
    language: Language, wanted: list[str]
) -> None:
    shown = text(LIVE, language=language)
    assert [one for one in wanted if one not in shown] == []


def test_other_states_of_windows_and_freezes() -> None:
    assert "any time" in text(EMPTY)
    assert "none near" in text(EMPTY.model_copy(update={"changeable": False}))
    closed = LIVE.model_copy(update={"changeable": False})
    assert "11-16 21:00 Month end, from" in text(closed)
    assert "Month end, until 11-18 21:00" in text(closed.model_copy(update={"frozen": True}))
    assert text() == "no environment is declared"


def test_a_check_says_what_is_broken_or_that_nothing_is() -> None:
    report = EnvironmentCheck(schemaVersion=1, environment="uat", version="v1", at=NOW, judged=1, findings=())
    assert checked(report, Look()).splitlines() == ["if v1 were deployed to uat now:", "● No rule is broken."]
    values = {"version": "v1", "environment": "UAT", "at": "now"}
    broken = Finding(code="deployments-kept.window", values=values)
    found = report.model_copy(update={"version": None, "judged": 7, "findings": (broken,)})
    assert "Deployments looked at: 7." in checked(found, Look())
    assert "deployments-kept.window" in checked(found, Look())
