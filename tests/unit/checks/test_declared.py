from pathlib import Path

from tests.checking import ask_example, codes

from kactl.model.view import Answer

CHECK = "declared"


def answer(outcome: str) -> Answer:
    return Answer(outcome, "窗口已批准", "li.lei", "2026-11-16-li.lei-answer-0123456789", "0" * 64)


def test_the_good_example_is_met_once_its_owner_has_answered(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, answer=answer("met"))
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_waits_for_an_answer(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["unanswered"])


def test_what_does_not_apply_is_not_met_but_not_applicable(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, answer=answer("not-applicable"))
    assert judgement.outcome == "not-applicable"
