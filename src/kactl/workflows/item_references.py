"""Values that name something of the engagement: a person, a role, another item."""

import re
from collections.abc import Sequence
from typing import Final

from kactl.model.base import ID_PATTERN, Text
from kactl.model.faults import shortened
from kactl.model.fields import FieldDeclaration
from kactl.model.team import Team
from kactl.playbooks.nearest import nearest
from kactl.workflows.desk import Desk
from kactl.workflows.item_names import may_name
from kactl.workflows.item_refusals import refuse_value
from kactl.workflows.problems import decline, misuse
from kactl.workflows.registers import OpenRegister

ME: Final = ("me", "我")


def person(desk: Desk, field: FieldDeclaration, words: str) -> str:
    """Return the id of the person whom an id, a mail address, a name or `me` means."""
    team = _team(desk)
    found = team.find(words)
    if not found and words in ME:
        return desk.actor
    if not found:
        near = nearest(words, [*team.people, *(one.name for one in team.people.values())])
        misuse("register.no-person", "kactl role list", field=field.title, person=words, near=near)
    if len(found) > 1:
        misuse("register.person-ambiguous", field=field.title, person=words, ids=", ".join(found))
    return found[0]


def _team(desk: Desk) -> Team:
    """Return the team; while its file is faulty, nobody can be told from somebody unknown."""
    path = f"{desk.engagement.process}/team.yaml"
    faulty = next((one for one in desk.snapshot.faults if one.path == path), None)
    if faulty is not None:
        decline("role.team-faulty", "kactl check", path=path, line=faulty.line or 1)
    return desk.snapshot.team


def role(desk: Desk, field: FieldDeclaration, words: str) -> str:
    """Return the id of the role that an id or a title means."""
    roles = desk.snapshot.playbook.roles
    found = [one.id for one in roles if words == one.id or words.casefold() in folded(one.title)]
    if len(found) != 1:
        near = nearest(words, [one.id for one in roles])
        refuse_value(field, words, Text(zh=f"角色，如 {near}", en=f"a role such as {near}"))
    return found[0]


def link(opened: OpenRegister, field: FieldDeclaration, words: str) -> str:
    """Return the id of an item that is there, however it is named.

    Where another system keeps the items, it may be any id.
    """
    found = _found(opened, field, words)
    if found is not None:
        return found
    ends = opened.ends(field)
    if not re.fullmatch(ID_PATTERN, words) and not any(may_name(one.register, words) for one in ends):
        refuse_value(field, words)
    if not any(one.register.source == "mirror" for one in ends):
        near = nearest(words.upper(), sorted(key for one in ends for key in one.ids.values()))
        misuse("register.no-target", field=field.title, id=shortened(words), near=near)
    return words


def link_or_words(opened: OpenRegister, field: FieldDeclaration, words: str) -> str:
    """Return the id of an item that is there, else the words: a link may have lost its other end."""
    return _found(opened, field, words) or words


def _found(opened: OpenRegister, field: FieldDeclaration, words: str) -> str | None:
    """Return the id of the item at the other end; one that two registers know by that name is misuse."""
    found = {one.register.id: known for one in opened.ends(field) if (known := one.find(words))}
    if len(set(found.values())) > 1:
        title = "、".join(found)
        misuse("register.ambiguous", title=title, id=shortened(words), ids=", ".join(found.values()))
    return next(iter(found.values()), None)


def folded(title: Text | None) -> Sequence[str]:
    """Return a title in both languages for a comparison without regard to case."""
    return () if title is None else (title.zh.casefold(), title.en.casefold())
