from collections.abc import Mapping
from typing import Any

import pytest
from tests.unit.playbooks.small import layer

from kactl.playbooks.compose import Composition, alone, compose
from kactl.playbooks.layers import Layer

BASE = """\
playbook: base
version: 1.0.0
abstract: true
title: {zh: 基础, en: Base}
roles:
  - {id: lead, title: {zh: 负责, en: Lead}, when: {tier: A}}
  - {id: tester, title: 测试}
gates:
  - id: kickoff
    success:
      - {id: charter, uses: document-complete, with: {document: charter, sections: [a, b]}}
      - {id: team, uses: role-vacant}
    approvals: [{role: owner}]
"""


def over(text: str, **layers: str) -> Composition:
    """Return a layer laid over `base`, and over what else is named."""
    known: Mapping[str, Layer] = {
        "base": layer(BASE, "base"),
        **{name: layer(one, name) for name, one in layers.items()},
    }
    return compose(layer(text, "top"), known.get)


def value(composition: Composition) -> dict[str, Any]:
    assert composition.findings == ()
    found = composition.value()
    assert isinstance(found, dict)
    return found


def ids(entries: Any) -> list[str]:
    return [one["id"] for one in entries]


def test_what_the_layer_does_not_mention_is_the_bases() -> None:
    found = value(over("playbook: top\nextends: [base]\n"))
    assert found["version"] == "1.0.0"
    assert ids(found["gates"][0]["success"]) == ["charter", "team"]


def test_what_a_base_says_about_itself_alone_is_not_inherited() -> None:
    found = value(over("playbook: top\nextends: [base]\n"))
    assert "abstract" not in found
    assert found["extends"] == ["base"]


def test_an_entry_is_laid_over_key_by_key_and_lists_with_ids_within_it_too() -> None:
    text = """\
extends: [base]
gates:
  - id: kickoff
    success:
      - id: charter
        with: {sections: [c]}
        strength: should
      - {id: scope, uses: declared}
"""
    success = value(over(text))["gates"][0]["success"]
    assert ids(success) == ["charter", "team", "scope"]
    assert success[0] == {
        "id": "charter",
        "uses": "document-complete",
        "with": {"document": "charter", "sections": ["c"]},
        "strength": "should",
    }


def test_a_list_without_ids_and_a_condition_are_replaced_whole() -> None:
    text = """\
extends: [base]
roles: [{id: lead, when: {profile: ka}}]
gates: [{id: kickoff, approvals: [{role: sponsor}]}]
"""
    found = value(over(text))
    assert found["roles"][0]["when"] == {"profile": "ka"}
    assert found["gates"][0]["approvals"] == [{"role": "sponsor"}]


def test_a_text_may_be_changed_in_one_language() -> None:
    assert value(over("extends: [base]\ntitle: {en: Ours}\n"))["title"] == {"zh": "基础", "en": "Ours"}


@pytest.mark.parametrize(
    ("entry", "order"),
    [
        ("{id: scope}", ["charter", "team", "scope"]),
        ("{id: scope, insert_before: charter}", ["scope", "charter", "team"]),
        ("{id: scope, insert_after: charter}", ["charter", "scope", "team"]),
        ("{id: team, insert_before: charter}", ["team", "charter"]),
        ("{id: charter, insert_after: team}", ["team", "charter"]),
        ("{id: charter, remove: true}", ["team"]),
        ("{id: charter, remove: false}", ["charter", "team"]),
    ],
)
def test_an_entry_stands_where_it_says(entry: str, order: list[str]) -> None:
    text = f"extends: [base]\ngates: [{{id: kickoff, success: [{entry}]}}]\n"
    success = value(over(text))["gates"][0]["success"]
    assert ids(success) == order
    assert not {"insert_before", "insert_after", "remove"} & {key for one in success for key in one}


def test_replace_keeps_nothing_of_the_base_and_the_place() -> None:
    text = "extends: [base]\nroles: [{id: lead, replace: true, title: 新}]\n"
    assert value(over(text))["roles"] == [{"id": "lead", "title": "新"}, {"id": "tester", "title": "测试"}]


def test_a_new_entry_can_stand_beside_one_of_its_own_layer() -> None:
    text = "extends: [base]\nroles: [{id: b}, {id: a, insert_before: b}]\n"
    assert ids(value(over(text))["roles"]) == ["lead", "tester", "a", "b"]


