import json
from typing import Any
from urllib.parse import unquote

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
from tests.reports import VACANT, check_report, criterion, gate_report, verdict
from tests.unit.render.hostile import hostile_finding, hostile_gates

from kactl.model.findings import Finding
from kactl.model.reports import Report
from kactl.render.formats import render
from kactl.render.look import Look

EN = Look(language="en")
SPACED = VACANT.model_copy(update={"path": "process/文档 1#a?b:c%.yaml", "column": None})


def run(report: Report, look: Look = EN) -> Any:
    document = json.loads(render(report, "sarif", look))
    (only,) = document["runs"]
    return only


@pytest.mark.parametrize(
    "report",
    [
        check_report(),
        check_report(VACANT, SPACED, hostile_finding(), Finding(code="nowhere.unknown")),
        gate_report(verdict("PASSED"), verdict("READY", criteria=(criterion(waiver="r"),)), pretended=True),
        hostile_gates(),
    ],
)
def test_a_log_is_what_the_published_schema_says(report: Report) -> None:
    text = render(report, "sarif", EN)
    Sarif.model_validate_json(text)
    assert json.loads(text)["version"] == "2.1.0"


def test_a_result_has_level_message_place_and_fingerprint() -> None:
    (one,) = run(check_report(VACANT))["results"]
    assert (one["ruleId"], one["level"]) == ("role-vacant.vacant", "error")
    assert one["message"] == {"text": "nobody holds the role QA lead (wanted: 1)"}
    (place,) = one["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "process/team.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 12, "startColumn": 3},
    }
    assert place["logicalLocations"] == [{"fullyQualifiedName": "qa-lead"}]
    assert len(one["partialFingerprints"]["kactlFinding/v1"]) == 64


def test_a_rule_says_why_and_what_mends_and_where_it_is_explained() -> None:
    shown = run(check_report(VACANT, VACANT))
    (rule,) = shown["tool"]["driver"]["rules"]
    assert rule["id"] == "role-vacant.vacant"
    assert "Nobody is assigned" in rule["fullDescription"]["text"]
    assert "kactl explain role-vacant.vacant" in rule["help"]["text"]
    assert rule["properties"]["docs"] == "docs/reference/checks/role-vacant.md"
    assert [one["ruleIndex"] for one in shown["results"]] == [0, 0]


def test_rules_weigh_as_their_gravest_result() -> None:
    mild = VACANT.model_copy(update={"severity": "note"})
    (rule,) = run(check_report(mild, VACANT, mild))["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_a_path_is_a_relative_reference_with_every_other_byte_escaped() -> None:
    raw = VACANT.model_copy(update={"path": "process/\udce6.yaml"})
    one, two = run(check_report(SPACED, raw))["results"]
    uri = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == SPACED.path
    assert not set(uri) & set(" #?:文")
    assert two["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "process/%E6.yaml"


def test_a_finding_without_a_path_points_to_the_root_marker_and_names_no_line() -> None:
    (one,) = run(check_report(Finding(code="check.overdue")))["results"]
    (place,) = one["locations"]
    assert place == {
        "physicalLocation": {"artifactLocation": {"uri": "kactl.yaml", "uriBaseId": "%SRCROOT%"}}
    }


def test_a_message_holds_no_link() -> None:
    (one,) = run(check_report(hostile_finding()))["results"]
    assert "](" not in one["message"]["text"]


def test_a_waived_criterion_is_suppressed_by_its_record() -> None:
    report = gate_report(verdict("READY", criteria=(criterion(waiver="2026-11-01-a-waive-0a1b2c3d4e"),)))
    first = run(report)["results"][0]
    assert first["suppressions"] == [{"kind": "external", "justification": "2026-11-01-a-waive-0a1b2c3d4e"}]


def test_the_log_names_its_language() -> None:
    assert run(check_report(), Look(language="zh"))["language"] == "zh-CN"
