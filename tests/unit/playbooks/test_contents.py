from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.bundled import playbook
from tests.unit.playbooks.small import valid

from kactl.model.calendar import Calendar, PartyCalendar
from kactl.model.change_rules import ChangeLimit
from kactl.model.environments import Environments
from kactl.model.team import Assignment, Person, Team
from kactl.playbooks.contents import calendar_yaml, environments_yaml, schema_line, team_yaml
from kactl.syntax.canonical import canonical_json
from kactl.syntax.yaml import read_yaml
from kactl.texts.catalogue import LANGUAGES, Language

TEAM = Team(
    people={
        "wang.fang": Person(name="王芳", email="wang.fang@example.com"),
        "li.lei": Person(name="李雷: #1"),
    },
    roles={
        "lead": (
            Assignment.model_validate({"person": "wang.fang", "from": date(2026, 12, 1)}),
            Assignment(person="li.lei", backup=True),
        ),
        "former": (Assignment(person="li.lei"),),
    },
)
CALENDAR = Calendar(
    parties={
        "ours": PartyCalendar(
            country="CN",
            years={"2026": "final", "2027": "provisional"},
            holidays={date(2026, 10, 1): "国庆节"},
            workdays={date(2026, 10, 10): "调休上班"},
        ),
        "client": PartyCalendar(),
    }
)


def read(data: bytes) -> bytes:
    return canonical_json(read_yaml(data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_team_is_read_back_whole(language: Language) -> None:
    data = team_yaml(valid(), language, TEAM, {"tier": "C"}, "process/team.yaml")
    found = Team.model_validate_json(read(data))
    assert found.people == TEAM.people
    assert {key: held for key, held in found.roles.items() if held} == TEAM.roles
    assert set(found.roles) == {"lead", "tester", "owner", "former"}


def test_every_role_in_force_is_explained_above_its_entry() -> None:
    lines = team_yaml(valid(), "zh", Team(), {"tier": "A"}, "process/team.yaml").decode().splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../.kactl/schemas/team.json"
    at = lines.index("  lead: []")
    assert lines[at - 2 : at] == ["  # 负责人 · 我方，核心", "  # 交付"]
    assert "  guard: []" in lines
    assert "people: {}" in lines


def test_a_playbook_without_roles_gives_a_team_without_any() -> None:
    bare = valid().model_copy(update={"roles": ()})
    data = team_yaml(bare, "en", Team(), {}, "process/team.yaml")
    assert read_yaml(data) == {"people": {}, "roles": {}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_environments_are_read_back_with_their_three_rules(language: Language) -> None:
    data = environments_yaml(valid(), language, "process/environments.yaml")
    found = Environments.model_validate_json(read(data))
    assert set(found.environments) == {"dev", "test", "uat", "production"}
    uat = found.environments["uat"]
    assert (uat.data, uat.promoted_from, uat.deployers) == (("masked",), "test", ("lead",))
    declared = valid().environments[2]
    assert uat.masking is not None
    assert declared.masking is not None
    assert uat.masking[language] == declared.masking[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("asked", "freezes"), [(False, 3), (True, 4)])
def test_rules_of_change_are_read_back_with_the_freezes_that_were_asked_for(
    language: Language, asked: bool, freezes: int
) -> None:
    book = playbook("ka")
    data = environments_yaml(book, language, "process/environments.yaml", {"double_eleven": asked})
    found = Environments.model_validate_json(read(data)).environments
    live, declared = found["production"], book.environments[3]
    assert len(live.freezes) == freezes
    assert (live.windows, live.wants, live.reviewers) == (
        declared.windows, declared.wants, declared.reviewers
    )  # fmt: skip
    assert (live.availability, live.backup, live.monitoring) == (Decimal("99.99"), True, True)
    assert found["test"].limit == ChangeLimit(count=1, per="day")
    assert found["uat"].frozen_during == ("uat",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_is_read_back_whole(language: Language) -> None:
    data = calendar_yaml(valid(), language, CALENDAR, "process/calendar.yaml")
    assert Calendar.model_validate_json(read(data)) == CALENDAR
    assert {"zh": "  # 我方", "en": "  # Ours"}[language] in data.decode().splitlines()


def test_what_declares_nothing_is_still_a_mapping() -> None:
    bare: Any = valid().model_copy(update={"environments": (), "calendar": None})
    assert read_yaml(environments_yaml(bare, "zh", "p/e.yaml")) == {"environments": {}}
    assert read_yaml(calendar_yaml(bare, "zh", Calendar(), "p/c.yaml")) == {"parties": {}}


def test_a_schema_is_found_from_any_depth() -> None:
    assert schema_line("team", "team.yaml").endswith("$schema=.kactl/schemas/team.json")
    assert schema_line("team", "a/b/team.yaml").endswith("$schema=../../.kactl/schemas/team.json")
