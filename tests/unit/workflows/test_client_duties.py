"""What the client owes: the status names it once it is late, and what waits for it is not next."""

from pathlib import Path

import pytest
from tests.building import Built
from tests.founding import begun, called, commit

from kactl.render.formats import render
from kactl.render.look import Look
from kactl.workflows.list_items import Wanted, list_items
from kactl.workflows.next_items import next_items
from kactl.workflows.show_status import show_status

OWED = {
    "A": "title: VPN\nstatus: open\nneeded_by: 2026-11-20\nblocks_items: [REQ-00001]\n",
    "B": "title: Data\nstatus: open\nneeded_by: 2026-11-10\nblocks: everything\n",
    "C": "title: Sign\nstatus: open\nneeded_by: 2026-11-22\n",
    "D": "title: Done\nstatus: done\nneeded_by: 2026-11-01\n",
    "E": "title: Some day\nstatus: open\n",
}


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = begun(tmp_path / "engagement", tmp_path_factory.mktemp("kept"))
    for name, text in OWED.items():
        built.write(f"process/obligations/OBL-0000{name}.yaml", text)
    for number in (1, 2):
        text = f"title: R{number}\nstatus: confirmed\nrank: {number}\nacceptance: works\nconfirmed_by: me\n"
        built.write(f"process/requirements/REQ-0000{number}.yaml", text)
    commit(built)
    return built


def test_the_status_names_what_is_late_the_oldest_first_with_what_waits(project: Built) -> None:
    report = show_status(called(project.root))
    owed = [one for one in report.waiting_on if one.subject and one.subject.startswith("OBL")]
    assert [one.what.en for one in owed] == [
        "OBL-0000B Data (waiting for it: everything)",
        "OBL-0000A VPN (waiting for it: REQ-00001)",
    ]
    assert {one.who for one in owed} == {("client-owner",)}
    assert "VPN" in render(report, "text", Look(language="zh"))


def test_what_waits_for_the_client_is_not_next(project: Built) -> None:
    report = next_items(called(project.root), "req")
    waiting = {one.id: one.why.en for one in report.waiting}
    assert "OBL-0000A" in waiting["REQ-00001"]
    assert "OBL" not in waiting.get("REQ-00002", "")


def test_overdue_obligations_are_listed(project: Built) -> None:
    report = list_items(called(project.root), "obligation", wanted=Wanted(overdue=True))
    assert [one["id"] for one in report.items] == ["OBL-0000A", "OBL-0000B"]


def test_the_client_sees_what_waits_for_its_side_and_nothing_else(project: Built) -> None:
    everybody = show_status(called(project.root))
    report = show_status(called(project.root), client=True)
    ours = {"client-owner", "client-sponsor", "client-it"}
    people = [one.who for one in report.steps] + [one.who for one in report.waiting_on]
    assert all(ours & set(one) for one in people)
    assert {one.subject for one in report.waiting_on} >= {"OBL-0000A", "OBL-0000B"}
    assert 0 < len(report.steps) < len(everybody.steps) or not report.steps
    assert report.mine is None
    assert report.next_gate == everybody.next_gate
