from pathlib import Path

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay, told

CHECK = "release-contents"
ITEM = "process/releases/v1.0.0.yaml"
A = "a" * 40


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


def found(built: Built, instance: str = "v1.0.0") -> tuple[str, list[str]]:
    judgement = ask(built, CHECK, {}, instance=instance)
    return judgement.outcome, codes([judgement])


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, instance="v1.0.0")
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_of_commits_and_class(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo, instance="v1.0.0")
    wrong = ["bad-artifact", "class-light", "two-commits", "unknown-repository"]
    assert (judgement.outcome, codes([judgement])) == ("unmet", wrong)
    assert told(judgement, "class-light").fix == "kactl release set v1.0.0 class=normal"


def test_a_release_without_an_item_cannot_be_told(good: Built) -> None:
    assert found(good, "v2.0.0") == ("unknown", ["no-item"])


@pytest.mark.parametrize("value", ["", "artifacts: []\n", "artifacts: null\n"])
def test_a_release_without_artifacts_is_unmet(good: Built, value: str) -> None:
    good.write(ITEM, f"title: 一\nstatus: planned\n{value}")
    assert found(good) == ("unmet", ["no-artifacts"])


@pytest.mark.parametrize("value", ["v1.0.0", "[v1.0.0]", "7", "{commit: abc}", "[[1]]", "{repo: web}"])
def test_artifacts_that_are_none_are_unmet_and_never_a_crash(good: Built, value: str) -> None:
    good.write(ITEM, f"title: 一\nstatus: planned\nartifacts: {value}\n")
    assert found(good) == ("unmet", ["bad-artifact"])


def test_where_the_code_lies_in_the_engagement_no_repository_is_named(good: Built) -> None:
    settings = (good.root / "kactl.yaml").read_text("utf-8").partition("repositories")[0]
    good.write(ITEM, f"title: 一\nstatus: planned\nartifacts: [{{commit: {A}}}]\n")
    assert found(good) == ("unmet", ["unknown-repository"])
    good.write("kactl.yaml", settings)
    assert found(good) == ("met", [])
    good.write(ITEM, f"title: 一\nstatus: planned\nartifacts: [{{repo: web, commit: {A}}}]\n")
    assert found(good) == ("unmet", ["unknown-repository"])


def test_a_class_is_raised_and_never_lowered(good: Built) -> None:
    text = f"title: 一\nstatus: planned\nartifacts: [{{repo: web, commit: {A}}}]\n"
    good.write(ITEM, f"{text}migration: false\nclass: normal\n")
    assert found(good) == ("met", [])
    good.write(ITEM, f"{text}class: standard\n")  # a fact that nobody knows makes nothing lighter
    assert found(good) == ("unmet", ["class-light"])


def test_without_such_a_register_nothing_can_be_told(good: Built) -> None:
    judgement = ask(good, CHECK, {"register": "none"}, instance="v1.0.0")
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-register"])
