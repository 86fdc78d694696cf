"""Packs say what they were counted from, and of what cannot be computed why."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.gating import Bench
from tests.reporting import INTERNAL, weekly_bench

from kactl.errors import KactlError
from kactl.model.pack_report import PackFigure, PackReport
from kactl.workflows.reporting.gate_pack import gate_pack
from kactl.workflows.reporting.packing import Packed
from kactl.workflows.reporting.service_pack import overlap, service_pack
from kactl.workflows.reporting.value_pack import value_pack

SLA = "availability: {target: 99.5, window: month, timezone: Asia/Shanghai}\n"
DOWN = "title: Down\nseverity: S1\nstarted_at: 2026-11-03T00:00:00+08:00\nstatus: resolved\n"


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return weekly_bench(git_repo)


def figures(report: object) -> dict[str, PackFigure]:
    assert isinstance(report, PackReport)
    return {one.id: one for one in report.figures}


def service(bench: Bench, month: str = "2026-11") -> dict[str, PackFigure]:
    return figures(service_pack(bench.call(), month, Packed()))


def test_availability_is_unknown_without_agreed_levels(bench: Bench) -> None:
    found = service(bench)["availability"]
    assert found.value is None
    assert found.unknown is not None
    assert "sla.yaml" in found.unknown.en


def test_availability_counts_how_long_the_gravest_incidents_ran(bench: Bench) -> None:
    bench.write("process/sla.yaml", SLA)
    bench.write("process/incidents/INCD-00001.yaml", f"{DOWN}resolved_at: 2026-11-03T12:00:00+08:00\n")
    bench.commit()
    bench.now = datetime(2026, 12, 2, tzinfo=UTC)
    found = service(bench)["availability"]
    assert (found.value, found.target, found.sources) == ("98.333%", "99.5%", ("INCD-00001",))
    assert service(bench, "2026-10")["availability"].value == "100.000%"


def test_an_incident_without_its_end_makes_availability_unknown_and_is_named(bench: Bench) -> None:
    bench.write("process/sla.yaml", SLA)
    bench.write("process/incidents/INCD-00001.yaml", DOWN)
    bench.commit()
    found = service(bench)["availability"]
    assert (found.value, found.sources) == (None, ("INCD-00001",))


def test_time_that_two_incidents_share_is_counted_once() -> None:
    begin = datetime(2026, 11, 1, tzinfo=UTC)
    hours = [begin + timedelta(hours=one) for one in range(8)]
    spans = [(hours[1], hours[4]), (hours[2], hours[3]), (hours[3], hours[6])]
    assert overlap(spans, begin, hours[5]) == timedelta(hours=4)


def test_what_came_in_a_month_is_counted_with_its_ids(bench: Bench) -> None:
    bench.write("process/feedback/FBK-00001.yaml", "title: A\nreceived: 2026-11-03\nstatus: open\n")
    bench.write("process/feedback/FBK-00002.yaml", "title: B\nreceived: 2026-10-03\nstatus: closed\n")
    bench.commit()
    found = service(bench)
    assert (found["feedback-count-of"].value, found["feedback-count-of"].sources) == ("1", ("FBK-00001",))


def test_a_value_pack_says_what_nobody_keeps(bench: Bench) -> None:
    accepted = "title: A\ncore: true\naccepted_on: 2026-11-03\naccepted_by: chen-jie\nstatus: accepted\n"
    bench.write("process/requirements/REQ-00001.yaml", accepted)
    bench.commit()
    found = figures(value_pack(bench.call(), "2026-Q4", Packed()))
    assert (found["accepted"].value, found["accepted"].sources) == ("1 (1)", ("REQ-00001",))
    for name in ("satisfaction", "usage", "roadmap"):
        assert (found[name].value, found[name].unknown is None) == (None, False)


def test_a_roadmap_has_an_age(bench: Bench) -> None:
    bench.fill(roadmap="# Four quarters")
    bench.commit()
    assert figures(value_pack(bench.call(), "2026-Q4", Packed()))["roadmap"].value is not None


@pytest.mark.parametrize("name", ["2026-13", "2026-Q1", "soon"])
def test_a_name_that_is_no_month_is_refused(bench: Bench, name: str) -> None:
    with pytest.raises(KactlError) as caught:
        service(bench, name)
    assert caught.value.code == "pack.no-period"


def test_a_gate_pack_has_criteria_approvals_and_findings(bench: Bench) -> None:
    report = gate_pack(bench.call(), "review", Packed())
    assert isinstance(report, PackReport)
    assert [one.id for one in report.tables] == ["criteria", "approvals", "findings", "waivers", "conditions"]
    assert [row[0].en for row in report.tables[1].rows] == ["Manager", "Sponsor"]


def test_the_client_sees_what_its_own_approvals_vouch_for(bench: Bench) -> None:
    report = gate_pack(bench.call(), "review", Packed("client"))
    assert isinstance(report, PackReport)
    tables = {one.id: one.rows for one in report.tables}
    assert [row[0].en for row in tables["approvals"]] == ["Sponsor"]
    whole = gate_pack(bench.call(), "review", Packed())
    assert isinstance(whole, PackReport)
    assert {*tables["criteria"]} <= {*whole.tables[0].rows}


def test_without_what_tells_of_downtime_availability_is_no_hundred_percent(bench: Bench) -> None:
    bench.write("process/sla.yaml", SLA)
    bench.write("process/incidents/INCD-00001.yaml", f"{DOWN}resolved_at: 2026-11-03T12:00:00+08:00\n")
    path = ".kactl/playbook/playbook.yaml"
    declared = json.loads((bench.root / path).read_text("utf-8"))
    (incident,) = [one for one in declared["registers"] if one["id"] == "incident"]
    hidden = [{**one, "public": False} for one in incident["fields"]]
    incident["fields"] = hidden
    bench.write(path, json.dumps(declared))
    bench.commit()
    found = figures(service_pack(bench.call(), "2026-11", Packed("client")))["availability"]
    assert (found.value, found.unknown is None) == (None, False)


def test_the_client_sees_no_findings_and_nothing_undeclared(bench: Bench) -> None:
    bench.write("process/incidents/INCD-00001.yaml", f"{DOWN}review: {INTERNAL}\nowner: li-lei\n")
    bench.commit()
    asked = Packed("client")
    gate = gate_pack(bench.call(), "review", asked)
    assert isinstance(gate, PackReport)
    assert "findings" not in [one.id for one in gate.tables]
    for report in (
        gate,
        service_pack(bench.call(), "2026-11", asked),
        value_pack(bench.call(), "2026-Q4", asked),
    ):
        assert isinstance(report, PackReport)
        assert INTERNAL not in report.model_dump_json()


def test_a_pack_becomes_a_workbook(bench: Bench) -> None:
    path = bench.root.parent / "pack.xlsx"
    gate_pack(bench.call(), "review", Packed(output=path))
    assert {"Criteria", "Approvals"} <= set(load_workbook(path).sheetnames)
