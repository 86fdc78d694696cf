import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from kactl.model.base import Text
from kactl.model.engagement import Engagement
from kactl.model.faults import Coded, coded, known_keys, shortened
from kactl.model.gates import Approval
from kactl.model.playbook import Playbook
from kactl.model.team import Team
from kactl.texts.catalogue import LANGUAGES, message

GATE: dict[str, Any] = {
    "id": "g", "title": "G", "stage": "s", "kind": "business",
    "success": [{"id": "c", "title": "C", "uses": "declared", "principle": "assets"}],
}  # fmt: skip
TWO_ROLES = {"id": "c", "roles": ["a"], "reason": "r"}
STATES = {"all": ["open"], "titles": {"in work": "X"}}
REGISTER: dict[str, Any] = {
    "id": "r",
    "noun": "r",
    "title": "R",
    "prefix": "RR",
    "folder": "r",
    "fields": [],
    "states": STATES,
}


def playbook(**parts: Any) -> dict[str, Any]:
    return {"playbook": "p", "version": "1.0.0", "title": "P", **parts}


WHEN = ("gates", 0, "when")


def when(condition: dict[str, Any]) -> dict[str, Any]:
    return playbook(gates=[{**GATE, "when": condition}])


def faults(model: type[BaseModel], value: Any) -> list[Coded]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(json.dumps(value))
    return coded(caught.value, value, model)


@pytest.mark.parametrize(
    ("value", "loc", "code"),
    [
        ({"playbook": "p", "title": "P"}, ("version",), "model.missing"),
        (playbook(titel="x"), ("titel",), "model.misspelt-key"),
        (playbook(zzz=1), ("zzz",), "model.unknown-key"),
        (playbook(gates=[{**GATE, "kind": "big"}]), ("gates", 0, "kind"), "model.choice"),
        (playbook(gates=[{**GATE, "id": "a b"}]), ("gates", 0, "id"), "model.id"),
        (playbook(version="1"), ("version",), "model.pattern"),
        (playbook(gates=[{**GATE, "review_window": 0}]), ("gates", 0, "review_window"), "model.range"),
        (playbook(gates=[{**GATE, "success": []}]), ("gates", 0, "success"), "model.empty"),
        (playbook(gates=["kickoff"]), ("gates", 0), "model.type"),
        (playbook(gates=[{**GATE, "title": 3}]), ("gates", 0, "title"), "model.type"),
        (playbook(playbook="p" * 70), ("playbook",), "model.too-long"),
        (playbook(conflicts=[TWO_ROLES]), ("conflicts", 0, "roles"), "model.too-short"),
        (playbook(registers=[REGISTER]), ("registers", 0, "states", "titles", "in work"), "model.key"),
        (when({}), WHEN, "model.condition-shape"),
        (when({"a": {"resembles": 1}}), WHEN, "model.condition-operator"),
        (when({"any": []}), WHEN, "model.condition-list"),
        (when({"a": {"in": 1}}), WHEN, "model.condition-list"),
        (when({"a": []}), WHEN, "model.condition-list"),
        (when({"a": {"exists": 1}}), WHEN, "model.condition-exists"),
    ],
)  # fmt: skip
def test_an_error_is_one_code_at_one_place(value: Any, loc: tuple[object, ...], code: str) -> None:
    (found,) = faults(Playbook, value)
    assert (found.loc, found.code) == (loc, code)
    for language in LANGUAGES:
        shown = {key: one[language] if isinstance(one, Text) else one for key, one in found.values.items()}
        for part in ("", ".why", ".mend"):
            text = message(code + part, language, shown)
            assert text
            assert "{" not in text.replace("{}", "")


def test_of_a_unions_branches_only_the_one_that_fits_is_told() -> None:
    (found,) = faults(Playbook, playbook(gates=[{**GATE, "approvals": [{"role": "lead", "needed": 0}]}]))
    assert (found.loc, found.code) == (("gates", 0, "approvals", 0, "needed"), "model.range")


def test_a_value_that_no_branch_takes_is_told_once() -> None:
    question = {"id": "q", "ask": "Q", "default": {"a": 1}}
    (found,) = faults(Playbook, playbook(questions=[question]))
    assert (found.loc, found.code) == (("questions", 0, "default"), "model.type")
    assert found.values["expected"].en == "true or false or a whole number or a number or text or a list"


def test_a_date_that_cannot_be_is_told() -> None:
    (found,) = faults(Team, {"people": {"a": {"name": "A", "until": "2026-13-40"}}})
    assert (found.loc, found.code) == (("people", "a", "until"), "model.type")


def test_a_refusal_of_our_own_carries_its_values() -> None:
    value = {"engagement": "0" * 26, "playbook": "p", "version": "1", "timezone": "Mars/Base"}
    (found,) = faults(Engagement, value)
    assert (found.loc, found.code, found.values["found"]) == (("timezone",), "model.timezone", "Mars/Base")


def test_without_the_value_the_codes_are_the_same() -> None:
    value = playbook(version="1", titel="x")
    with pytest.raises(ValidationError) as caught:
        Playbook.model_validate_json(json.dumps(value))
    assert [one.code for one in coded(caught.value)] == ["model.pattern", "model.unwanted-key"]


def test_the_nearest_known_key_is_named() -> None:
    (found,) = faults(Playbook, playbook(gates=[{**GATE, "aprovals": []}]))
    assert found.values["nearest"] == "approvals"


def test_known_keys_are_found_through_references_and_unions() -> None:
    schema = Playbook.model_json_schema()
    keys = list(Approval.model_json_schema()["properties"])
    assert {"any_of", "role", "binds"} < set(keys)
    assert known_keys(schema, ("gates", 0, "approvals", 0)) == keys
    assert known_keys(schema, ("registers", 0, "states", "titles", "x")) == ["zh", "en"]
    assert known_keys(schema, ("version",)) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (None, "null"), ("a\nb", "a b"), ("x" * 50, "x" * 39 + "…"), (1.5, "1.5")],
)
def test_a_value_is_shown_short_and_on_one_line(value: object, text: str) -> None:
    assert shortened(value) == text
