from decimal import Decimal

from tests.unit.playbooks.small import SMALL, changed, composed, layer

from kactl.playbooks.compose import compose
from kactl.playbooks.validate import validate


def test_a_sound_value_is_a_playbook() -> None:
    playbook, findings = validate(composed())
    assert findings == ()
    assert playbook is not None
    assert [one.id for one in playbook.gates] == ["kickoff", "release", "accept"]


def test_every_fault_is_told_with_its_place_and_the_known_key_nearest_to_it() -> None:
    text = changed(("due: 5", "due: soon"), ("kind: technical", "kind: techncal"))
    text = text.replace("    purpose: {zh: 用途, en: purpose}\n", "", 1).replace("version:", "verison:")
    playbook, findings = validate(composed(text))
    assert playbook is None
    lines = text.splitlines()
    found = {one.code: lines[(one.line or 0) - 1] for one in findings}
    assert "due: soon" in found["model.type"]
    assert "techncal" in found["model.choice"]
    assert "verison" in found["model.misspelt-key"]
    assert {one.values.get("nearest") for one in findings if one.code == "model.misspelt-key"} == {"version"}
    missing = {
        (str(one.values["key"]), lines[(one.line or 0) - 1]) for one in findings if "missing" in one.code
    }
    assert missing == {("version", lines[0]), ("purpose", "  - id: dev")}


def test_a_fault_is_told_in_the_layer_that_said_it() -> None:
    top = layer("extends: [small]\nroles:\n  - {id: lead, least: -1}\n", "top")
    playbook, findings = validate(compose(top, {"small": layer(SMALL)}.get))
    assert playbook is None
    (found,) = findings
    assert (found.code, found.path) == ("model.range", "playbooks/top/playbook.yaml")
    assert (found.line, found.column) == (3, 23)


def test_a_number_with_a_point_stays_exact() -> None:
    text = changed(("type: number, default: 1", "type: number, default: 0.1"))
    playbook, _ = validate(composed(text))
    assert playbook is not None
    assert playbook.questions[1].default == Decimal("0.1")
