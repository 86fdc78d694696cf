from dataclasses import replace
from datetime import date

import pytest
from tests.building import git
from tests.gating import REVIEW, Bench, asking, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.model.listing_reports import StatusReport
from kactl.model.mine_reports import Mine
from kactl.workflows.show_status import show_status

TASKS = {
    "id": "task", "noun": "task", "title": "Tasks", "prefix": "TASK", "folder": "tasks",
    "fields": [
        {"id": "title", "title": "Title"},
        {"id": "owner", "title": "Owner", "type": "person"},
        {"id": "due", "title": "Due", "type": "date"},
        {"id": "replanned", "title": "Replanned", "type": "date"},
    ],
    "states": {
        "all": ["todo", "done"], "closed": ["done"], "titles": {"todo": {"zh": "待办", "en": "To do"}},
    },
}  # fmt: skip


def mine(bench: Bench, who: str) -> Mine:
    found = status(bench, who).mine
    assert found is not None
    return found


def status(bench: Bench, who: str) -> StatusReport:
    return show_status(bench.call(who), mine=True)


def commands(bench: Bench, who: str) -> list[str]:
    return [one.command for one in status(bench, who).steps]


def test_without_the_option_nobody_is_told_apart(bench: Bench) -> None:
    assert show_status(bench.call()).mine is None


def test_an_approval_that_is_awaited_is_told_with_its_command_once(bench: Bench) -> None:
    own = mine(bench, "li-lei")
    assert [(one.gate, one.role, one.since, one.days) for one in own.approvals] == [
        ("review", "qa", None, None)
    ]
    assert commands(bench, "li-lei") == ["kactl gate approve review --as qa"]
    assert commands(bench, "zhao-yun") == []
    assert mine(bench, "zhao-yun").approvals == ()


def test_an_approval_is_awaited_under_a_review_although_others_have_work_left(bench: Bench) -> None:
    bench.state("review", "wang-fang")
    opened = bench.now
    bench.commit("Open")
    bench.fill(charter="")
    bench.tick(days=2)
    (awaited,) = mine(bench, "li-lei").approvals
    assert (awaited.since, awaited.days, awaited.command) == (opened, 2, "kactl gate approve review --as qa")
    assert "kactl gate approve review --as qa" in commands(bench, "li-lei")


def test_an_approval_that_was_given_is_awaited_no_more(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    assert (mine(bench, "li-lei").approvals, mine(bench, "han-mei").approvals) == ((), ())


def test_several_approvals_of_one_gate_are_all_told(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals=[{"role": "manager"}, {"role": "qa"}]))
    blank.fill(charter="Why.")
    blank.staff(qa=["wang-fang", "li-lei"])
    blank.commit("Begin")
    assert {one.role for one in mine(blank, "wang-fang").approvals} == {"manager", "qa"}


def test_a_step_that_comes_second_for_others_is_still_ones_own(blank: Bench) -> None:
    owned = asking("tasks", "task-owner-and-due", {"register": "task"})
    blank.lay(gate("review", owned, approvals=[{"role": "qa"}]), registers=[TASKS])
    for name, owner in (("TASK-AAAAA", "wang-fang"), ("TASK-BBBBB", "zhao-yun")):
        blank.write(f"process/tasks/{name}.yaml", f"title: work\nstatus: todo\nowner: {owner}\n")
    blank.commit("Begin")
    first, second = commands(blank, "wang-fang"), commands(blank, "zhao-yun")
    assert ("TASK-AAAAA" in first[0], "TASK-BBBBB" in second[0]) == (True, True)


def test_roles_and_whom_one_stands_in_for_are_told(bench: Bench) -> None:
    bench.stand_in(
        {"role": "qa", "by": "li-lei", "to": "zhao-yun", "from": "2026-11-16", "until": "2026-11-20"}
    )
    held = [(one.role, one.stands_for) for one in mine(bench, "zhao-yun").roles]
    assert held == [("qa", "li-lei"), ("dev", None)]


def test_open_items_are_told_in_the_order_of_their_days(blank: Bench) -> None:
    blank.lay(REVIEW, registers=[TASKS])
    for name, fields in {
        "TASK-AAAAA": "status: todo\nowner: li-lei\n",
        "TASK-BBBBB": "status: todo\nowner: li-lei\ndue: 2026-11-30\nreplanned: 2026-12-04\n",
        "TASK-CCCCC": "status: todo\nowner: li-lei\ndue: 2026-12-01\n",
        "TASK-DDDDD": "status: done\nowner: li-lei\n",
        "TASK-EEEEE": "status: todo\nowner: zhao-yun\n",
        "TASK-FFFFF": "status: todo\nowner: li-lei\ndue: soon\n",
    }.items():
        blank.write(f"process/tasks/{name}.yaml", f"title: work\n{fields}")
    blank.commit("Begin")
    items = mine(blank, "li-lei").items
    assert [(one.item[-1], one.due) for one in items] == [
        ("C", date(2026, 12, 1)),
        ("B", date(2026, 12, 4)),
        ("A", None),
        ("F", None),
    ]
    assert (items[0].title, items[0].state.zh, items[0].command) == (
        "work",
        "待办",
        "kactl task show TASK-CCCCC",
    )


def test_somebody_who_is_not_in_the_team_is_told_how_to_join(bench: Bench) -> None:
    call = bench.call()
    git(bench.root, "config", "user.email", "nobody@example.com")
    with pytest.raises(KactlError) as raised:
        show_status(call, mine=True)
    assert (raised.value.code, raised.value.exit_code) == ("statement.unknown-actor", ExitCode.USAGE)
    assert raised.value.fix == "kactl role assign ROLE PERSON --email nobody@example.com"
    assert show_status(call).mine is None


def test_somebody_who_has_left_is_told_so(bench: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        status(bench, "sun-bo")
    assert (raised.value.code, raised.value.exit_code) == ("mine.left", ExitCode.USAGE)
    last = replace(bench.call("sun-bo"), pretended=date(2026, 10, 31))
    assert show_status(last, mine=True).mine is not None
