"""Every rule of the bundled playbooks holds of an engagement that has just begun."""

from itertools import product
from pathlib import Path

import pytest
from tests.building import ENGAGEMENT, Built
from tests.bundled import BOTH, known_facts, playbook, template
from tests.checking import NOON

from kactl.checks.registry import load
from kactl.model.findings import Outcome
from kactl.model.team import Team
from kactl.model.view import Setting
from kactl.playbooks.composed import playbook_yaml
from kactl.playbooks.contents import environments_yaml, team_yaml
from kactl.playbooks.lay import laid_at_init
from kactl.texts.catalogue import LANGUAGES, Language


def fresh(root: Path, name: str, language: Language) -> Built:
    """Lay what `init` lays, as far as rules read it: settings, playbook, team, environments, first items."""
    book, built, known = playbook(name), Built(root), known_facts(name)
    head = f"engagement: {ENGAGEMENT}\nplaybook: {name}\nversion: {book.version}\n"
    built.write("kactl.yaml", f"{head}language: {language}\nanswers: {{client: ACME}}\n")
    built.write(".kactl/playbook/playbook.yaml", playbook_yaml(book))
    contents = {
        "team": team_yaml(book, language, Team(), known, "process/team.yaml"),
        "environments": environments_yaml(book, language, "process/environments.yaml"),
    }
    for one in laid_at_init(book, known):
        content = one.document.content
        if content == "template":
            built.write(f"process/{one.path}", template(name, one.document.id, language))
        elif content in contents:
            built.write(f"process/{one.path}", contents[content])
    return built


@pytest.mark.parametrize(("name", "language"), list(product(BOTH, LANGUAGES)))
def test_every_rule_holds_of_a_fresh_engagement(name: str, language: Language, git_repo: Path) -> None:
    built = fresh(git_repo, name, language)
    snapshot = built.snapshot
    setting = Setting(snapshot.playbook, snapshot.engagement, known_facts(name))
    outcomes: dict[str, Outcome] = {}
    for rule in snapshot.playbook.rules:
        check = load(rule.uses)
        assert check is not None
        parameters, faults = check.read_parameters(rule.with_)
        assert parameters is not None, faults
        view = snapshot.view(check.subject(parameters, setting), NOON, {}, None)
        judgement = check.judge(view, parameters, setting)
        empty = all(one.code.endswith(".empty") for one in judgement.findings)
        outcomes[rule.id] = "met" if empty else judgement.outcome
    # What is used to automate the work is asked of everybody from the first day on: a warning.
    assert outcomes.pop("automation-used") == "unknown"
    assert set(outcomes.values()) == {"met"}, outcomes
