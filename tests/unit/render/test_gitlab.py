import json
from typing import Any

from inline_snapshot import snapshot
from tests.reports import VACANT, check_report, gate_report
from tests.unit.render.hostile import CONTROLS, hostile_gates

from kactl.model.findings import Finding
from kactl.model.reports import Report
from kactl.render.formats import render
from kactl.render.look import Look

EN = Look(language="en")


def problems(report: Report) -> Any:
    return json.loads(render(report, "gitlab", EN))


def test_a_finding_is_a_problem() -> None:
    (one,) = problems(check_report(VACANT))
    assert len(one.pop("fingerprint")) == 64
    assert one == snapshot(
        {
            "description": "nobody holds the role QA lead (wanted: 1)",
            "check_name": "role-vacant.vacant",
            "severity": "major",
            "location": {"path": "process/team.yaml", "lines": {"begin": 12}},
        }
    )


def test_nothing_found_is_an_empty_list() -> None:
    assert problems(check_report()) == []


def test_what_names_no_file_points_to_the_root_marker() -> None:
    found = [Finding(code="check.overdue", severity=one) for one in ("error", "warning", "note")]
    told = problems(check_report(*found))
    assert [one["severity"] for one in told] == ["major", "minor", "info"]
    assert {(one["location"]["path"], one["location"]["lines"]["begin"]) for one in told} == {
        ("kactl.yaml", 1)
    }


def test_a_gate_tells_why_it_is_not_passed() -> None:
    told = problems(gate_report())
    assert [one["check_name"] for one in told] == ["role-vacant.vacant", "verdict.not-passed"]
    assert len({one["fingerprint"] for one in told}) == 2


def test_hostile_text_brings_no_control() -> None:
    for one in problems(hostile_gates()):
        assert not CONTROLS & set(one["description"] + one["location"]["path"])
