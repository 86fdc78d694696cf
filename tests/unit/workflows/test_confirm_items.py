"""The client's confirmation of a whole list: one signature, one record, one commit."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import WRITE
from tests.working import Workbench, field, register, workbench

from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.model.records import Record
from kactl.workflows.calling import Writing
from kactl.workflows.confirm_items import confirm_items
from kactl.workflows.show_log import show_log
from kactl.workflows.stating import Paper

SIGNED = b"%PDF signed and sealed"
ON = date(2026, 11, 13)


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    for number in range(1, 301):
        found.requirement(f"REQ-{number:05d}", title=f"Requirement {number}", status="draft", core=number < 9)
    found.commit("Begin")
    return found


@pytest.fixture
def paper(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    file = tmp_path_factory.mktemp("mail") / "确认单.pdf"
    file.write_bytes(SIGNED)
    return Paper("chen-jie", file, ON, "paper")


def record(bench: Workbench) -> Record:
    """Return the one record."""
    (found,) = bench.snapshot.records
    return found.record


def refused(bench: Workbench, paper: Paper, *ids: str, where: tuple[str, ...] = ()) -> KactlError:
    """Return the refusal; nothing was written."""
    before = bench.commits()
    with pytest.raises(KactlError) as caught:
        confirm_items(bench.call(), "req", ids, where=where, paper=paper, writing=WRITE)
    assert bench.commits() == before
    assert git(bench.root, "status", "--porcelain") == ""
    return caught.value


def test_three_hundred_are_confirmed_by_one_command_in_one_commit(bench: Workbench, paper: Paper) -> None:
    before = bench.commits()
    confirm_items(bench.call(), "req", where=["status=draft"], paper=paper, writing=WRITE)
    assert bench.commits() == before + 1
    assert git(bench.root, "status", "--porcelain") == ""
    digest = sha256(SIGNED).hexdigest()
    for identity in ("REQ-00001", "REQ-00300"):
        fields = bench.fields("requirement", identity)
        assert (fields["status"], fields["confirmed_by"], fields["confirmed_on"]) == (
            "confirmed", "chen-jie", "2026-11-13",
        )  # fmt: skip
        assert fields["confirmation"] == digest[:12]
    found = record(bench)
    assert len(found.items) == 300
    assert (found.kind, found.person(), found.transcribed_by) == ("confirm", "chen-jie", "wang-fang")
    assert found.proof is not None
    assert (bench.root / str(found.proof.kept)).read_bytes() == SIGNED


def test_the_record_keeps_what_each_item_said(bench: Workbench, paper: Paper) -> None:
    confirm_items(bench.call(), "req", ["REQ-00001", "REQ-00009"], paper=paper, writing=WRITE)
    said = {"acceptance": "It works.", "core": True, "title": "Requirement 1"}
    expected = sha256(json.dumps(said, separators=(",", ":"), sort_keys=True).encode()).hexdigest()
    assert record(bench).items["requirement/REQ-00001"] == expected
    assert bench.snapshot.faults == ()


def test_the_plan_names_what_will_be_confirmed(bench: Workbench, paper: Paper) -> None:
    report = confirm_items(
        bench.call(), "req", ["REQ-00002", "REQ-00001"], paper=paper, writing=Writing(dry_run=True)
    )
    note = report.notes[-1]
    assert [one.en for one in note.values["items"]] == ["REQ-00001 Requirement 1", "REQ-00002 Requirement 2"]
    assert bench.snapshot.records == ()


def test_nobody_of_the_firm_confirms_for_the_client(bench: Workbench, paper: Paper) -> None:
    for person in ("li-lei", "wang-fang"):
        found = refused(bench, Paper(person, paper.evidence), "REQ-00001")
        assert (found.code, found.exit_code) == ("confirm.not-client", ExitCode.FINDINGS)


def test_who_holds_a_role_on_either_side_does_not_confirm(bench: Workbench, paper: Paper) -> None:
    bench.staff(qa=["li-lei", "chen-jie"])
    bench.commit("Staff")
    assert refused(bench, paper, "REQ-00001").code == "confirm.not-client"


def test_of_a_long_list_the_first_are_told_as_people_count_them(bench: Workbench, paper: Paper) -> None:
    for number in range(10, 40):
        bench.requirement(f"REQ-{99 - number}", status="draft", acceptance="x", title=f"Case {number}")
    bench.commit("Many")
    done = confirm_items(
        bench.call(), "req", where=("title~Case",), paper=paper, writing=Writing(dry_run=True)
    )
    (note,) = [one for one in done.notes if one.code.startswith("confirm.")]
    assert (note.code, note.values["count"], note.values["more"]) == ("confirm.list-more", 30, 10)
    assert [one.en for one in note.values["items"]][:2] == ["REQ-89 Case 10", "REQ-88 Case 11"]


def test_an_item_without_an_acceptance_criterion_stops_the_whole_list(bench: Workbench, paper: Paper) -> None:
    bench.requirement("REQ-00007", status="draft", acceptance="")
    bench.commit("Empty one")
    found = refused(bench, paper, where=("status=draft",))
    assert (found.code, found.values["item"]) == ("move.needs", Text(zh="REQ-00007", en="REQ-00007"))


def test_a_day_to_come_nothing_named_and_nothing_found_are_refused(bench: Workbench, paper: Paper) -> None:
    tomorrow = Paper("chen-jie", paper.evidence, date(2026, 11, 17))
    assert refused(bench, tomorrow, "REQ-00001").code == "confirm.future"
    assert refused(bench, paper).code == "select.nothing"
    assert refused(bench, paper, where=("status=accepted",)).code == "select.none"
    assert refused(bench, paper, "REQ-NONE").code == "register.no-item"


def test_a_register_that_nobody_confirms_is_refused(bench: Workbench, paper: Paper) -> None:
    with pytest.raises(KactlError) as caught:
        confirm_items(bench.call(), "task", ["T"], paper=paper, writing=WRITE)
    assert caught.value.code == "confirm.undeclared"


def test_what_is_under_way_is_confirmed_where_it_stands(bench: Workbench, paper: Paper) -> None:
    bench.requirement("REQ-00001", status="developing")
    bench.commit("Begun")
    confirm_items(bench.call(), "req", ["REQ-00001"], paper=paper, writing=WRITE)
    assert bench.fields("requirement", "REQ-00001")["status"] == "developing"


def test_the_same_paper_again_changes_nothing(bench: Workbench, paper: Paper) -> None:
    confirm_items(bench.call(), "req", ["REQ-00001"], paper=paper, writing=WRITE)
    report = confirm_items(bench.call(), "req", ["REQ-00001"], paper=paper, writing=WRITE)
    assert report.files == ()
    assert len(bench.snapshot.records) == 1


def test_the_log_tells_of_the_confirmation(bench: Workbench, paper: Paper) -> None:
    confirm_items(bench.call(), "req", ["REQ-00001", "REQ-00002"], paper=paper, writing=WRITE)
    (entry,) = show_log(bench.call()).entries
    assert entry.summary.en == "陈洁 confirmed 2 items (transcribed by wang-fang)"


def test_a_condition_leaves_out_what_is_over(bench: Workbench, paper: Paper) -> None:
    bench.requirement("REQ-00301", title="Dropped", status="dropped")
    bench.commit("Drop one")
    confirm_items(bench.call(), "req", where=["confirmed_by is empty"], paper=paper, writing=WRITE)
    assert len(record(bench).items) == 300
    assert "confirmed_by" not in bench.fields("requirement", "REQ-00301")


def test_what_is_handed_over_is_accepted_with_the_proof(bench: Workbench, paper: Paper) -> None:
    handed = register(
        "deliverable", "deliverable", "DLV",
        field("accepted_by", "person"), field("accepted_on", "date"), field("proof"),
        states={
            "all": ["planned", "delivered", "accepted"],
            "closed": ["accepted"],
            "moves": [{"to": "accepted", "needs": ["accepted_by", "proof"]}],
        },
    )  # fmt: skip
    bench.set_up(registers=[handed], handoffs=[])
    bench.put_item("deliverable", "DLV-1", title="The system", status="delivered")
    bench.put_item("deliverable", "DLV-2", title="The manual", status="planned")
    bench.commit("Deliver")
    confirm_items(bench.call(), "deliverable", where=["accepted_by is empty"], paper=paper, writing=WRITE)
    digest = sha256(SIGNED).hexdigest()
    for identity in ("DLV-1", "DLV-2"):
        found = bench.fields("deliverable", identity)
        assert (found["status"], found["accepted_by"], found["accepted_on"], found["proof"]) == (
            "accepted", "chen-jie", "2026-11-13", digest[:12],
        )  # fmt: skip
    assert set(record(bench).items) == {"deliverable/DLV-1", "deliverable/DLV-2"}
