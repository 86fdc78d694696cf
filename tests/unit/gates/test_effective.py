from tests.gating import REVIEW, Bench, asking, criterion, gate, outcome


def test_an_instance_has_its_own_title(blank: Bench) -> None:
    blank.lay(
        gate("release", criterion("charter"), recurs={"pattern": r"v\d+"}), gate("once", criterion("charter"))
    )
    assert blank.verdict("release@v1").title.zh == "release v1"
    assert blank.verdict("once").title.zh == "once"


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
