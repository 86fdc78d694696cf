"""Tailoring: what a playbook asks of one engagement, by its facts: profile, tier and answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kactl.model.classes import CLASS
from kactl.model.conditions import Condition
from kactl.model.gates import Criterion, Gate, Strength
from kactl.model.people import Role
from kactl.model.playbook import Playbook
from kactl.model.registers import Register
from kactl.model.settings import Answer, Party, Tier

TITLE: Final = "title"
PLANNED_DAYS: Final = "planned_days"
"""The fact that follows from the first and the last day: how many days lie between them."""
Facts = Mapping[str, Answer | None]


@dataclass(frozen=True, slots=True)
class Considered:
    """A tier that was looked at: the facts its condition asks about, and whether it holds."""

    tier: Tier
    facts: Facts
    holds: bool


def facts(playbook: Playbook, answers: Mapping[str, Answer]) -> Facts:
    """Return what `when` asks about: the answers, `planned_days`, `profile` and `tier`."""
    tier = tier_of(playbook, answers)
    days = planned_days(answers)
    told = {} if days is None else {PLANNED_DAYS: days}
    return {**told, **answers, "profile": playbook.profile, "tier": tier.id if tier else None}


def planned_days(answers: Mapping[str, Answer]) -> int | None:
    """Return how many days the engagement is planned for, None where its first or last day is not known."""
    try:
        first, last = (date.fromisoformat(str(answers.get(one))) for one in ("start", "end"))
    except ValueError:
        return None
    return (last - first).days


def tier_of(playbook: Playbook, answers: Mapping[str, Answer]) -> Tier | None:
    """Return the first tier whose condition holds, None when the playbook has none that does."""
    considered = explain_tier(playbook, answers)
    return considered[-1].tier if considered and considered[-1].holds else None


def explain_tier(playbook: Playbook, answers: Mapping[str, Answer]) -> tuple[Considered, ...]:
    """Return the tiers as they were looked at, up to the one that holds, with the facts that chose."""
    known: Facts = {**answers, "profile": playbook.profile}
    considered = []
    for tier in playbook.tiers:
        asked = {name: known.get(name) for name in sorted(tier.when.fields())} if tier.when else {}
        considered.append(Considered(tier, asked, applies(tier.when, known)))
        if considered[-1].holds:
            break
    return tuple(considered)


def applies(when: Condition | None, known: Facts) -> bool:
    """Tell whether something that stands under a condition is in force; without one it always is."""
    return when is None or when.holds(known)


def mirrored(playbook: Playbook, known: Facts) -> Playbook:
    """Return the playbook with registers as mirrors where the engagement keeps their items elsewhere.

    The other system has moves and duties of its own: of a mirror only the title is required.
    """
    if not any(one.mirror_when for one in playbook.registers):
        return playbook
    registers = tuple(_mirrored(one, known) for one in playbook.registers)
    return playbook.model_copy(update={"registers": registers})


def _mirrored(register: Register, known: Facts) -> Register:
    if register.mirror_when is None:
        return register
    if not register.mirror_when.holds(known):
        return register.model_copy(update={"max_age": None})
    fields = tuple(
        one if one.id == TITLE else one.model_copy(update={"required": False}) for one in register.fields
    )
    states = register.states.model_copy(update={"moves": ()})
    return register.model_copy(update={"source": "mirror", "fields": fields, "states": states})


def strength_of(criterion: Criterion, known: Facts) -> Strength | None:
    """Return how strongly the engagement's tier asks for a criterion, None when it is not asked at all."""
    if not applies(criterion.when, known):
        return None
    strength = criterion.tiers.get(str(known.get("tier")), criterion.strength)
    return None if strength == "off" else strength


def decider_of(gate: Gate, known: Facts) -> str | None:
    """Return the role that decides a gate in the engagement's tier, for its item's class; None: no role."""
    if (item_class := known.get(CLASS)) in gate.class_decides:
        return gate.class_decides[str(item_class)]
    return gate.tier_decides.get(str(known.get("tier")), gate.decides)


def roles_in_force(playbook: Playbook, known: Facts) -> tuple[Role, ...]:
    """Return the roles that exist in the engagement."""
    return tuple(one for one in playbook.roles if applies(one.when, known))


def country_of(party: Party, answers: Mapping[str, Answer]) -> str:
    """Return the party's country, an answer filled in; empty while that question has no answer."""
    if not party.country.startswith("${"):
        return party.country
    return str(answers.get(party.country[2:-1]) or "")
