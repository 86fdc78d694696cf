from tests.gating import REVIEW, Bench, asking, criterion, gate, outcome

from kactl.gates.effective import resolved


def test_the_instance_is_filled_in_wherever_it_stands() -> None:
    value = {"a": "x-{instance}", "b": ["{instance}", 3], "c": {"d": "{instance}"}}
    assert resolved(value, "v1") == {"a": "x-v1", "b": ["v1", 3], "c": {"d": "v1"}}
    assert resolved("x-{instance}", None) == "x-"


def test_each_instance_looks_at_its_own_files(blank: Bench) -> None:
    notes = asking("notes", "file-present", {"pattern": "releases/{instance}.md"})
    blank.lay(gate("release", notes, recurs={"pattern": r"v\d+", "example": "v1"}))
    blank.write("process/releases/v1.md", "First.")
    found = [outcome(blank.verdict(f"release@{one}"), "notes") for one in ("v1", "v2")]
    assert found == ["met", "unmet"]


def test_a_role_that_answers_for_nothing_binds_the_gate(blank: Bench) -> None:
    blank.lay({**REVIEW, "approvals": [{"role": "dev"}, {"role": "qa"}]})
    base = blank.base().gate
    assert [base.bound_by(one) for one in base.approvals] == [("charter", "report"), ("report",)]


def test_the_tier_names_another_decider(blank: Bench) -> None:
    tiers = [{"id": "small", "title": "S", "weight": 1, "when": {"size": "small"}}]
    asked = gate("review", criterion("charter"), decides="manager", tier_decides={"small": "qa"})
    blank.lay(asked, answers={"size": "small"}, tiers=tiers)
    assert blank.verdict().decides == "qa"
    blank.lay(asked, answers={"size": "large"}, tiers=tiers)
    assert blank.verdict().decides == "manager"


def test_the_roles_of_a_gate_are_all_that_it_names(blank: Bench) -> None:
    blank.lay({**REVIEW, "decides": "sponsor"})
    assert blank.base().gate.roles() == ("manager", "qa", "sponsor")
