from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built
from tests.checking import NOON, ask, ask_example, codes, lay, told

CHECK = "evidence"
UNIT = "process/evidence/review/2026-11-14-tests-0000000001.yaml"
OF_RELEASE = {"register": "release", "key": "gate"}


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


def change(built: Built, old: str, new: str, path: str = UNIT) -> None:
    text = (built.root / path).read_text(encoding="utf-8")
    assert old in text
    built.write(path, text.replace(old, new))


def test_the_good_example_is_met(git_repo: Path) -> None:
    assert [one.outcome for one in ask_example(CHECK, "good", git_repo)] == ["met"] * 4


def test_the_bad_example_says_everything_that_is_wrong(git_repo: Path) -> None:
    tests, coverage, analysis, load = ask_example(CHECK, "bad", git_repo)
    assert [one.outcome for one in (tests, coverage, analysis, load)] == ["unmet"] * 4
    assert codes([tests]) == ["author", "failed", "other-commit", "role", "skipped", "too-old"]
    assert told(tests, "other-commit").severity == "note"
    assert told(tests, "too-old").calendar
    assert told(tests, "failed").fix == "kactl evidence add FILE --for review"
    assert codes([coverage]) == ["coverage", "not-measured"]
    assert codes([analysis]) == ["new-findings", "producer"]
    assert codes([load]) == ["performance", "performance", "thresholds"]
    assert told(load, "thresholds").path == "process/evidence/review/2026-11-14-performance-0000000004.yaml"


def test_without_a_report_nobody_can_tell(good: Built) -> None:
    good.remove(UNIT)
    judgement = ask(good, CHECK, {"kind": "tests"})
    assert judgement.outcome == "unknown"
    assert told(judgement, "missing").fix == "kactl evidence add FILE --for review"


def test_only_reports_of_other_commits_are_unmet(good: Built) -> None:
    change(good, "commit: 4b825dc", "commit: 5b825dc")
    judgement = ask(good, CHECK, {"kind": "tests", "commit": OF_RELEASE})
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["missing", "other-commit"])
    assert told(judgement, "other-commit").severity == "error"


def test_a_release_without_a_commit_leaves_it_unknown(good: Built) -> None:
    item = "process/releases/REL-0000A.yaml"
    change(good, "commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904", "commit: 4b8", item)
    judgement = ask(good, CHECK, {"kind": "tests", "commit": OF_RELEASE})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-commit"])
    missing = ask(good, CHECK, {"kind": "tests", "commit": {"register": "builds"}})
    assert (missing.outcome, codes([missing])) == ("unknown", ["no-such-register"])


@pytest.mark.parametrize(
    ("counts", "with_", "wanted"),
    [
        ("{passed: 0, skipped: 9}", {}, ("unmet", ["no-tests"])),
        ("{passed: 0}", {}, ("unmet", ["no-tests"])),
        ("{passed: 99, errors: 1}", {}, ("unmet", ["failed"])),
        ("{passed: 99, errors: 1}", {"passed": 99}, ("met", [])),
        ("{passed: 989, failed: 11}", {"passed": 99}, ("unmet", ["failed"])),
        ("{passed: 9, skipped: 2}", {}, ("met", [])),
        ("{passed: 9, skipped: 2}", {"skipped": 1}, ("unmet", ["skipped"])),
    ],
)
def test_tests_are_counted(
    good: Built, counts: str, with_: dict[str, Any], wanted: tuple[str, list[str]]
) -> None:
    change(good, "{passed: 120, failed: 0, errors: 0, skipped: 0}", counts)
    judgement = ask(good, CHECK, {"kind": "tests", **with_})
    assert (judgement.outcome, codes([judgement])) == wanted


def test_a_newer_report_of_the_same_name_takes_the_place_of_the_older(good: Built) -> None:
    text = (good.root / UNIT).read_text(encoding="utf-8")
    again = text.replace("2026-11-14T", "2026-11-15T").replace("failed: 0", "failed: 1")
    good.write("process/evidence/review/2026-11-15-tests-0000000009.yaml", again)
    assert ask(good, CHECK, {"kind": "tests"}).outcome == "unmet"
    good.write("process/evidence/review/2026-11-15-tests-000000000a.yaml", text.replace("T02:", "T03:"))
    assert ask(good, CHECK, {"kind": "tests"}).outcome == "unmet"
    assert ask(good, CHECK, {"kind": "tests", "at_least": 2}).outcome == "unmet"


