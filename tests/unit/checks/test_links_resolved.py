from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "links-resolved"
ASKED = {"register": "requirement", "field": "module"}


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_the_dangling_link(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    dangling = told(judgement, "dangling")
    assert (dangling.subject, dangling.values["target"], dangling.line) == ("REQ-3DE4F", "MOD-9PQ9R", 3)


def test_a_link_that_is_no_id_dangles(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/requirements/REQ-3DE4F.yaml", "title: 缺货\nstatus: draft\nmodule: [MOD-9PQ8R, 7]\n")
    assert told(ask(built, CHECK, ASKED), "dangling").values["target"] == "7"


def test_without_items_it_holds(git_repo: Path) -> None:
    judgement = ask(lay(CHECK, "bad", git_repo), CHECK, {**ASKED, "among": {"core": True}})
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_what_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {**ASKED, "field": "title"})]) == ["no-such-link"]
    assert codes([ask(built, CHECK, {**ASKED, "field": "parent"})]) == ["no-such-link"]
    judgement = ask(built, CHECK, {**ASKED, "among": {"colour": "red"}})
    assert (judgement.outcome, told(judgement, "no-such-link").values["fields"]) == ("unknown", "colour")
    assert codes([ask(built, CHECK, {**ASKED, "register": "wish"})]) == ["no-such-register"]
