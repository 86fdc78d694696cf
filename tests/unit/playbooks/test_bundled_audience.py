"""What the bundled playbooks show the client, and which controls their criteria serve."""

import re

import pytest
from tests.bundled import BOTH, playbook

from kactl.model.conditions import Condition

INSIDE = ("decision", "meeting", "stakeholder", "asset", "module", "handoff")
PRIVATE = {
    "requirement": ("effort", "effort_low", "effort_high", "drop_reason"),
    "milestone": ("reason", "payment"),
    "deliverable": ("payment", "proof", "owner"),
    "obligation": ("escalated_to", "escalated_on", "reminded_on"),
    "incident": ("review", "owner"),
    "change": ("impact_cost",),
}


@pytest.mark.parametrize("name", BOTH)
def test_effort_reasons_escalation_and_payments_are_internal(name: str) -> None:
    registers = {one.id: one for one in playbook(name).registers}
    assert all(registers[one].public is False for one in INSIDE if one in registers)
    for identity, fields in PRIVATE.items():
        shown = {one.id for one in registers[identity].fields if one.public}
        assert "title" in shown
        assert not shown & set(fields)


@pytest.mark.parametrize("name", BOTH)
def test_tasks_risks_issues_and_tests_reach_the_client_only_when_they_are_marked(name: str) -> None:
    for identity in ("task", "risk", "issue", "test"):
        register = playbook(name).register_of(identity)
        assert register is not None
        assert register.public == Condition({"shared": True})


def test_a_key_account_names_controls_as_auditors_do() -> None:
    controls = {each for gate in playbook("ka").gates for one in gate.criteria() for each in one.controls}
    assert {"ISO27001:A.8.32", "SOC2:CC8.1"} <= controls
    assert all(re.fullmatch(r"ISO27001:A\.[5-8]\.\d+|SOC2:CC\d\.\d", one) for one in controls)
