from typing import Any

import pytest
from tests.gating import (
    REVIEW,
    ROLES,
    Bench,
    approval,
    codes,
    commands,
    criterion,
    excluded,
    gate,
    given,
)


def asking(bench: Bench, *approvals: dict[str, Any], **more: Any) -> Bench:
    """Ask for other approvals of the gate."""
    bench.ask({**REVIEW, "approvals": [*approvals]}, **more)
    bench.commit("Ask")
    return bench


def test_several_of_several_roles_together(bench: Bench) -> None:
    asking(bench, {"any_of": ["qa", "dev"], "needed": 2})
    bench.approve("zhao-yun", "qa")
    assert excluded(bench.verdict(), "qa") == [("zhao-yun", "did not hold the role QA at that time")]
    bench.state("approve", "zhao-yun", role="dev", subject=bench.base().bound(bench.base().gate.approvals[0]))
    found = approval(bench.verdict(), "qa")
    assert ([one.person for one in found.given], found.missing) == (["zhao-yun"], 1)
    assert (found.roles, found.candidates) == (("qa", "dev"), ("li-lei", "han-mei"))
    assert found.rule.en == "any 2 of QA, Developer"
    bench.approve("li-lei", "qa")
    assert approval(bench.verdict(), "qa").missing == 0


def test_everybody_who_holds_the_role(bench: Bench) -> None:
    asking(bench, {"role": "qa", "needed": "all"})
    bench.approve("li-lei", "qa")
    found = approval(bench.verdict(), "qa")
    assert (found.needed, found.missing, found.rule.zh) == (2, 1, "全体担任人（2 人）")
    bench.staff(qa=["li-lei", {"person": "zhao-yun", "backup": True}])
    assert approval(bench.verdict(), "qa").missing == 0


def test_only_the_people_who_are_named(bench: Bench) -> None:
    asking(bench, {"role": "qa", "allowed": ["han-mei"]})
    bench.approve("li-lei", "qa")
    found = bench.verdict()
    assert excluded(found, "qa") == [("li-lei", "is not among the people whom the playbook lets approve")]
    assert approval(found, "qa").candidates == ("han-mei",)
    bench.approve("han-mei", "qa")
    assert given(bench.verdict(), "qa") == ["han-mei"]


def test_a_countersignature_before_its_time_does_not_count(bench: Bench) -> None:
    asking(bench, {"role": "manager", "after": ["qa"]}, {"role": "qa", "needed": 2})
    bench.approve("li-lei", "qa")
    bench.approve("wang-fang", "manager")
    found = bench.verdict()
    cause = "came before QA had approved, which it countersigns; state it again after that"
    assert excluded(found, "manager") == [("wang-fang", cause)]
    assert approval(found, "manager").waits_for == ("qa",)
    assert commands(found) == ["kactl gate approve review --as qa"]
    bench.approve("han-mei", "qa")
    assert excluded(bench.verdict(), "manager") == [("wang-fang", cause)]
    bench.approve("wang-fang", "manager")
    assert given(bench.verdict(), "manager") == ["wang-fang"]


def test_saying_it_again_takes_no_countersignature_back(bench: Bench) -> None:
    asking(bench, {"role": "manager", "after": ["qa"]}, {"role": "qa"})
    bench.approve("li-lei", "qa")
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    assert given(bench.verdict(), "manager") == ["wang-fang"]


CONFLICT = [{"id": "apart", "roles": ["qa", "dev"], "reason": "Nobody tests what they built"}]


def test_duties_in_conflict_take_the_vote_away(bench: Bench) -> None:
    asking(bench, {"role": "qa"}, conflicts=CONFLICT)
    bench.staff(dev=["zhao-yun", "li-lei"])
    bench.approve("li-lei", "qa")
    found = bench.verdict()
    cause = "holds both QA and Developer, which one person may not: Nobody tests what they built"
    assert excluded(found, "qa") == [("li-lei", cause)]
    assert approval(found, "qa").candidates == ("han-mei",)


