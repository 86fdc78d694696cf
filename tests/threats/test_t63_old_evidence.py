"""T63: evidence that is too old does not count."""

import pytest
from tests.gating import Bench, asking, gate
from tests.threats.waiting import kactl

REPORT = '<testsuite tests="1" timestamp="{at}"><testcase name="a"/></testsuite>'


@pytest.mark.parametrize(
    ("at", "outcome"),
    [
        ("2020-01-01T00:00:00", "unknown"),
        ("2020-01-01T00:00:00+08:00", "unknown"),
        ("2999-01-01T00:00:00Z", "unknown"),
        ("", "met"),
    ],
)
def test_t63_evidence_older_than_its_limit_is_unknown(blank: Bench, at: str, outcome: str) -> None:
    blank.lay(gate("review", asking("tests", "evidence", {"kind": "tests", "max_age": 7})))
    blank.commit("Begin")
    blank.write("report.xml", REPORT.format(at=at))
    kactl(blank, "evidence", "add", "report.xml", "--for", "review")
    _, report = kactl(blank, "gate", "check", "review")
    assert report["gates"][0]["criteria"][0]["outcome"] == outcome
