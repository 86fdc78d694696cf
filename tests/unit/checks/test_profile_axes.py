from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "profile-axes"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_the_empty_axis(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    found = told(judgement, "no-axis")
    assert (found.subject, found.values["axis"].zh) == ("ka", "思维方式")
    assert found.line == 10


def test_a_profile_that_nobody_describes_is_unmet(git_repo: Path) -> None:
    judgement = ask(lay("declared", "good", git_repo), CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["no-profile"])
