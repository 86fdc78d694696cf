"""An ordinary project that takes more than half a year is asked whether it should be a key account."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.building import Built
from tests.founding import begun, called, commit

from kactl.workflows.check_gate import check_gates
from kactl.workflows.show_status import show_status


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return begun(tmp_path / "engagement", tmp_path_factory.mktemp("kept"))


def ends(built: Built, day: str) -> None:
    text = (built.root / "kactl.yaml").read_text(encoding="utf-8")
    lines = (f"  end: {day}" if one.startswith("  end:") else one for one in text.splitlines())
    (built.root / "kactl.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    commit(built)


def told(built: Built, now: datetime | None = None) -> dict[str, object]:
    call = called(built.root)
    report = show_status(replace(call, now=now) if now else call)
    return {one.code: one.values["days"] for one in report.findings if one.code.startswith("overlong.")}


def test_half_a_year_is_no_news(project: Built) -> None:
    assert told(project) == {}
    ends(project, "2027-05-24")
    assert told(project) == {}


def test_a_day_more_is_told_in_the_status_and_asked_at_the_kickoff(project: Built) -> None:
    def asked() -> bool:
        (gate,) = check_gates(called(project.root), ["kickoff"]).gates
        return "not-ka" in {one.id for one in gate.criteria}

    assert not asked()
    ends(project, "2027-05-25")
    assert told(project) == {"overlong.planned": 184}
    assert asked()


def test_one_that_runs_on_is_told_of_whatever_was_planned(project: Built) -> None:
    assert told(project, datetime(2027, 5, 24, 8, tzinfo=UTC)) == {}
    assert told(project, datetime(2027, 5, 25, 8, tzinfo=UTC)) == {"overlong.running": 184}
