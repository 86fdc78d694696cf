from tests.gating import Bench, criterion, gate


def test_a_share_never_rounds_up_to_the_whole(blank: Bench) -> None:
    names = [f"part-{number}" for number in range(3)]
    blank.lay(gate("review", *(criterion(name) for name in names)))
    blank.fill(**{names[0]: "Here.", names[1]: "Here."})
    score = blank.verdict().score
    assert (score.met, score.unmet, score.percent) == (2, 1, 66)
    blank.fill(**{names[2]: "Here."})
    assert blank.verdict().score.percent == 100


def test_what_does_not_apply_is_left_out_of_the_share(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), criterion("audit", owner="qa")))
    blank.commit()
    blank.answer("li-lei", "audit", "not-applicable")
    score = blank.verdict().score
    assert (score.percent, score.not_applicable, score.unmet) == (0, 1, 1)