def test_a_report_that_is_not_whole_leaves_it_unknown(good: Built) -> None:
    change(good, "  kind: tests", "  unread: [{code: evidence-file.claims-differ}]\n  kind: tests")
    judgement = ask(good, CHECK, {"kind": "tests"})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["incomplete"])


@pytest.mark.parametrize("text", ["", "for: review\n", "{", "for: &a review\n"])
def test_a_fact_that_cannot_be_read_leaves_it_unknown(good: Built, text: str) -> None:
    good.write("process/evidence/review/2026-11-15-tests-0000000009.yaml", text)
    judgement = ask(good, CHECK, {"kind": "tests"})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["unreadable"])


def test_a_link_is_no_evidence(good: Built) -> None:
    place = good.root / UNIT
    place.rename(place.with_name("real.txt"))
    place.symlink_to("real.txt")
    assert codes([ask(good, CHECK, {"kind": "tests"})]) == ["missing", "unreadable"]


@pytest.mark.parametrize(
    ("with_", "hours", "wanted"),
    [({"max_age": 3}, 0, []), ({"max_age": 3}, 24, ["too-old"]), ({}, 24 * 300, []), ({}, -72, ["future"])],
)
def test_age_is_asked_of_the_clock(good: Built, with_: dict[str, Any], hours: int, wanted: list[str]) -> None:
    judgement = ask(good, CHECK, {"kind": "tests", **with_}, now=NOON + timedelta(hours=hours))
    assert codes([judgement]) == wanted
    assert judgement.outcome == ("unknown" if wanted else "met")


def test_the_producer_is_told_from_the_author(good: Built) -> None:
    change(good, "produced_by: li-lei\n", "")
    assert codes([ask(good, CHECK, {"kind": "tests", "another_person": True})]) == ["author"]
    change(good, "producer: self-declared", "producer: ci")
    assert ask(good, CHECK, {"kind": "tests", "another_person": True, "producer": "ci"}).outcome == "met"


def test_only_what_was_added_for_the_gate_counts_where_that_is_asked(good: Built) -> None:
    assert ask(good, CHECK, {"kind": "tests", "for": "review"}).outcome == "met"
    assert ask(good, CHECK, {"kind": "tests", "for": "other"}).outcome == "unknown"
    assert ask(good, CHECK, {"kind": "tests", "repo": "shop"}).outcome == "unknown"
    assert ask(good, CHECK, {"kind": "tests", "format": "trx"}).outcome == "unknown"


@pytest.mark.parametrize(
    ("named", "outcome"),
    [
        ("{commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904}", "met"),
        ("[{tag: v1, commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904}]", "met"),
        ("[4b825dc642cb6eb9a060e54bf8d69288fbee4904]", "met"),
        ("[{repo: shop, commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904}]", "unmet"),
    ],
)
def test_the_commit_may_stand_in_a_list_of_artefacts(good: Built, named: str, outcome: str) -> None:
    old = "commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    change(good, old, f"commit: {named}", "process/releases/REL-0000A.yaml")
    assert ask(good, CHECK, {"kind": "tests", "commit": OF_RELEASE}).outcome == outcome


def test_each_repository_of_a_release_has_reports_of_its_own(good: Built) -> None:
    old = "commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    stock = "5b825dc642cb6eb9a060e54bf8d69288fbee4904"
    named = f"commit: [{{{old}}}, {{repo: stock, commit: {stock}}}]"
    change(good, old, named, "process/releases/REL-0000A.yaml")
    asked = {"kind": "tests", "commit": OF_RELEASE}
    judgement = ask(good, CHECK, asked)
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["missing-of"])
    wanted = f"kactl evidence add FILE --for review --repo stock --commit {stock}"
    assert told(judgement, "missing-of").fix == wanted
    wrong = (good.root / UNIT).read_text("utf-8").replace("commit: 4b825dc", "repo: stock\ncommit: 6b825dc")
    good.write(UNIT.replace("0000000001", "0000000009"), wrong)
    judgement = ask(good, CHECK, asked)
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["missing-of", "other-commit"])
    assert ask(good, CHECK, {**asked, "repo": "shop"}).outcome != "met"
