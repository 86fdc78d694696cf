"""An order is total, core first, and says where it is arbitrary or says nothing."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kactl.model.ranking import Ranking
from kactl.modelling.order import Candidate, ordered
from kactl.modelling.score import Scale

RANKING = Ranking(model="moscow", rank="rank", core="core")
SCALE = Scale(RANKING, "moscow", {"priority": "priority", "value": "value", "effort": "effort"})


def item(identity: str, priority: str | None, value: int | None, **more: Any) -> Candidate:
    """Return a requirement of effort 1."""
    fields: dict[str, Any] = {"priority": priority, "value": value, "effort": 1, **more}
    return Candidate(identity, {key: one for key, one in fields.items() if one is not None})


def ids(*candidates: Candidate) -> list[str]:
    """Return the ids in order."""
    return [one.id for one in ordered(candidates, SCALE).places]


def test_core_comes_before_all_others_whatever_the_score() -> None:
    assert ids(item("A", "must", 9), item("B", "could", 1, core=True)) == ["B", "A"]


def test_priority_counts_before_value() -> None:
    assert ids(item("A", "should", 9), item("B", "must", 1), item("C", "must", 2)) == ["C", "B", "A"]


def test_what_has_no_score_comes_last_in_its_class() -> None:
    found = ids(item("A", None, 9), item("B", "must", None), item("C", "must", 1), item("D", "wont", 1))
    assert found == ["C", "B", "D", "A"]


def test_ties_are_named_and_parted_by_the_rank_they_had() -> None:
    order = ordered([item("A", "must", 1, rank=2), item("B", "must", 1, rank=1), item("C", "must", 1)], SCALE)
    assert [one.id for one in order.places] == ["B", "A", "C"]
    assert order.ties == (("B", "A", "C"),)
    assert [one.before for one in order.places] == [1, 2, None]


def test_ties_without_a_rank_are_parted_by_priority_and_then_as_people_count() -> None:
    weighted = Ranking.model_validate_json(
        '{"model": "weighted", "rank": "rank", "weights": [{"field": "value", "weight": 1}]}'
    )
    scale = Scale(weighted, "weighted", {})
    names = {"Z": ("could", 2), "A": ("could", 10), "M": ("must", 30)}
    found = [
        Candidate(one, {"priority": priority, "value": 1}, (number,))
        for one, (priority, number) in names.items()
    ]
    assert [one.id for one in ordered(found, scale, priority="priority").places] == ["M", "Z", "A"]


def test_two_without_a_score_are_no_tie() -> None:
    assert ordered([item("A", "must", None), item("B", "must", None)], SCALE).ties == ()


def test_everything_at_the_top_is_noticed_above_thirty_percent() -> None:
    lower = [item(f"L{number}", "could", 1) for number in range(7)]
    three = [item(f"M{number}", "must", 1) for number in range(3)]
    assert not ordered([*lower, *three], SCALE, priority="priority").all_top
    assert ordered([*lower[1:], *three], SCALE, priority="priority").all_top
    assert ordered([], SCALE, priority="priority").top_percent == 0


@given(st.lists(st.tuples(st.sampled_from(["must", "could", None]), st.integers(1, 3), st.booleans())))
def test_ranks_run_from_one_without_a_gap_whatever_the_order_of_reading(rows: list[Any]) -> None:
    items = [
        item(f"I{place}", priority, value, core=core) for place, (priority, value, core) in enumerate(rows)
    ]
    forth, back = ordered(items, SCALE), ordered(reversed(items), SCALE)
    assert [one.rank for one in forth.places] == list(range(1, len(items) + 1))
    assert forth == back
