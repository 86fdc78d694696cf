from pathlib import Path
from typing import Any

import pytest
from tests.checking import ask, ask_example, codes, lay, setting_of, told

from kactl.checks.items import Parameters, subject

CHECK = "items"
CORE = {"register": "requirement", "among": {"core": True}}


def test_the_good_example_is_met(git_repo: Path) -> None:
    judgements = ask_example(CHECK, "good", git_repo)
    assert [(one.outcome, one.findings) for one in judgements] == [("met", ())] * 4


def test_the_bad_example_is_unmet_in_all_four_ways(git_repo: Path) -> None:
    judgements = ask_example(CHECK, "bad", git_repo)
    assert [one.outcome for one in judgements] == ["unmet"] * 4
    assert [codes([one]) for one in judgements] == [
        ["unmet", "unmet"],
        ["too-many"],
        ["too-few"],
        ["unwanted"],
    ]
    unmet = judgements[0].findings[1]
    assert (unmet.subject, unmet.fix) == ("REQ-3DE4F", "kactl req set REQ-3DE4F acceptance=VALUE")
    assert (unmet.values["field"].zh, unmet.values["expected"].zh) == ("验收标准", "已填写")
    unwanted = told(judgements[3], "unwanted")
    assert unwanted.values["condition"].zh == "验收标准：未填写，且 状态：accepted"


@pytest.mark.parametrize(
    ("bounds", "outcome"),
    [
        ({"at_most": 33}, "unmet"),
        ({"at_most": 33.3}, "unmet"),
        ({"at_most": 33.4}, "met"),
        ({"at_least": 33.3}, "met"),
        ({"at_least": 33.4}, "unmet"),
        ({"at_least": 33, "at_most": 34}, "met"),
    ],
)
def test_a_share_is_compared_exactly(git_repo: Path, bounds: dict[str, Any], outcome: str) -> None:
    built = lay(CHECK, "good", git_repo)
    asked = {"register": "requirement", "hold": {"priority": "P0"}, "expect": "share", **bounds}
    assert ask(built, CHECK, asked).outcome == outcome


@pytest.mark.parametrize(
    ("expect", "outcome", "found"),
    [
        ({"expect": "all"}, "unknown", ["empty"]),
        ({"expect": "share", "at_most": 30}, "unknown", ["empty"]),
        ({"expect": "count", "at_least": 1}, "unknown", ["too-few"]),
        ({"expect": "count", "at_most": 1}, "met", []),
        ({"expect": "none"}, "met", []),
    ],
)
def test_an_empty_set_answers_only_who_looks_for_offenders(
    git_repo: Path, expect: dict[str, Any], outcome: str, found: list[str]
) -> None:
    built = lay(CHECK, "good", git_repo)
    asked = {"register": "requirement", "among": {"priority": "P9"}, "hold": {"core": True}, **expect}
    judgement = ask(built, CHECK, asked)
    assert (judgement.outcome, codes([judgement])) == (outcome, found)


def test_a_group_of_fields_is_one_finding_without_command(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    hold = {"any": [{"acceptance": {"exists": True}}, {"status": "dropped"}]}
    judgement = ask(built, CHECK, {**CORE, "hold": hold})
    unmet = told(judgement, "unmet")
    assert (unmet.subject, unmet.fix, unmet.values["field"].en) == (
        "REQ-3DE4F",
        None,
        "Acceptance criterion, status",
    )


def test_a_single_wanted_value_is_offered(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    judgement = ask(built, CHECK, {**CORE, "hold": {"status": "confirmed"}})
    assert told(judgement, "unmet").fix == "kactl req set REQ-1AB2C status=confirmed"


def test_what_nobody_declared_cannot_be_judged(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    judgement = ask(built, CHECK, {"register": "wish", "hold": {"core": True}})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["no-such-register"])
    judgement = ask(
        built, CHECK, {"register": "requirement", "among": {"colour": "red"}, "hold": {"core": True}}
    )
    assert (judgement.outcome, told(judgement, "no-such-field").values["fields"]) == ("unknown", "colour")


def test_the_command_line_word_names_the_register_too(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    assert ask(built, CHECK, {"register": "req", "hold": {"title": {"exists": True}}}).outcome == "met"


def test_only_the_fields_asked_about_enter_the_digest(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    parameters = Parameters.model_validate({**CORE, "hold": {"status": "confirmed"}})
    parts = subject(parameters, setting_of(built.snapshot))
    before = built.snapshot.digest(parts)
    path = "process/requirements/REQ-1AB2C.yaml"
    text = (built.root / path).read_text(encoding="utf-8")
    built.write(path, text.replace("P0", "P1"))
    assert built.snapshot.digest(parts) == before
    built.write(path, text.replace("confirmed", "accepted"))
    assert built.snapshot.digest(parts) != before
