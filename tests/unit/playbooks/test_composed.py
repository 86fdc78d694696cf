from tests.unit.playbooks.small import composed, layer, valid

from kactl.playbooks.compose import alone, compose
from kactl.playbooks.composed import PATH, playbook_yaml
from kactl.playbooks.layers import Layer
from kactl.playbooks.validate import validate


def test_the_file_reads_back_as_the_same_playbook() -> None:
    playbook = valid()
    again, findings = validate(alone(Layer("small", PATH, playbook_yaml(playbook))))
    assert findings == ()
    assert again == playbook
    assert again is not None
    assert playbook_yaml(again) == playbook_yaml(playbook)


def test_numbers_with_a_point_are_written_as_numbers() -> None:
    text = """\
extends: [small]
questions: [{id: systems, default: 2.5}]
gates: [{id: release, success: [{id: clean, with: {at_least: 99.5}}]}]
"""
    top = compose(layer(text, "top"), {"small": composed().layers[0]}.get)
    playbook, _ = validate(top)
    assert playbook is not None
    lines = playbook_yaml(playbook).decode().splitlines()
    assert "    default: 2.5" in lines
    assert "          at_least: 99.5" in lines


def test_an_editor_finds_the_schema_beside_it() -> None:
    first = playbook_yaml(valid()).decode().splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../.kactl/schemas/playbook.json"
