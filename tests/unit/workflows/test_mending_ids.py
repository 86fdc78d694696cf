"""What the doctor does with names that two branches gave twice."""

import os
from pathlib import Path

import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import begin, call, read

from kactl.model.doctor_report import DoctorReport
from kactl.workflows.calling import Writing
from kactl.workflows.doctor import examine

KINDS = ("doctor.same-id", "doctor.same-case", "doctor.same-key", "doctor.same-number")


@pytest.fixture
def project(git_repo: Path) -> Built:
    return begin(git_repo)


def look(built: Built, *, fix: bool = False) -> DoctorReport:
    return examine(call(built, 1), writing=Writing(), fix=fix)


def clashing(report: DoctorReport) -> list[str]:
    return [one.code for one in report.findings if one.code in KINDS]


def ids(built: Built, folder: str = "requirements") -> set[str]:
    return {one.stem for one in (built.root / "process" / folder).iterdir()}


@pytest.mark.skipif(os.name == "nt", reason="its file system does not tell the two apart")
def test_of_ids_that_differ_by_case_the_later_gets_a_new_one_and_its_links_follow(project: Built) -> None:
    project.write("process/requirements/req-0000a.yaml", "title: 另一条 # 原话\nstatus: draft\n")
    project.write(
        "process/tasks/TASK-1.yaml",
        "title: t\nstatus: open\nrequirement: [REQ-0000A, req-0000a]\n"
        "seen: {requirement: {req-0000a: 0123456789ab}}\n",
    )
    project.commit("Merge")
    assert clashing(look(project)) == ["doctor.same-case"]
    mended = look(project, fix=True)
    assert clashing(mended) == []
    assert ids(project) == {"REQ-0000A", "REQ-10000"}
    assert (
        (project.root / "process/requirements/REQ-10000.yaml")
        .read_text("utf-8")
        .startswith("title: 另一条 # 原话")
    )
    task = read(project, "tasks/TASK-1.yaml")
    assert task["requirement"] == ["REQ-0000A", "REQ-10000"]
    assert task["seen"] == {"requirement": {"REQ-10000": "0123456789ab"}}
    assert git(project.root, "status", "--porcelain") == ""


def test_one_id_in_two_registers_is_parted(project: Built) -> None:
    project.write("process/tasks/REQ-0000A.yaml", "title: t\nstatus: open\n")
    project.write(
        "process/tasks/TASK-1.yaml", "title: u\nstatus: open\nafter: REQ-0000A\nrequirement: [REQ-0000A]\n"
    )
    project.commit("Merge")
    assert clashing(look(project)) == ["doctor.same-id"]
    assert clashing(look(project, fix=True)) == []
    assert ids(project, "tasks") == {"TASK-1", "TASK-10000"}
    task = read(project, "tasks/TASK-1.yaml")
    assert (task["after"], task["requirement"]) == ("TASK-10000", ["REQ-0000A"])


def test_one_id_in_two_folders_is_parted_unless_it_is_a_copy(project: Built) -> None:
    project.write("process/requirements/east/REQ-0000b.yaml", "title: 另一条\nstatus: draft\n")
    project.commit("East")
    project.write("process/requirements/REQ-0000B.yaml", "title: 先\nstatus: draft\n")
    project.write("process/tasks/TASK-1.yaml", "title: t\nstatus: open\nrequirement: [REQ-0000b]\n")
    project.commit("Merge")
    assert clashing(look(project, fix=True)) == []
    assert ids(project) - {"east"} == {"REQ-0000A", "REQ-0000B", "REQ-10000"}
    assert read(project, "tasks/TASK-1.yaml")["requirement"] == ["REQ-10000"]
    copied = (project.root / "process/requirements/REQ-0000A.yaml").read_text("utf-8")
    project.write("process/requirements/old/REQ-0000A.yaml", copied)
    project.commit("Copy")
    assert clashing(look(project, fix=True)) == ["doctor.same-id"]


def test_one_client_key_on_two_branches_becomes_one_item(project: Built) -> None:
    project.write(
        "process/requirements/REQ-1.yaml", "title: 登录\nstatus: draft\nclient_key: CR-7\ncore: true\n"
    )
    project.commit("East")
    project.write(
        "process/requirements/REQ-0.yaml", "title: 登录\nstatus: draft\nclient_key: cr-7\npriority: P0\n"
    )
    project.write("process/tasks/TASK-1.yaml", "title: t\nstatus: open\nrequirement: [REQ-0]\n")
    project.commit("West")
    assert clashing(look(project)) == ["doctor.same-key"]
    assert look(project).findings[0].fix is None
    project.write(
        "process/requirements/REQ-0.yaml", "title: 登录\nstatus: draft\nclient_key: CR-7\npriority: P0\n"
    )
    project.commit("Agree")
    assert clashing(look(project, fix=True)) == []
    assert ids(project) == {"REQ-0000A", "REQ-1"}
    kept = read(project, "requirements/REQ-1.yaml")
    assert (kept["core"], kept["priority"]) == (True, "P0")
    assert read(project, "tasks/TASK-1.yaml")["requirement"] == ["REQ-1"]


def test_items_that_contradict_each_other_are_left_to_people(project: Built) -> None:
    for one, title in (("REQ-1", "登录"), ("REQ-2", "注册")):
        project.write(
            f"process/requirements/{one}.yaml", f"title: {title}\nstatus: draft\nclient_key: CR-7\n"
        )
    project.commit("Merge")
    report = look(project, fix=True)
    assert clashing(report) == ["doctor.same-key"]
    assert ids(project) == {"REQ-0000A", "REQ-1", "REQ-2"}


def test_of_double_numbers_the_earlier_item_keeps_it(project: Built) -> None:
    project.write("process/requirements/REQ-9.yaml", "title: 先\nstatus: draft\nnumber: 3\n")
    project.commit("East")
    for one in ("REQ-1", "REQ-2"):
        project.write(f"process/requirements/{one}.yaml", f"title: {one}\nstatus: draft\nnumber: 3\n")
    project.commit("West")
    assert clashing(look(project)) == ["doctor.same-number"]
    assert clashing(look(project, fix=True)) == []
    numbers = {
        one: read(project, f"requirements/{one}.yaml")["number"] for one in ("REQ-9", "REQ-1", "REQ-2")
    }
    assert numbers == {"REQ-9": 3, "REQ-1": 4, "REQ-2": 5}
