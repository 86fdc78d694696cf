import pytest
from tests.gating import REVIEW, Bench, commands, criterion, declared, gate


def test_criteria_come_before_approvals_and_approvals_before_the_decision(bench: Bench) -> None:
    bench.ask({**REVIEW, "decides": "manager"})
    bench.fill(charter="")
    assert all("approve" not in one and "pass" not in one for one in commands(bench.verdict()))
    bench.fill(charter="Here.")
    assert all("approve" in one for one in commands(bench.verdict()))
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    assert commands(bench.verdict()) == ["kactl gate pass review"]
    assert bench.verdict().next[0].who == ("wang-fang",)


def test_a_declared_criterion_wants_its_owners_answer(blank: Bench) -> None:
    blank.lay(gate("review", declared("trained", owner="dev")))
    step = blank.verdict().next[0]
    assert step.command == 'kactl gate answer review trained --met --reason "…"'
    assert (step.who, step.criterion) == (("zhao-yun",), "trained")


def test_a_role_that_nobody_holds_is_assigned_first(bench: Bench) -> None:
    bench.staff(qa=[])
    assert commands(bench.verdict()) == [
        "kactl gate approve review --as manager",
        "kactl role assign qa PERSON",
    ]


def test_a_role_that_too_few_hold_is_assigned_too(bench: Bench) -> None:
    bench.ask({**REVIEW, "approvals": [{"role": "qa", "needed": 3}]})
    assert commands(bench.verdict()) == [
        "kactl role assign qa PERSON",
        "kactl gate approve review --as qa",
    ]


@pytest.mark.parametrize("strength", ["should", "suggested"])
def test_what_does_not_block_is_no_step(blank: Bench, strength: str) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("extra", strength=strength)))
    blank.fill(charter="Here.")
    assert commands(blank.verdict()) == ["kactl gate pass review"]


def test_the_firm_acts_where_nobody_is_named_and_never_the_client(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter")))
    step = blank.verdict().next[0]
    assert step.who == ("han-mei", "li-lei", "wang-fang", "zhao-yun")


def test_the_role_that_answers_for_most_passes_a_gate_that_nobody_decides(blank: Bench) -> None:
    asked = (
        criterion("charter", owner="sponsor"),
        criterion("plan", owner="dev"),
        criterion("tests", owner="qa"),
    )
    blank.lay(gate("review", *asked, criterion("more", "plan.md", owner="qa")))
    blank.fill(charter="Here.", plan="Here.", tests="Here.")
    blank.commit()
    assert [(one.who, one.command) for one in blank.verdict().next] == [
        (("li-lei", "han-mei"), "kactl gate pass review")
    ]


def test_a_gate_that_only_the_client_answers_for_is_moved_on_by_the_firms_decider(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter", owner="sponsor"), decides="dev"))
    blank.fill(charter="Here.")
    blank.commit()
    assert blank.verdict().next[0].who == ("zhao-yun",)


def test_what_the_client_answers_for_is_mended_by_the_firm_but_answered_by_the_client(blank: Bench) -> None:
    blank.lay(
        gate(
            "review",
            criterion("charter", owner="sponsor"),
            declared("trained", owner="sponsor"),
            criterion("plan", owner="dev"),
        )
    )
    who = {one.criterion: one.who for one in blank.verdict().next}
    assert who == {"charter": ("zhao-yun",), "trained": ("chen-jie",), "plan": ("zhao-yun",)}


def test_whoever_is_to_answer_is_assigned_before(blank: Bench) -> None:
    blank.lay(gate("review", declared("safe", owner="dev")))
    blank.staff(dev=[])
    found = [one.command for one in blank.verdict().next]
    assert found == ["kactl role assign dev PERSON", 'kactl gate answer review safe --met --reason "…"']


def test_one_command_that_is_all_two_criteria_have_is_a_step_of_each(blank: Bench) -> None:
    blank.lay(
        gate("review", criterion("one", "a/*", owner="qa"), criterion("two", "b/*", owner="dev")),
    )
    found = [(one.criterion, one.who) for one in blank.verdict().next]
    assert found == [("one", ("li-lei", "han-mei")), ("two", ("zhao-yun",))]


def test_a_command_among_several_is_not_said_again(blank: Bench) -> None:
    vacant = {"uses": "role-vacant", "with": {"roles": ["qa"]}, "title": "t", "principle": "clear-duty"}
    both = {**vacant, "with": {"roles": ["qa", "dev"]}}
    blank.lay(gate("review", {"id": "one", **vacant}, {"id": "two", **both}))
    blank.staff(qa=[], dev=[])
    assert [(one.criterion, one.command) for one in blank.verdict().next] == [
        ("one", "kactl role assign qa PERSON"),
        ("two", "kactl role assign dev PERSON"),
    ]
