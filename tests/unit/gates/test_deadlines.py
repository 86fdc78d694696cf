from datetime import date
from typing import Any

from tests.gating import REVIEW, Bench, pair, playbook

ACTIVITY: dict[str, Any] = {"title": "Work", "accountable": "manager", "responsible": ["qa"]}


def lay(bench: Bench) -> None:
    """Lay two stages with activities, begun on Monday the 2nd of November."""
    known = playbook(REVIEW, {**pair("later"), "stage": "build"})
    plan = [
        {**ACTIVITY, "id": "write", "due": 3, "outputs": ["charter"]},
        {**ACTIVITY, "id": "test", "due": 8},
    ]
    build = [{**ACTIVITY, "id": "make", "due": 1}]
    stages = [{**known["stages"][0], "activities": plan}, {**known["stages"][1], "activities": build}]
    charter = {
        "id": "charter",
        "title": "Charter",
        "path": "charter.md",
        "owner": "manager",
        "gate": "review",
    }
    bench.lay(*known["gates"], answers={"start": "2026-11-02"}, stages=stages, documents=[charter])


def test_a_criterion_is_due_when_the_work_of_its_stage_is(blank: Bench) -> None:
    lay(blank)
    assert {one.deadline for one in blank.verdict().next} == {date(2026, 11, 12)}


def test_holidays_of_the_calendar_put_it_off(blank: Bench) -> None:
    lay(blank)
    blank.write("process/calendar.yaml", "parties: {ours: {holidays: {2026-11-09: Founder's day}}}\n")
    assert {one.deadline for one in blank.verdict().next} == {date(2026, 11, 13)}


def test_a_stage_begins_when_the_one_before_is_decided(blank: Bench) -> None:
    lay(blank)
    assert {one.deadline for one in blank.verdict("later").next} == {None}
    blank.fill(charter="Here.")
    blank.report()
    blank.commit()
    blank.approve("wang-fang", "manager")
    blank.approve("li-lei", "qa")
    blank.decide("wang-fang")
    assert {one.deadline for one in blank.verdict("later").next} == {date(2026, 11, 17)}


def test_a_later_instance_is_due_after_its_own_opening(blank: Bench) -> None:
    opened = {**pair("review"), "recurs": {"pattern": r"i\d", "example": "i1"}}
    plan = [{**ACTIVITY, "id": "write", "due": 3}]
    stages = [{"id": "plan", "title": "plan", "exit": "review", "activities": plan}]
    blank.lay(opened, answers={"start": "2026-11-02"}, stages=stages)
    blank.fill(charter="Here.")
    blank.commit("Begin")
    for name in ("review@i1", "review@i2"):
        blank.state("review", "wang-fang", name)
    assert {one.deadline for one in blank.verdict("review@i2").next} == {date(2026, 11, 5)}
    blank.approve("li-lei", "qa", "review@i1")
    blank.decide("wang-fang", "review@i1")
    assert {one.deadline for one in blank.verdict("review@i2").next} == {date(2026, 11, 19)}
