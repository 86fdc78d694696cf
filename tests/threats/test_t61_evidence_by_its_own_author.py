"""T61: evidence says who produced it."""

from typing import Any

import pytest
from tests.building import Built
from tests.gating import Bench, asking, gate
from tests.threats.waiting import kactl

GREEN = '<testsuite tests="1"><testcase name="a"/></testsuite>'


def test_t61_evidence_without_a_producer_is_self_declared(engagement: Built) -> None:
    engagement.write("report.xml", GREEN)
    kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff")
    _, report = kactl(engagement, "evidence", "list")
    assert report["evidence"][0]["producer"] == "self-declared"
    assert report["evidence"][0]["produced_by"] == "wang-fang"


def test_t61_nobody_but_a_machine_of_the_playbook_adds_it_as_the_pipeline(engagement: Built) -> None:
    engagement.write("report.xml", GREEN)
    code, report = kactl(engagement, "evidence", "add", "report.xml", "--for", "kickoff", "--producer", "ci")
    assert (code, report["code"]) == (1, "evidencing.no-machine")


@pytest.mark.parametrize(
    ("wanted", "outcome"),
    [
        ({}, "met"),
        ({"producer": "ci"}, "unmet"),
        ({"another_person": True}, "unmet"),
        ({"roles": ["qa"]}, "unmet"),
        ({"roles": ["manager"]}, "met"),
    ],
)
def test_t61_an_author_who_reports_all_green_is_not_enough_where_others_are_wanted(
    blank: Bench, wanted: dict[str, Any], outcome: str
) -> None:
    blank.lay(gate("review", asking("tests", "evidence", {"kind": "tests", **wanted})))
    blank.commit("Begin")
    blank.write("report.xml", GREEN)
    kactl(blank, "evidence", "add", "report.xml", "--for", "review")
    _, report = kactl(blank, "gate", "check", "review")
    assert report["gates"][0]["criteria"][0]["outcome"] == outcome


def test_t61_a_machine_of_the_playbook_is_the_pipeline(blank: Bench) -> None:
    wanted = {"kind": "tests", "producer": "ci", "another_person": True}
    blank.lay(gate("review", asking("tests", "evidence", wanted)), machines=["Wang.Fang@example.com"])
    blank.commit("Begin")
    blank.write("report.xml", GREEN)
    kactl(blank, "evidence", "add", "report.xml", "--for", "review", "--producer", "ci")
    _, report = kactl(blank, "gate", "check", "review")
    assert report["gates"][0]["criteria"][0]["outcome"] == "met"
