from typing import Any

import pytest
from tests.gating import Bench, after, codes, commands, criterion, gate, outcome, pair

RELEASES = {
    "id": "release",
    "noun": "release",
    "title": "Releases",
    "prefix": "REL",
    "folder": "releases",
    "fields": [{"id": "sprint", "title": "Sprint"}, {"id": "version", "title": "Version"}],
    "states": {"all": ["planned", "out"], "closed": ["out"]},
}
UAT = {**pair("uat"), "recurs": {"pattern": r"sprint-\d+", "example": "sprint-1"}}


@pytest.fixture
def laid(blank: Bench) -> Bench:
    lay(blank, {"register": "release"})
    blank.fill(charter="Here.")
    item(blank, "sprint: sprint-7")
    blank.commit()
    return blank


def lay(bench: Bench, recurs: dict[str, Any], template: str = "{release.sprint}") -> None:
    asked = gate(
        "release", after("uat"), stage="build", recurs=recurs, upstream={"uat": template},
        approvals=[{"role": "qa"}],
    )  # fmt: skip
    bench.lay(UAT, asked, registers=[RELEASES])


def item(bench: Bench, *lines: str, name: str = "v1") -> None:
    bench.write(f"process/releases/{name}.yaml", "\n".join([*lines, "title: One", "status: planned", ""]))


def test_an_upstream_gate_is_the_one_that_the_item_names(laid: Bench) -> None:
    found = laid.verdict("release@v1")
    assert (outcome(found, "after"), codes(found)) == ("unmet", ["gate-passed.not-passed"])
    assert commands(found) == ["kactl gate open uat@sprint-7"]
    laid.state("review", "wang-fang", "uat@sprint-7")
    assert commands(laid.verdict("release@v1")) == ["kactl gate check uat@sprint-7"]
    laid.approve("li-lei", "qa", "uat@sprint-7")
    laid.decide("wang-fang", "uat@sprint-7")
    assert outcome(laid.verdict("release@v1"), "after") == "met"


def test_what_was_read_is_part_of_what_is_approved(laid: Bench) -> None:
    before = laid.base("release@v1")
    item(laid, "sprint: sprint-7", "version: '1.0'")
    assert laid.base("release@v1").fingerprint == before.fingerprint
    item(laid, "sprint: sprint-8")
    after_it = laid.base("release@v1")
    assert after_it.fingerprint != before.fingerprint
    assert (list(before.upstream), list(after_it.upstream)) == (["uat@sprint-7"], ["uat@sprint-8"])


def test_an_item_that_does_not_say_leaves_the_criterion_open(laid: Bench) -> None:
    item(laid)
    found = laid.verdict("release@v1")
    assert (outcome(found, "after"), found.status) == ("unknown", "BLOCKED")
    assert codes(found) == ["gate.upstream-unset"]
    assert commands(found) == ["kactl release set v1 sprint=VALUE"]
    assert found.blockers[0].path == "process/releases/v1.yaml"


def test_an_instance_without_item_leaves_the_criterion_open(laid: Bench) -> None:
    assert codes(laid.verdict("release@v2")) == ["gate.upstream-item"]


def test_an_item_that_cannot_be_read_is_said(laid: Bench) -> None:
    laid.write("process/releases/v1.yaml", "sprint: [")
    found = laid.verdict("release@v1")
    assert outcome(found, "after") == "unknown"
    assert [one.path for one in found.blockers] == ["process/releases/v1.yaml"]


def test_the_item_is_found_by_its_key(laid: Bench) -> None:
    lay(laid, {"register": "release", "key": "version"})
    item(laid, "sprint: sprint-9", "version: r1", name="REL-00001")
    assert list(laid.base("release@r1").upstream) == ["uat@sprint-9"]
    assert list(laid.base("release@v1").upstream) == ["uat@sprint-7"]
    item(laid, "sprint: sprint-9", "version: r1", name="REL-00002")
    assert codes(laid.verdict("release@r1")) == ["gate.upstream-item"]


def test_a_template_needs_no_item(laid: Bench) -> None:
    lay(laid, {"register": "release"}, "sprint-{instance}")
    item(laid, name="7")
    assert list(laid.base("release@7").upstream) == ["uat@sprint-7"]


def test_a_name_that_the_upstream_gate_cannot_have_is_unknown(laid: Bench) -> None:
    item(laid, "sprint: autumn")
    found = laid.verdict("release@v1")
    assert (outcome(found, "after"), codes(found)) == ("unknown", ["gate-passed.no-such-gate"])


def test_other_criteria_of_the_gate_are_not_touched(blank: Bench) -> None:
    blank.lay(gate("release", criterion("charter"), upstream={"uat": "x"}, recurs={"pattern": "v.*"}))
    assert outcome(blank.verdict("release@v1"), "charter") == "unmet"
