from datetime import date

from tests.gating import REVIEW, Bench, criterion, gate

from kactl.gates.keeping import beginners, keeper, ours


def test_who_holds_only_roles_of_the_client_is_none_of_ours(bench: Bench) -> None:
    bench.staff(sponsor=["chen-jie", "zhao-yun"])
    found = bench.evaluator().snapshot
    assert ours(found.team, found.playbook, date(2026, 11, 16)) == (
        "han-mei",
        "li-lei",
        "wang-fang",
        "zhao-yun",
    )


def test_the_keeper_answers_for_most_and_the_first_of_equals_is_taken(bench: Bench) -> None:
    assert keeper(bench.base()) == "manager"
    bench.ask({**REVIEW, "entrance": [criterion("more", owner="qa")]})
    assert keeper(bench.base()) == "qa"


def test_a_client_keeps_no_gate(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter", owner="sponsor"), decides="sponsor"))
    assert keeper(blank.base()) is None


def test_an_instance_is_begun_by_who_answers_for_most(blank: Bench) -> None:
    asked = (criterion("charter", owner="sponsor"), criterion("tests", owner="qa"))
    blank.lay(gate("review", *asked))
    found, day = blank.evaluator().snapshot, date(2026, 11, 16)
    (review,) = found.playbook.gates
    assert beginners(review, found, day) == ("li-lei", "han-mei")
    blank.staff(qa=[])
    assert beginners(review, blank.evaluator().snapshot, day) == ("qa",)
