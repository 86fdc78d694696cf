"""The first text of files that come from declarations: team, environments and calendar."""

from collections.abc import Iterable, Iterator
from typing import Any

from kactl.model.base import Text
from kactl.model.calendar import Calendar
from kactl.model.change_rules import FreezeDeclaration
from kactl.model.people import Role
from kactl.model.playbook import Playbook
from kactl.model.settings import EnvironmentDeclaration
from kactl.model.team import Assignment, Team
from kactl.playbooks.tailoring import Facts, applies, roles_in_force
from kactl.playbooks.yaml_lines import flow, scalar, yaml_lines
from kactl.syntax.values import Value
from kactl.texts.catalogue import Language, message


def schema_line(name: str, path: str) -> str:
    """Return the first line of a file, by which an editor finds `.kactl/schemas/<name>.json` offline.

    `path` is the file's own, relative to the engagement's root.
    """
    return f"# yaml-language-server: $schema={'../' * path.count('/')}.kactl/schemas/{name}.json"


def team_yaml(playbook: Playbook, language: Language, team: Team, known: Facts, path: str) -> bytes:
    """Return `team.yaml`: the people, and every role in force with its title and duties above it."""
    lines = [schema_line("team", path), *_comment(message("playbook.team-head", language))]
    people: dict[str, Value] = {key: _plain(one.model_dump(mode="json")) for key, one in team.people.items()}
    lines += yaml_lines({"people": people})
    lines += ["", "roles:"]
    declared = roles_in_force(playbook, known)
    for role in declared:
        lines += _role(role, team.roles.get(role.id, ()), language)
    others = [key for key in team.roles if key not in {one.id for one in declared}]
    for key in others:
        lines += [f"  {scalar(key)}:", *_assignments(team.roles[key])]
    if not declared and not others:
        lines[-1] = "roles: {}"
    return _written(lines)


def _role(role: Role, held: Iterable[Assignment], language: Language) -> Iterator[str]:
    marks = [message(f"playbook.side-{role.side}", language)]
    marks += [message("playbook.core", language)] if role.core else []
    marks += [message("playbook.backup", language)] if role.backup else []
    comma = "，" if language == "zh" else ", "
    yield from _comment(f"{role.title[language]} · {comma.join(marks)}", 2)
    if role.duties:
        yield from _comment(role.duties[language], 2)
    entries = list(_assignments(held))
    yield f"  {scalar(role.id)}:" + ("" if entries else " []")
    yield from entries


def _assignments(held: Iterable[Assignment]) -> Iterator[str]:
    for one in held:
        plain = one.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        yield f"    - {flow(plain)}"


def environments_yaml(playbook: Playbook, language: Language, path: str, known: Facts | None = None) -> bytes:
    """Return `environments.yaml`: each environment with its three rules, its purpose above it."""
    lines = [schema_line("environments", path), *_comment(message("playbook.environments-head", language))]
    lines.append("environments:" if playbook.environments else "environments: {}")
    for one in playbook.environments:
        lines += _comment(one.purpose[language], 2)
        lines.append(f"  {scalar(one.id)}:")
        lines += yaml_lines(_rules(one, language, known or {}), 4)
    return _written(lines)


def _rules(declared: EnvironmentDeclaration, language: Language, known: Facts) -> dict[str, Any]:
    """Return an environment's rules as plain values: sentences in one language, what is not set left out."""
    plain = declared.model_dump(
        mode="json", by_alias=True, exclude_defaults=True, exclude={"id", "purpose", "freezes"}
    )
    for sentence in ("title", "stability", "masking", "change"):
        if sentence in plain:
            plain[sentence] = plain[sentence][language]
    if declared.availability is not None:
        plain["availability"] = declared.availability
    frozen = [_freeze(one, language) for one in declared.freezes if applies(one.when, known)]
    return {**plain, "freezes": frozen} if frozen else plain


def _freeze(declared: FreezeDeclaration, language: Language) -> dict[str, Any]:
    plain = declared.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"when"})
    return {**plain, "title": declared.title[language]}


def calendar_yaml(playbook: Playbook, language: Language, calendar: Calendar, path: str) -> bytes:
    """Return `calendar.yaml`: each party's days, its title above it."""
    lines = [schema_line("calendar", path), *_comment(message("playbook.calendar-head", language))]
    lines.append("parties:" if calendar.parties else "parties: {}")
    titles = {one.id: one.title for one in (playbook.calendar.parties if playbook.calendar else ())}
    for party, days in calendar.parties.items():
        lines += _comment(titles.get(party, Text(zh=party, en=party))[language], 2)
        lines.append(f"  {scalar(party)}:")
        lines += yaml_lines(_plain(days.model_dump(mode="json", by_alias=True, exclude_none=True)), 4)
    return _written(lines)


def _plain(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in entry.items() if one is not None}


def _comment(text: str, indent: int = 0) -> list[str]:
    return [f"{' ' * indent}# {line}".rstrip() for line in text.splitlines()]


def _written(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
