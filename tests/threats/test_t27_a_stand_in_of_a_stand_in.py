"""T27: a stand-in hands nothing on, and has one vote together with whom they stand in for."""

from typing import Any

from tests.gating import Bench, approval, criterion, gate, given


def stand_in(by: str, to: str) -> dict[str, Any]:
    return {"role": "manager", "by": by, "to": to, "from": "2026-11-01", "until": "2026-11-30"}


def test_t27_what_was_handed_over_is_not_handed_on(bench: Bench) -> None:
    bench.stand_in(stand_in("wang-fang", "zhao-yun"), stand_in("zhao-yun", "han-mei"))
    bench.approve("han-mei", "manager")
    assert given(bench.verdict(), "manager") == []


def test_t27_both_have_one_vote_together(blank: Bench) -> None:
    asked = gate("review", criterion("charter"), approvals=[{"role": "manager", "needed": 2}])
    blank.lay(asked)
    blank.stand_in(stand_in("wang-fang", "zhao-yun"))
    blank.fill(charter="Here.")
    blank.commit()
    blank.approve("wang-fang", "manager")
    blank.approve("zhao-yun", "manager")
    found = approval(blank.verdict(), "manager")
    assert (len(found.given), found.missing) == (1, 1)


def test_t27_who_may_not_approve_does_not_through_a_stand_in(blank: Bench) -> None:
    apart = [{"id": "apart", "roles": ["manager", "qa"], "reason": "nobody tests their own plan"}]
    asked = gate("review", criterion("charter"), approvals=[{"role": "manager"}], decides="manager")
    blank.lay(asked, conflicts=apart)
    blank.staff(manager=["wang-fang"], qa=["wang-fang"])
    blank.stand_in(stand_in("wang-fang", "zhao-yun"))
    blank.fill(charter="Here.")
    blank.commit()
    blank.approve("zhao-yun", "manager")
    found = blank.verdict()
    assert (given(found, "manager"), found.deciders) == ([], ())
    blank.staff(manager=["wang-fang"])
    blank.stand_in(stand_in("wang-fang", "zhao-yun"))
    found = blank.verdict()
    assert (given(found, "manager"), found.deciders) == (["zhao-yun"], ("wang-fang", "zhao-yun"))
