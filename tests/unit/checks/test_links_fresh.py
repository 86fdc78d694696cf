from pathlib import Path

from tests.checking import ask, ask_example, codes, lay, told

CHECK = "links-fresh"
ASKED = {"register": "task"}


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_the_suspect_link_and_notes_the_unseen_one(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    suspect, unseen = told(judgement, "suspect"), told(judgement, "unseen")
    assert (suspect.subject, suspect.line, suspect.values["target"]) == ("TASK-5GH6J", 3, "REQ-1AB2C")
    assert suspect.fix == "kactl task suspect --clear TASK-5GH6J"
    assert (unseen.subject, unseen.severity) == ("TASK-7KM8N", "note")


def test_a_link_that_nobody_has_seen_breaks_nothing(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    judgement = ask(built, CHECK, {**ASKED, "among": {"title": "调拨单页面"}})
    assert (judgement.outcome, codes([judgement])) == ("met", ["unseen"])


def test_a_link_that_leads_nowhere_is_another_check_s_matter(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.remove("process/requirements/REQ-1AB2C.yaml")
    assert codes([ask(built, CHECK, ASKED)]) == []


def test_only_a_watched_field_counts(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    text = "title: 跨店调拨\nstatus: accepted\nacceptance: 两店库存同时更新 # 同前\n"
    built.write("process/requirements/REQ-1AB2C.yaml", text)
    assert codes([ask(built, CHECK, ASKED)]) == []
    built.write("process/requirements/REQ-1AB2C.yaml", text.replace("同时", "先后"))
    assert codes([ask(built, CHECK, ASKED)]) == ["suspect"]


def test_what_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert codes([ask(built, CHECK, {"register": "wish"})]) == ["no-such-register"]
    assert codes([ask(built, CHECK, {"register": "requirement"})]) == ["no-such-link"]
    assert codes([ask(built, CHECK, {**ASKED, "fields": ["module"]})]) == ["no-such-link"]
    assert codes([ask(built, CHECK, {**ASKED, "among": {"colour": "red"}})]) == ["no-such-link"]
