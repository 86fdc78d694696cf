"""A report as JUnit XML: a suite a gate and a case a criterion, or a case a rule."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree as ET

from kactl.model.reports import CheckReport, GateReport
from kactl.render.cases import Case, Cases, skipped
from kactl.render.cleaning import clean
from kactl.render.look import Look


def check(report: CheckReport, look: Look) -> str:
    """Return a case for each rule, and one for each kind of error that no rule found."""
    cases = Cases(look.language)
    rules = [cases.rule(one, report.findings) for one in report.rules_run]
    rules += [skipped(one, cases.word("not-applicable")) for one in report.skipped]
    lone = [one for one in report.findings if one.rule is None and one.severity == "error"]
    others = [
        cases.failed(code, [one for one in lone if one.code == code])
        for code in dict.fromkeys(one.code for one in lone)
    ]
    mild = [cases.line(one) for one in report.findings if one.severity != "error"]
    if report.base is not None and report.known:
        mild.append(cases.word("known", count=report.known, base=report.base))
    return _document(report, [("check", [*rules, *others], mild)])


def gates(report: GateReport, look: Look) -> str:
    """Return a suite for each gate: its criteria, the approvals that it asks for, and the decision."""
    cases = Cases(look.language)
    suites = [(one.key, [*cases.gate(one)], cases.mild(one)) for one in report.gates]
    apart = [skipped(one, cases.word("skipped", what=one)) for one in report.skipped_checks]
    if report.pretended:
        told = cases.word("pretended", day=report.today.isoformat())
        apart.append(Case("--today", "failure", "verdict.pretended", told))
    return _document(report, [*suites, *([("kactl", apart, [])] if apart else [])])


def _document(
    report: CheckReport | GateReport, suites: Iterable[tuple[str, Sequence[Case], Sequence[str]]]
) -> str:
    root = ET.Element("testsuites")
    for number, (name, cases, mild) in enumerate(suites):
        root.append(_suite(report, number, name, cases, mild))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _suite(
    report: CheckReport | GateReport, number: int, name: str, cases: Sequence[Case], mild: Sequence[str]
) -> ET.Element:
    ends = [one.end for one in cases]
    suite = ET.Element(
        "testsuite",
        {
            "package": "kactl",
            "id": str(number),
            "name": _token(name),
            "timestamp": f"{report.today.isoformat()}T00:00:00",
            "hostname": "localhost",
            "tests": str(len(cases)),
            "failures": str(ends.count("failure")),
            "errors": str(ends.count("error")),
            "skipped": str(ends.count("skipped")),
            "time": "0",
        },
    )
    properties = ET.SubElement(suite, "properties")
    for key, value in _basis(report):
        ET.SubElement(properties, "property", {"name": key, "value": clean(value)})
    suite.extend(_case(one, f"kactl.{_token(name)}") for one in cases)
    ET.SubElement(suite, "system-out").text = "\n".join(clean(one) for one in mild)
    ET.SubElement(suite, "system-err")
    return suite


def _basis(report: CheckReport | GateReport) -> Iterator[tuple[str, str]]:
    yield "engagement", report.engagement
    yield "commit", report.commit or ""
    yield "tree", report.tree


def _case(case: Case, classname: str) -> ET.Element:
    shown = ET.Element("testcase", {"name": _token(case.name), "classname": classname, "time": "0"})
    if case.end is not None:
        kind = {"type": case.type} if case.type else {}
        end = ET.SubElement(shown, case.end, {"message": clean(case.message), **kind})
        end.text = "\n".join(clean(one) for one in case.lines)
    return shown


def _token(text: str) -> str:
    return " ".join(clean(text).split()) or "-"
