from itertools import product
from xml.etree import ElementTree as ET

import pytest
from inline_snapshot import snapshot
from tests.reports import VACANT, check_report, criterion, gate_report, verdict
from tests.unit.render.hostile import CONTROLS, hostile_finding, hostile_gates

from kactl.cli import exits
from kactl.errors import ExitCode
from kactl.model.findings import Finding
from kactl.model.reports import Report, Status
from kactl.render.formats import render
from kactl.render.look import Look

EN = Look(language="en")
STATUSES: tuple[Status, ...] = ("PASSED", "CONDITIONAL", "READY", "BLOCKED", "STALE", "BYPASSED", "ERROR")
ATTRIBUTES = {
    "testsuites": set(),
    "testsuite": {
        "package", "id", "name", "timestamp", "hostname", "tests", "failures", "errors", "skipped", "time",
    },
    "properties": set(),
    "property": {"name", "value"},
    "testcase": {"name", "classname", "time"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "skipped": {"message"},
    "system-out": set(),
    "system-err": set(),
}  # fmt: skip


def read(report: Report, look: Look = EN) -> ET.Element:
    """Return the document, held against the schema that readers of such files share."""
    root = ET.fromstring(render(report, "junit", look))  # noqa: S314 - our own text
    assert root.tag == "testsuites"
    for one in root.iter():
        assert set(one.attrib) == ATTRIBUTES[one.tag]
    for number, suite in enumerate(root):
        assert suite.get("id") == str(number)
        tags = [one.tag for one in suite]
        assert tags == ["properties", *["testcase"] * (len(tags) - 3), "system-out", "system-err"]
        ends = [end.tag for case in suite.iter("testcase") for end in case]
        assert all(len(case) <= 1 for case in suite.iter("testcase"))
        for end, attribute in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert suite.get(attribute) == str(ends.count(end))
        assert suite.get("tests") == str(len(tags) - 3)
    return root


def ends(root: ET.Element) -> dict[str, str]:
    return {str(case.get("name")): case[0].tag if len(case) else "passed" for case in root.iter("testcase")}


def test_a_gate_is_a_suite_and_a_criterion_a_case() -> None:
    root = read(gate_report())
    assert ends(root) == snapshot(
        {
            "Core roles are held (roles-held)": "failure",
            "The charter is complete (charter)": "passed",
            "Approvals: Account lead (account-lead)": "failure",
            "decision": "failure",
        }
    )
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.text == (
        "process/team.yaml:12:3 nobody holds the role QA lead (wanted: 1) (kactl role assign qa-lead PERSON)"
    )


@pytest.mark.parametrize(("status", "pretended"), [*product(STATUSES, (False, True))])
def test_a_case_fails_exactly_where_the_exit_code_is_not_ok(status: Status, *, pretended: bool) -> None:
    report = gate_report(verdict(status), pretended=pretended)
    failed = {"failure", "error"} & set(ends(read(report)).values())
    assert bool(failed) == (exits.exit_code(report) is not ExitCode.OK)


def test_what_does_not_apply_is_waived_or_only_advised_is_skipped() -> None:
    judged = verdict(
        criteria=(
            criterion(id="na", outcome="not-applicable", findings=()),
            criterion(id="waived", waiver="2026-11-01-a-waive-0a1b2c3d4e"),
            criterion(id="advised", strength="should", severity="warning"),
            criterion(id="unclear", outcome="unknown"),
        )
    )
    found = {
        name.rpartition("(")[2].rstrip(")"): end for name, end in ends(read(gate_report(judged))).items()
    }
    assert found["na"] == found["waived"] == found["advised"] == "skipped"
    assert found["unclear"] == "error"


def test_a_check_that_was_not_run_is_skipped() -> None:
    report = gate_report().model_copy(update={"skipped_checks": ("slow",)})
    assert ends(read(report))["slow"] == "skipped"


def test_a_rule_fails_for_its_errors_and_for_nothing_else() -> None:
    mine = VACANT.model_copy(update={"rule": "links"})
    warned = VACANT.model_copy(update={"rule": "people-known", "severity": "warning"})
    report = check_report(mine, warned).model_copy(update={"skipped": ("unasked",)})
    root = read(report)
    assert ends(root) == {"people-known": "passed", "links": "failure", "unasked": "skipped"}
    assert "nobody holds" in str(root.findtext(".//system-out"))


def test_an_error_that_no_rule_found_is_a_case_of_its_own() -> None:
    broken = Finding(code="yaml.duplicate-key", path="process/team.yaml", line=2, values={"key": "a"})
    assert ends(read(check_report(broken)))["yaml.duplicate-key"] == "failure"


def test_hostile_text_stays_text() -> None:
    for report in (hostile_gates(), check_report(hostile_finding())):
        root = read(report)
        assert not CONTROLS & set(render(report, "junit", EN))
        assert "<script>" in str(root.findtext(".//failure"))
