from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "items-unique"
ASKED = {"register": "requirement", "field": "rank"}


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_ties_and_gaps(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["double", "no-value"])
    double = told(judgement, "double")
    assert (double.subject, double.values["other"], double.values["value"]) == ("REQ-3DE4F", "REQ-1AB2C", "1")


def test_numbers_are_compared_by_amount_and_text_by_writing(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    among = {"status": "confirmed"}
    built.write("process/requirements/REQ-3DE4F.yaml", "title: 缺货清单\nstatus: confirmed\nrank: 1.0\n")
    assert codes([ask(built, CHECK, {**ASKED, "among": among})]) == ["double"]
    built.write("process/requirements/REQ-3DE4F.yaml", "title: 缺货清单\nstatus: confirmed\nrank: '1'\n")
    assert codes([ask(built, CHECK, {**ASKED, "among": among})]) == []


def test_without_items_it_cannot_tell(git_repo: Path) -> None:
    judgement = ask(lay(CHECK, "good", git_repo), CHECK, {**ASKED, "among": {"core": True}})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["empty"])
    assert told(judgement, "empty").fix == "kactl req add TITLE"


def test_what_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {**ASKED, "field": "size"})]) == ["no-such-field"]
    assert codes([ask(built, CHECK, {**ASKED, "register": "wish"})]) == ["no-such-register"]
