from datetime import date
from typing import Any

from tests.gating import Bench, asking, criterion, gate, playbook

from kactl.gates.carrying_over import carried_over
from kactl.gates.noticing import dated_steps

BEGUN = {"stage": "build", "reason": "under way", "on": "2026-11-09"}
KICKOFF = gate(
    "kickoff",
    criterion("charter", owner="manager"),
    asking("held", "role-vacant", {"roles": ["dev", "qa"]}, owner="manager"),
    asking("spare", "role-vacant", {"roles": ["dev"]}, owner="qa", strength="should"),
)
LATER = gate("review", criterion("report"), stage="build")
WORK: dict[str, Any] = {
    "id": "staff",
    "title": "Staff",
    "accountable": "manager",
    "responsible": ["qa"],
    "due": 3,
}


def lay(bench: Bench, **more: Any) -> None:
    """Lay an engagement whose first stage was over when it came under kactl."""
    stages = playbook(KICKOFF, LATER)["stages"]
    work = [{**one, "activities": [WORK]} for one in stages]
    bench.lay(KICKOFF, LATER, stages=work, answers={"start": "2026-03-02"}, **more)
    bench.staff(dev=[])


def test_what_the_present_lacks_gets_an_owner_and_days_of_grace(blank: Bench) -> None:
    lay(blank, settings={"from_stage": BEGUN})
    (step,) = carried_over(blank.evaluator())
    assert (step.who, step.command) == (("wang-fang",), "kactl role assign dev PERSON")
    assert (step.deadline, step.criterion) == (date(2026, 11, 12), "held")
    assert step in tuple(dated_steps(blank.evaluator()))


def test_what_was_mended_is_asked_no_more(blank: Bench) -> None:
    lay(blank, settings={"from_stage": BEGUN})
    blank.staff()
    assert tuple(carried_over(blank.evaluator())) == ()


def test_an_engagement_from_the_beginning_carries_nothing_over(blank: Bench) -> None:
    lay(blank)
    assert tuple(carried_over(blank.evaluator())) == ()


def test_the_stage_under_way_counts_its_days_from_then(blank: Bench) -> None:
    lay(blank, settings={"from_stage": BEGUN})
    assert {one.deadline for one in blank.verdict().next} == {date(2026, 11, 12)}