def test_directives_work_in_a_list_that_no_base_has() -> None:
    text = "extends: [base]\nstages: [{id: b}, {id: a, insert_before: b}]\n"
    assert value(over(text))["stages"] == [{"id": "a"}, {"id": "b"}]


def test_the_nearest_base_is_laid_last_and_a_shared_one_once() -> None:
    near = "extends: [base]\nversion: 2.0.0\nroles: [{id: near}]\n"
    far = "extends: [base]\nversion: 3.0.0\nroles: [{id: far}]\n"
    composition = over("playbook: top\nextends: [near, far]\n", near=near, far=far)
    found = value(composition)
    assert found["version"] == "2.0.0"
    assert found["extends"] == ["near", "far", "base"]
    assert ids(found["roles"]) == ["lead", "tester", "far", "near"]
    assert [one.name for one in composition.layers] == ["base", "far", "near", "top"]


FAULTY = """\
extends: [base, ghost]
roles:
  - {id: nobody, remove: true}
  - {id: noone, replace: true}
  - {id: new, insert_before: gone}
  - {id: both, insert_before: lead, insert_after: tester}
  - {id: tester, remove: certainly}
  - {title: nameless}
  - {id: twice}
  - {id: twice}
"""


def test_all_faults_are_told_at_once_each_at_its_place() -> None:
    composition = over(FAULTY)
    found = {one.code: (one.path, one.line) for one in composition.findings}
    path = "playbooks/top/playbook.yaml"
    assert found == {
        "playbook.base-unknown": (path, 1),
        "playbook.remove-unknown": (path, 3),
        "playbook.replace-unknown": (path, 4),
        "playbook.anchor-unknown": (path, 5),
        "playbook.two-anchors": (path, 6),
        "playbook.directive-type": (path, 7),
        "playbook.entry-without-id": (path, 8),
        "playbook.duplicate-id": (path, 10),
    }
    assert len(composition.findings) == len(found)


def test_an_anchor_that_is_missing_is_told_with_those_there_are() -> None:
    (found,) = over("extends: [base]\nroles: [{id: new, insert_after: leed}]\n").findings
    assert found.values == {"anchor": "leed", "known": "lead, tester"}
    assert found.column == 33


def test_playbooks_that_extend_each_other_are_a_fault_and_no_loop() -> None:
    composition = over("extends: [a]\n", a="extends: [b]\n", b="extends: [a]\n")
    (found,) = composition.findings
    assert (found.code, found.path) == ("playbook.extends-circle", "playbooks/b/playbook.yaml")
    assert found.values == {"circle": "a → b → a"}


@pytest.mark.parametrize("extends", ["base", "[1]", "{a: b}"])
def test_extends_takes_a_list_of_names(extends: str) -> None:
    assert [one.code for one in over(f"extends: {extends}\n").findings] == ["playbook.extends-type"]


def test_a_layer_that_cannot_be_read_is_a_fault_and_the_others_go_on() -> None:
    composition = over("extends: [bad, base]\nversion: 9.0.0\n", bad="a: [1\n")
    (found,) = composition.findings
    assert found.path == "playbooks/bad/playbook.yaml"
    assert found.code.startswith("yaml.")
    assert isinstance(composition.value(), dict)
    assert composition.at(("version",)) == "9.0.0"
    assert composition.at(("roles", 0, "id")) == "lead"


@pytest.mark.parametrize("text", ["", "- a\n", "text\n"])
def test_a_file_that_is_no_mapping_is_a_fault(text: str) -> None:
    assert [one.code for one in alone(layer(text)).findings] == ["playbook.no-mapping"]


def test_a_composed_file_does_not_follow_its_extends() -> None:
    composition = alone(layer("playbook: top\nextends: [base]\n"))
    assert composition.findings == ()
    assert composition.value() == {"playbook": "top", "extends": ["base"]}


def test_every_node_knows_who_said_it() -> None:
    text = "extends: [base]\ngates:\n  - id: kickoff\n    success:\n      - {id: team, strength: should}\n"
    composition = over(text)
    said = composition.places(("gates", 0, "success", 1))
    assert [(one.layer.name, one.position()[0]) for one in said] == [("base", 12), ("top", 5)]
    (strength,) = composition.places(("gates", 0, "success", 1, "strength"))
    assert (strength.layer.name, strength.position()) == ("top", (5, 30))
    (uses,) = composition.places(("gates", 0, "success", 1, "uses"))
    assert uses.layer.name == "base"
