"""The bundled playbooks say what the method asks for, no less and hardly more."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

import pytest
from tests.bundled import BOTH, SHELF, chain, composed, known_facts, playbook, template

from kactl.checks.registry import catalogue
from kactl.model.base import Model, Text
from kactl.model.gates import Approval, Gate, Principle
from kactl.playbooks.lay import laid_at_init
from kactl.playbooks.lint import lint
from kactl.playbooks.tailoring import Facts, applies, strength_of
from kactl.syntax.sections import read_sections
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import LANGUAGES, Language

# Gate → who approves (a role in brackets: in tier A only) and who decides; order counts.
KA_GATES: Final = {
    "kickoff": "account-lead client-sponsor → delivery-director",
    "req-baseline": "product-owner architect client-owner → delivery-manager",
    "solution": "architect ops-lead (security) → ",
    "test-ready": " → ",
    "test-exit": "qa-lead → ",
    "uat": "client-owner product-owner → delivery-manager",
    "release": "qa-lead ops-lead (client-it) → delivery-manager",
    "hypercare-exit": "ops-lead customer-success client-it → delivery-manager",
    "acceptance": "client-sponsor → account-lead",
    "service-review": "customer-success ops-lead client-it → ",
    "value-review": "account-lead client-sponsor → delivery-director",
    "renewal": "account-lead → delivery-director",
    "close": "delivery-manager client-sponsor → delivery-director",
}
NORMAL_GATES: Final = {
    "kickoff": "client-owner → delivery-director",
    "req-baseline": "client-owner dev-lead → delivery-manager",
    "test-exit": "qa-lead → ",
    "uat": "client-owner → delivery-manager",
    "release": "qa-lead dev-lead → delivery-manager",
    "acceptance": "client-owner → delivery-director",
}

# What the seed obliges, as far as files can tell: criterion → the check that judges it.
SEED: Final = {
    "ka": {
        "kickoff.raci": "raci-complete",
        "kickoff.roles": "role-vacant",
        "kickoff.backups": "role-vacant",
        "kickoff.environments": "environments-complete",
        "kickoff.communication": "document-complete",
        "kickoff.obligations": "items",
        "req-baseline.confirmed": "items",
        "req-baseline.evaluated": "items",
        "req-baseline.ranked": "items-unique",
        "req-baseline.top-share": "items",
        "req-baseline.to-product": "items",
        "req-baseline.to-development": "items",
        "req-baseline.clarified": "items",
        "req-baseline.questions": "clock-kept",
        "req-baseline.service-levels": "entry-holds",
        "req-baseline.tracking": "items",
        "solution.options": "document-complete",
        "solution.before-build": "items",
        "test-ready.value": "items",
        "test-exit.traced": "items",
        "test-exit.independent": "duties-conflict",
        "uat.tested": "gate-passed",
        "uat.accepted": "items",
        "uat.leftovers": "items",
        "uat.clocks": "clock-kept",
        "release.tested": "gate-passed",
        "release.accepted": "gate-passed",
        "service-review.feedback": "clock-kept",
        "service-review.defects": "clock-kept",
        "service-review.actions": "actions-closed",
        "service-review.incidents": "items",
        "value-review.value": "document-complete",
        "value-review.roadmap": "document-complete",
        "close.assets": "items",
    },
    "normal": {
        "kickoff.charter": "document-complete",
        "kickoff.not-ka": "declared",
        "req-baseline.ranked": "items-unique",
        "req-baseline.solution": "document-complete",
        "test-exit.variance": "baselines-kept",
        "uat.clocks": "clock-kept",
        "release.accepted": "gate-passed",
        "acceptance.handover": "document-complete",
        "acceptance.retrospective": "document-complete",
    },
}


def by_tier(approval: Approval) -> bool:
    return approval.when is not None and "tier" in approval.when.fields()


def voices(gate: Gate) -> str:
    approvals = gate.approvals if gate.approvals != "none" else ()
    roles = [f"({one.role})" if by_tier(one) else one.role for one in approvals]
    return f"{' '.join(roles)} → {gate.decides or ''}"


def texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


@pytest.mark.parametrize("name", ["delivery", *BOTH])
def test_lint_has_nothing_to_say(name: str) -> None:
    names = SHELF.template_names(chain(name))
    assert lint(playbook(name), composed(name), catalogue(), names) == ()


def test_only_the_base_is_abstract_and_both_playbooks_compare_their_profiles() -> None:
    assert playbook("delivery").abstract
    for name in BOTH:
        assert (playbook(name).abstract, playbook(name).profile) == (False, name)
        assert [one.id for one in playbook(name).profiles] == ["normal", "ka"]


@pytest.mark.parametrize(("name", "gates"), [("ka", KA_GATES), ("normal", NORMAL_GATES)])
def test_gates_stand_in_order_with_their_approvals_and_deciders(name: str, gates: dict[str, str]) -> None:
    found = {one.id: voices(one) for one in playbook(name).gates}
    assert list(found.items()) == list(gates.items())
    assert all(one.kind == "technical" or one.approvals != "none" for one in playbook(name).gates)


def test_approvals_in_brackets_are_asked_in_tier_a_only() -> None:
    conditional = [
        (gate.id, approval.role, applies(approval.when, {"tier": letter}))
        for gate, letter in product(playbook("ka").gates, "ABC")
        for approval in (gate.approvals if gate.approvals != "none" else ())
        if by_tier(approval)
    ]
    assert [one[:2] for one in conditional if one[2]] == [("solution", "security"), ("release", "client-it")]


@pytest.mark.parametrize("name", BOTH)
def test_what_the_seed_obliges_has_its_criterion(name: str) -> None:
    found = {f"{gate.id}.{one.id}": one.uses for gate in playbook(name).gates for one in gate.criteria()}
    assert {key: found.get(key) for key in SEED[name]} == SEED[name]


def test_launching_does_not_close_a_key_account() -> None:
    stages = [one.id for one in playbook("ka").stages]
    assert stages[stages.index("release") :] == ["release", "hypercare", "operate", "renew", "close"]


@pytest.mark.parametrize("name", BOTH)
def test_no_gate_has_more_than_nine_musts_in_any_tier(name: str) -> None:
    book = playbook(name)
    for gate, one in product(book.gates, book.tiers):
        known: Facts = {"profile": name, "tier": one.id, "months": 12}
        assert sum(strength_of(criterion, known) == "must" for criterion in gate.criteria()) <= 9, gate.id


@pytest.mark.parametrize("name", BOTH)
def test_every_criterion_has_an_owner_and_all_six_principles_are_served(name: str) -> None:
    criteria = [one for gate in playbook(name).gates for one in gate.criteria()]
    assert all(one.owner for one in criteria)
    principles: set[Principle] = {one.principle for one in criteria}
    assert len(principles) == 6


def test_the_ordinary_project_stays_small() -> None:
    normal = playbook("normal")
    assert len(normal.gates) <= 6
    assert sum(len(one.criteria()) for one in normal.gates) <= 32
    assert len(normal.roles) == 6


@pytest.mark.parametrize(("name", "count"), [("ka", 10), ("normal", 7)])
def test_people_write_no_more_documents_than_the_method_names(name: str, count: int) -> None:
    # Figures, such as baselines and service levels, are data; reports of a period are made, not written.
    written = [one.path for one in playbook(name).documents if one.path.endswith(".md")]
    assert sum(not one.startswith(("service/", "value/")) for one in written) == count


@pytest.mark.parametrize(("name", "gate"), [("ka", "solution"), ("normal", "req-baseline")])
def test_requirements_and_decisions_change_by_an_approved_change(name: str, gate: str) -> None:
    settled = {one.id: one.baseline for one in playbook(name).registers if one.baseline}
    assert {key: one.gate for key, one in settled.items()} == {
        "requirement": "req-baseline",
        "decision": gate,
    }
    changes = next(one for one in playbook(name).registers if one.id == "change")
    assert {one.by for one in settled.values()} <= {one.id for one in changes.fields}


@pytest.mark.parametrize("name", BOTH)
def test_what_shows_itself_day_by_day_is_a_rule(name: str) -> None:
    found = {one.id: (one.uses, one.severity) for one in playbook(name).rules}
    assert found["environments-ruled"] == ("environments-complete", "error")
    assert found["automation-used"] == ("items", "warning")


@pytest.mark.parametrize(("name", "questions", "files"), [("ka", 8, 8), ("normal", 6, 4)])
def test_the_first_hour_keeps_its_budget(name: str, questions: int, files: int) -> None:
    book = playbook(name)
    assert sum(one.asked for one in book.questions) <= questions
    assert [one.id for one in book.questions if one.default is None] == ["client"]
    assert len(laid_at_init(book, known_facts(name))) <= files


@pytest.mark.parametrize("name", BOTH)
def test_sections_that_criteria_name_are_in_the_templates_of_both_languages(name: str) -> None:
    book = playbook(name)
    asked = [one for gate in book.gates for one in gate.criteria() if "document" in one.with_]
    assert asked
    for one, language in product(asked, LANGUAGES):
        text = template(name, one.with_["document"], language)
        present = {section.id for section in read_sections(text).sections}
        wanted = {*one.with_.get("sections", []), *([one.with_["section"]] if "section" in one.with_ else [])}
        assert present >= wanted, (one.id, language)


def test_items_that_templates_lay_have_only_fields_of_their_register() -> None:
    book = playbook("ka")
    for register in book.registers:
        fields = {"status", *(one.id for one in register.fields)}
        for path in (SHELF.root / "templates").glob(f"*/*/{register.folder}/*.yaml"):
            value = read_yaml(path.read_bytes())
            assert isinstance(value, dict)
            assert set(value) <= fields, path
            assert value["status"] in register.states.all


@pytest.mark.parametrize("name", ["delivery", *BOTH])
def test_chinese_sentences_have_chinese_punctuation(name: str) -> None:
    odd = re.compile(r"[\u4e00-\u9fff）]\s*[,;:(]|[,;:(]\s*[\u4e00-\u9fff]")
    assert [one.zh for one in texts(playbook(name)) if odd.search(one.zh)] == []


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_accept_which_mailboxes_and_code_are_a_confirmation_in_writing(
    name: str, language: Language
) -> None:
    document = {"ka": "communication", "normal": "charter"}[name]
    text = template(name, document, language).decode()
    wanted = {
        "zh": ("双方同意", "邮箱", "确认码", "自动回复", "内容变化"),
        "en": ("The parties agree", "mailbox", "confirmation code", "automatic repl", "changed content"),
    }[language]
    told = " ".join(text.split()).casefold()
    assert [one for one in wanted if one.casefold() not in told] == []