def test_a_backup_who_does_not_act_is_in_no_conflict(bench: Bench) -> None:
    asking(bench, {"role": "qa"}, conflicts=CONFLICT)
    bench.staff(dev=["zhao-yun", {"person": "li-lei", "backup": True}])
    bench.approve("li-lei", "qa")
    assert given(bench.verdict(), "qa") == ["li-lei"]
    bench.staff(dev=["li-lei"], qa=[{"person": "li-lei", "backup": True}])
    assert given(bench.verdict(), "qa") == []


@pytest.mark.parametrize(("tier", "counts"), [("S", True), ("M", False)])
def test_a_conflict_may_be_lenient_in_a_tier(blank: Bench, tier: str, counts: bool) -> None:
    tiers = [
        {"id": "S", "title": "Small", "weight": 1, "when": {"size": "small"}},
        {"id": "M", "title": "Other", "weight": 2},
    ]
    question = [{"id": "size", "ask": "How large?", "default": "small"}]
    lenient = [{**CONFLICT[0], "lenient_when": {"tier": "S"}}]
    blank.lay(
        {**REVIEW, "approvals": [{"role": "qa"}]},
        answers={"size": "small" if tier == "S" else "large"},
        tiers=tiers,
        questions=question,
        conflicts=lenient,
    )
    blank.staff(dev=["li-lei"])
    blank.commit("Begin")
    blank.approve("li-lei", "qa")
    assert (given(blank.verdict(), "qa") == ["li-lei"]) is counts


def test_whoever_holds_roles_in_conflict_decides_nothing(bench: Bench) -> None:
    conflict = [{"id": "ask", "roles": ["manager", "qa"], "reason": "Whoever asks does not decide"}]
    asked = {**REVIEW, "approvals": [{"role": "dev"}], "decides": "manager"}
    bench.ask(asked, conflicts=conflict)
    bench.staff(manager=["wang-fang", "li-lei"])
    bench.commit("Ask")
    bench.approve("zhao-yun", "dev")
    found = bench.verdict()
    assert found.deciders == ("wang-fang",)
    bench.decide("li-lei")
    assert codes(bench.verdict()) == ["gate.decision-ignored"]


def test_an_approval_that_nobody_can_ever_give_is_an_error(bench: Bench) -> None:
    asking(bench, {"role": "qa", "needed": 2, "allowed": ["li-lei"]})
    found = bench.verdict()
    assert (found.status, codes(found)) == ("ERROR", ["gate.cannot-be-met"])


def test_countersigning_in_a_circle_is_an_error(bench: Bench) -> None:
    asking(bench, {"role": "qa", "after": ["manager"]}, {"role": "manager", "after": ["qa"]})
    found = bench.verdict()
    assert (found.status, set(codes(found))) == ("ERROR", {"gate.countersigning-circle"})


@pytest.mark.parametrize(
    "asked", [{"needed": "all"}, {"allowed": ["li-lei"]}, {"vote": {}}, {"after": ["dev"]}]
)
def test_another_manner_of_approving_is_another_definition(bench: Bench, asked: dict[str, Any]) -> None:
    bench.approve("li-lei", "qa")
    bench.ask({**REVIEW, "approvals": [{"role": "manager"}, {"role": "qa", **asked}]})
    assert excluded(bench.verdict(), "qa") == [("li-lei", "what the gate asks has changed since")]


def test_who_approves_what_is_there_before_any_work(blank: Bench) -> None:
    blank.lay(
        gate(
            "review",
            criterion("charter", owner="manager"),
            criterion("report", owner="qa"),
            approvals=[{"role": "manager"}, {"role": "qa", "vote": {"threshold": "two-thirds", "quorum": 2}}],
            decides="dev",
        ),
        roles=[*ROLES],
    )
    found = blank.verdict()
    assert [one.binds for one in found.approvals] == [("charter",), ("report",)]
    assert found.approvals[1].rule.en == "a vote, two thirds for, at least 2 voting"
    assert (found.approvals[1].candidates, found.deciders) == (("li-lei", "han-mei"), ("zhao-yun",))
