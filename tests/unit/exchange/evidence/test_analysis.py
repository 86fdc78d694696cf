import io
import json
from typing import Any

from kactl.exchange.evidence.reading import summarised
from kactl.model.evidence import EvidenceSummary


def read(value: Any) -> EvidenceSummary:
    data = json.dumps(value).encode()
    return summarised(io.BytesIO(data), len(data))


def test_results_are_counted_by_level_and_new_ones_apart() -> None:
    rules = [
        {"id": "A", "defaultConfiguration": {"level": "error"}},
        {"id": "B", "properties": {"security-severity": "8.1"}},
    ]
    results = [
        {"ruleId": "A"},
        {"ruleIndex": 1, "level": "note"},
        {"ruleId": "A", "baselineState": "unchanged"},
        {"ruleId": "A", "baselineState": "absent"},
        {"ruleId": "A", "suppressions": [{"kind": "inSource"}]},
        {"ruleId": "A", "suppressions": [{"kind": "external", "status": "rejected"}]},
        {"ruleId": "C"},
        {"ruleId": "C", "level": "note", "baselineState": "new"},
        {"ruleId": "C", "kind": "pass"},
    ]
    run = {
        "tool": {"driver": {"name": "CodeQL", "rules": rules}},
        "results": results,
        "invocations": [{"startTimeUtc": "2026-11-14T02:00:00Z", "executionSuccessful": True}],
    }
    summary = read({"version": "2.1.0", "runs": [run]})
    assert summary.findings == {"error": 4, "warning": 1, "note": 1}
    assert summary.new == {"error": 3, "warning": 1, "note": 1}
    assert (summary.suppressed, summary.tool) == (1, "CodeQL")
    assert summary.produced_at is not None


def test_an_analysis_that_did_not_run_is_not_a_clean_one() -> None:
    failed = {
        "tool": {"driver": {"name": "x"}},
        "invocations": [{"executionSuccessful": False}],
        "results": [],
    }
    assert [one.code for one in read({"version": "2.1.0", "runs": [failed]}).unread] == [
        "evidence-file.run-failed"
    ]
    assert [one.code for one in read({"version": "2.1.0", "runs": []}).unread] == ["evidence-file.no-runs"]


def test_shapes_that_are_none_of_the_format_do_no_harm() -> None:
    odd = {
        "version": "2.1.0",
        "runs": [{"tool": [], "results": [1, None, {"ruleId": {}}], "invocations": "x"}],
    }
    assert read(odd).findings == {"warning": 1}


def test_components_are_counted_with_those_inside_and_their_vulnerabilities() -> None:
    value = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"timestamp": "2026-11-14T02:00:00Z", "tools": {"components": [{"name": "syft"}]}},
        "components": [{"name": "a", "components": [{"name": "b"}]}, {"name": "c"}],
        "vulnerabilities": [
            {"ratings": [{"severity": "low"}, {"severity": "critical"}]},
            {"ratings": [{"severity": "medium"}]},
            {"ratings": [{"severity": "high"}], "analysis": {"state": "not_affected"}},
        ],
    }
    summary = read(value)
    assert (summary.kind, summary.components, summary.tool) == ("components", 3, "syft")
    assert summary.findings == {"error": 1, "warning": 1}


def test_packages_of_both_spdx_shapes_are_counted() -> None:
    made = {"created": "2026-11-14T02:00:00Z", "creators": ["Tool: syft-1.0", "Person: A"]}
    older = read({"spdxVersion": "SPDX-2.3", "packages": [{}, {}], "creationInfo": made})
    assert (older.components, older.tool) == (2, "syft-1.0")
    graph = [{"type": "CreationInfo", "created": "2026-11-14T02:00:00Z"}, {"type": "software_Package"}]
    newer = read({"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": graph})
    assert (newer.components, newer.produced_at) == (1, older.produced_at)
