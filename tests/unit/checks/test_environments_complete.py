from pathlib import Path

import pytest
from tests.checking import ask, ask_example, codes, lay

CHECK = "environments-complete"
PATH = "process/environments.yaml"


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_each_broken_rule(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert {(one.subject, one.code.partition(".")[2], one.values["rule"]) for one in judgement.findings} == {
        ("dev", "bad-data", "data"),
        ("dev", "real-data", "data"),
        ("test", "no-rule", "change"),
        ("test", "unknown-role", "deployers"),
        ("uat", "no-masking", "masking"),
        ("production", "missing", ""),
    }
    assert {one.who for one in judgement.findings} == {("dev-lead",)}


@pytest.mark.parametrize(
    ("line", "other", "expected"),
    [
        ("stability: 可用率 99.99%", "stability: ' '", ["no-rule"]),
        ("stability: 可用率 99.99%", "stability: {zh: 可用率 99.99%, en: ''}", ["no-rule"]),
        ("stability: 可用率 99.99%", "stability: {zh: 可用率 99.99%, en: 99.99 %}", []),
        ("data: [real]", "data: real", ["no-rule"]),
        ("data: [real]", "data: []", ["no-rule"]),
        ("data: [masked]", "data: [real]", []),
        ("deployers: [dev-lead]\n    promoted_from: uat", "deployers: []", ["no-rule"]),
        ("data: [real]", "data: [real]\n    backup: false\n    monitoring: true", ["unguarded"]),
        ("data: [masked]", "data: [masked]\n    backup: false", []),
    ],
)
def test_each_rule_must_say_something(git_repo: Path, line: str, other: str, expected: list[str]) -> None:
    built = lay(CHECK, "good", git_repo)
    text = (built.root / PATH).read_text(encoding="utf-8")
    assert line in text
    built.write(PATH, text.replace(line, other))
    assert codes([ask(built, CHECK, {})]) == expected


def test_a_missing_file_lacks_all_four(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.remove(PATH)
    assert codes([ask(built, CHECK, {})]) == ["missing"] * 4
