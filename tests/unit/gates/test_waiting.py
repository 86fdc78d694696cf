from datetime import timedelta

from tests.gating import PROOF, REVIEW, Bench, criterion, gate

from kactl.gates.pacing import Days, Pace
from kactl.gates.waiting import LOAD_DAYS, people
from kactl.model.figures_reports import PersonFigures

ALL = frozenset({"review"})


def figures(bench: Bench, days: Days | None = None) -> dict[str, PersonFigures]:
    return {one.person: one for one in people(Pace(bench.evaluator(), days or Days()), ALL)}


def opened(bench: Bench) -> Bench:
    bench.state("review", "wang-fang")
    bench.commit("Open")
    return bench


def test_nobody_is_told_before_anything_waits(blank: Bench) -> None:
    blank.lay(REVIEW)
    blank.commit("Begin")
    assert figures(blank) == {}


def test_a_wait_is_from_the_opening_to_the_persons_first_word(bench: Bench) -> None:
    opened(bench)
    bench.tick(days=1)
    bench.approve("li-lei", "qa")
    bench.tick(days=1)
    bench.state("reject", "li-lei", role="qa", reason="no")
    bench.state("reject", "wang-fang", role="manager", reason="no")
    found = figures(bench)
    li_lei, wang_fang = found["li-lei"].waits, found["wang-fang"].waits
    assert li_lei is not None
    assert wang_fang is not None
    assert (li_lei.count, li_lei.longest_days, li_lei.longest_hours) == (1, 1, 24.0)
    assert (wang_fang.count, wang_fang.longest_days) == (1, 2)


def test_an_opening_again_is_another_wait(bench: Bench) -> None:
    opened(bench)
    bench.tick(days=1)
    bench.approve("li-lei", "qa")
    bench.report("greener")
    opened(bench)
    bench.tick(days=3)
    bench.approve("li-lei", "qa")
    waits = figures(bench)["li-lei"].waits
    assert waits is not None
    assert (waits.count, waits.median_days, waits.longest_days) == (2, 2.0, 3)


def test_a_word_without_an_opening_is_no_wait(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    assert figures(bench)["li-lei"].waits is None


def test_a_word_on_paper_ends_the_wait_on_its_day(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals=[{"role": "sponsor"}]))
    blank.fill(charter="Why.")
    blank.commit("Begin")
    opened(blank)
    blank.tick(days=4)
    blank.approve(
        "wang-fang", "sponsor",
        on_behalf_of="chen-jie", proof=PROOF, transcribed_by="wang-fang", stated_on="2026-11-17",
    )  # fmt: skip
    waits = figures(blank)["chen-jie"].waits
    assert waits is not None
    assert (waits.longest_days, waits.longest_hours) == (2, 36.0)


def test_everybody_who_could_approve_is_waited_for_with_the_day_of_the_opening(bench: Bench) -> None:
    opened(bench)
    at = bench.now
    bench.tick(days=2)
    bench.approve("wang-fang", "manager")
    found = figures(bench)
    assert {name: len(one.awaited) for name, one in found.items()} == {
        "li-lei": 1,
        "han-mei": 1,
        "wang-fang": 0,
    }
    awaited = found["han-mei"].awaited[0]
    assert (awaited.gate, awaited.role, awaited.since, awaited.days) == ("review", "qa", at, 2)


def test_criteria_that_hold_make_a_gate_wait_even_without_a_review(bench: Bench) -> None:
    found = figures(bench)
    assert set(found) == {"wang-fang", "li-lei", "han-mei"}
    assert {(one.awaited[0].since, one.awaited[0].days) for one in found.values()} == {(None, None)}


def test_a_gate_whose_criteria_do_not_hold_waits_for_no_approval(bench: Bench) -> None:
    bench.fill(charter="")
    assert figures(bench) == {}


def test_a_review_of_content_that_does_not_hold_waits_for_no_approval(bench: Bench) -> None:
    bench.fill(charter="")
    bench.commit("Lose it")
    opened(bench)
    bench.fill(charter="Why.")
    assert figures(bench) == {}


def test_a_review_of_what_is_asked_no_more_waits_for_no_approval(bench: Bench) -> None:
    opened(bench)
    bench.ask({**REVIEW, "success": [REVIEW["success"][0]]})
    assert figures(bench) == {}


def test_a_passed_gate_waits_for_nobody(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    assert [one.awaited for one in figures(bench).values()] == [(), ()]


def test_the_load_is_what_was_given_in_the_last_days(bench: Bench) -> None:
    bench.approve("li-lei", "qa")
    assert figures(bench)["li-lei"].given == 1
    bench.tick(days=LOAD_DAYS - 1)
    assert figures(bench)["li-lei"].given == 1
    bench.tick(days=1)
    assert "li-lei" not in figures(bench)


def test_one_person_under_two_ids_is_one(bench: Bench) -> None:
    team = (bench.root / "process/team.yaml").read_text("utf-8")
    bench.write("process/team.yaml", team.replace("han.mei@", "LI.LEI@"))
    bench.commit("Twice")
    bench.approve("li-lei", "qa")
    found = figures(bench)
    assert ("li-lei" in found, found["han-mei"].given) == (False, 1)


def test_the_most_loaded_come_first(bench: Bench) -> None:
    opened(bench)
    bench.approve("wang-fang", "manager")
    bench.tick(days=1)
    assert list(figures(bench)) == ["han-mei", "li-lei", "wang-fang"]
    assert bench.now - bench.snapshot.records[0].issued_at > timedelta(days=1)
