"""What items may become: moves of state, links with what was seen, several items at once."""

from pathlib import Path

import pytest
from tests.building import Built, git
from tests.unit.workflows.registering import add, begin, call, change, read

from kactl.checks.reading.links import watched_digest
from kactl.errors import ExitCode, KactlError
from kactl.model.base import Text
from kactl.workflows.calling import Writing
from kactl.workflows.link_items import link_items
from kactl.workflows.set_item import close_item

REQ = "requirements/REQ-0000A.yaml"
READY = "acceptance=可下载"


@pytest.fixture
def project(git_repo: Path) -> Built:
    return begin(git_repo)


def refused(built: Built, *assignments: str, ids: str = "REQ-0000A", by: str = "李雷") -> KactlError:
    """Return the refusal of a change; nothing was written."""
    before = git(built.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as caught:
        change(built, ids, *assignments, by=by)
    assert git(built.root, "status", "--porcelain") == ""
    assert git(built.root, "rev-parse", "HEAD") == before
    return caught.value


def test_a_move_that_nobody_declared_is_refused_with_those_that_are(project: Built) -> None:
    error = refused(project, "status=done")
    assert (error.code, error.exit_code) == ("move.not-allowed", ExitCode.FINDINGS)
    assert error.values["allowed"]["zh"] == "已确认（confirmed）、dropped"  # type: ignore[index] # a Text
    assert error.fix == "kactl req set REQ-0000A status=confirmed acceptance=VALUE"


def test_a_move_wants_the_fields_that_it_needs_and_takes_them_with_it(project: Built) -> None:
    error = refused(project, "status=confirmed")
    assert error.code == "move.needs"
    assert error.fix == "kactl req set REQ-0000A status=confirmed acceptance=VALUE"
    change(project, "REQ-0000A", "status=confirmed", READY, by="李雷")
    assert read(project, REQ)["status"] == "confirmed"


def test_a_move_is_made_by_its_role_or_a_stand_in(project: Built) -> None:
    error = refused(project, "status=confirmed", READY, by="王芳")
    assert error.code == "move.by"
    assert error.values["roles"]["en"] == "QA lead"  # type: ignore[index] # a Text
    team = (project.root / "process/team.yaml").read_text("utf-8")
    stand_in = "stand_ins:\n  - {role: qa, by: li-lei, to: wang-fang, from: 2026-11-20, until: 2026-11-30}\n"
    project.write("process/team.yaml", team + stand_in)
    project.commit()
    change(project, "REQ-0000A", "status=confirmed", READY, by="王芳")
    assert read(project, REQ)["status"] == "confirmed"


def test_a_move_wants_its_condition_to_hold(project: Built) -> None:
    change(project, "REQ-0000A", "status=confirmed", READY, by="李雷")
    assert refused(project, "status=done").code == "move.when"
    change(project, "REQ-0000A", "status=done", "core=是")
    assert read(project, REQ)["status"] == "done"


def test_a_new_item_in_a_guarded_state_must_meet_its_conditions(project: Built) -> None:
    with pytest.raises(KactlError, match=r"move\.needs") as caught:
        add(project, "x", "status=confirmed", by="李雷")
    # Nobody knows its id yet, and no command can take it up.
    assert caught.value.values["item"] == Text(zh="“x”", en="“x”")
    assert caught.value.fix is None
    add(project, "x", "status=confirmed", READY, by="李雷")
    assert read(project, "requirements/REQ-10000.yaml")["status"] == "confirmed"


def test_several_items_change_in_one_commit_or_none_does(project: Built) -> None:
    add(project, "甲", READY)
    add(project, "乙", start=2)
    ids = "REQ-10000 REQ-20000"
    error = refused(project, "status=done", ids=ids)
    assert (error.code, error.values["count"]) == ("register.refused", 2)
    change(project, ids, "priority=必须有", "acceptance=x", "status=confirmed", by="李雷")
    assert [read(project, f"requirements/{one}.yaml")["priority"] for one in ids.split()] == ["P0", "P0"]
    assert (
        git(project.root, "log", "-1", "--format=%s") == "更新 REQ-10000、REQ-20000：优先级、验收标准、状态"
    )


def test_lists_gain_and_lose_values(project: Built) -> None:
    change(project, "REQ-0000A", "tags=a,b")
    change(project, "REQ-0000A", "tags+=b,c", "title=x")
    assert read(project, REQ)["tags"] == ["a", "b", "c"]
    change(project, "REQ-0000A", "标签-=a,b,z")
    assert read(project, REQ)["tags"] == ["c"]
    change(project, "REQ-0000A", "tags-=c")
    assert "tags" not in read(project, REQ)
    assert refused(project, "title+=x").code == "register.no-list"
    assert refused(project, "tags+=").code == "register.bad-assignment"


def test_instants_are_kept_with_their_offset(project: Built) -> None:
    change(project, "REQ-0000A", "confirmed_at=2026-11-22 09:30")
    assert read(project, REQ)["confirmed_at"] == "2026-11-22T09:30:00+08:00"
    change(project, "REQ-0000A", "confirmed_at=现在")
    assert read(project, REQ)["confirmed_at"] == "2026-11-22T16:00:00+08:00"
    assert refused(project, "confirmed_at=2026-11-22").code == "register.bad-value"


def test_a_reason_goes_where_the_move_wants_it(project: Built) -> None:
    close_item(call(project), "req", "req-0000a", reason="客户撤回", writing=Writing())
    assert (read(project, REQ)["status"], read(project, REQ)["drop_reason"]) == ("dropped", "客户撤回")
    add(project, "t", noun="task")
    with pytest.raises(KactlError, match=r"register\.no-reason"):
        close_item(call(project), "task", "TASK-10000", reason="x", writing=Writing())


def test_a_link_remembers_what_it_saw(project: Built) -> None:
    add(project, "做导出", "requirement=req-0000a", noun="task")
    path = "tasks/TASK-10000.yaml"
    seen = watched_digest(read(project, REQ), ("title", "acceptance"))
    assert read(project, path)["seen"] == {"requirement": {"REQ-0000A": seen}}
    change(project, "REQ-0000A", "title=导出全部报表")
    add(project, "另一条", start=2)
    _link(project, "TASK-10000", "需求", "REQ-20000")
    kept = read(project, path)["seen"]["requirement"]
    other = watched_digest({"title": "另一条"}, ("title", "acceptance"))
    assert kept == {"REQ-0000A": seen, "REQ-20000": other}
    _link(project, "TASK-10000", "requirement", "req-0000a", remove=True)
    assert read(project, path)["seen"]["requirement"] == {"REQ-20000": other}
    _link(project, "TASK-10000", "requirement", "REQ-20000", remove=True)
    assert {"requirement", "seen"}.isdisjoint(read(project, path))


def test_links_that_cannot_be_are_refused(project: Built) -> None:
    add(project, "t", noun="task")
    for field, others, code in (
        ("title", ["REQ-0000A"], "no-link"),
        ("requirement", ["REQ-99999"], "no-target"),
        ("after", ["TASK-10000", "TASK-10000"], "one-link"),
    ):
        with pytest.raises(KactlError, match=code):
            _link(project, "TASK-10000", field, *others)


def test_a_digest_knows_an_absent_field_from_an_empty_one() -> None:
    assert watched_digest({"a": 1, "b": 2}, ("a",)) == watched_digest({"a": 1}, ("a",))
    assert (
        len({watched_digest(one, ("a",)) for one in ({}, {"a": None}, {"a": ""}, {"a": "1"}, {"a": 1})}) == 5
    )


def _link(built: Built, item: str, field: str, *others: str, remove: bool = False) -> None:
    link_items(call(built), "task", item, field, others, remove=remove, writing=Writing())
