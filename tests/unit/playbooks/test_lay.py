from tests.unit.playbooks.small import changed, valid

from kactl.model.gates import Criterion, Gate
from kactl.model.playbook import Playbook
from kactl.playbooks.lay import Laid, laid_after, laid_at_init, laid_at_opening, laid_from

REPORT = "  - {id: report, title: 报告, path: report.md, owner: lead, gate: accept}\nregisters:\n"
PLAYBOOK = valid(changed(("registers:\n  - id", REPORT + "  - id")))


def paths(laid: tuple[Laid, ...]) -> list[str]:
    return [one.path for one in laid]


def gate(identity: str, playbook: Playbook = PLAYBOOK) -> Gate:
    found = playbook.gate(identity)
    assert found is not None
    return found


def test_init_lays_the_first_stages_documents() -> None:
    assert paths(laid_at_init(PLAYBOOK, {})) == ["charter.md", "team.yaml"]


def test_a_decided_exit_lays_the_next_stages_documents_but_none_of_recurring_gates() -> None:
    assert paths(laid_after(PLAYBOOK, {}, gate("kickoff"))) == ["report.md"]
    assert laid_after(PLAYBOOK, {}, gate("accept")) == ()
    assert laid_after(PLAYBOOK, {}, gate("release")) == ()


def test_an_opened_instance_lays_its_own_documents() -> None:
    assert paths(laid_at_opening(PLAYBOOK, {}, gate("release"), "v2")) == ["releases/v2.md"]


def test_an_instance_of_which_no_criterion_asks_a_document_is_laid_without_it() -> None:
    """A standard release is asked for no plan."""
    light = gate("release")
    asked = {"document": next(one.id for one in PLAYBOOK.documents if one.gate == "release")}
    template = gate("kickoff").success[0]
    heavy = Criterion.model_validate(
        {
            **template.model_dump(by_alias=True, exclude={"when"}),
            "with": asked,
            "when": {"class": {"ne": "standard"}},
        }
    )
    heavier = light.model_copy(update={"success": (heavy,)})
    assert laid_at_opening(PLAYBOOK, {"class": "standard"}, heavier, "v2") == ()
    assert paths(laid_at_opening(PLAYBOOK, {"class": "normal"}, heavier, "v2")) == ["releases/v2.md"]
    assert paths(laid_at_opening(PLAYBOOK, {}, heavier, "v2")) == ["releases/v2.md"]


def test_an_engagement_in_mid_flight_begins_with_its_stage() -> None:
    assert paths(laid_from(PLAYBOOK, {}, "ship")) == ["report.md"]
    assert laid_from(PLAYBOOK, {}, "nowhere") == ()


def test_a_document_is_laid_only_where_its_condition_holds() -> None:
    playbook = valid(
        changed(
            (
                "owner: lead, gate: kickoff}\n  - {id: team",
                "owner: lead, gate: kickoff, when: {live: true}}\n  - {id: team",
            )
        )
    )
    assert paths(laid_at_init(playbook, {"live": False})) == ["team.yaml"]
    assert paths(laid_at_init(playbook, {"live": True})) == ["charter.md", "team.yaml"]


def test_a_stage_whose_exit_is_not_in_force_is_passed_over() -> None:
    playbook = valid(
        changed(
            ("registers:\n  - id", REPORT + "  - id"),
            ("    stage: begin\n", "    stage: begin\n    when: {live: true}\n"),
        )
    )
    assert paths(laid_at_init(playbook, {"live": False})) == ["report.md"]
    assert paths(laid_at_init(playbook, {"live": True})) == ["charter.md", "team.yaml"]
