"""Profiles, tiers, questions and environments say what can be answered and kept."""

from collections.abc import Iterator, Sequence

from kactl.model.base import Text
from kactl.model.classes import CLASS
from kactl.model.environments import FOUR
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.playbooks.answers import sound_default
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.asked import asked_values, whens
from kactl.playbooks.lints.classes import classes_at
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.tailoring import PLANNED_DAYS


def environments(draft: Draft) -> Iterator[Finding]:
    """Yield what lacks of the four environments, in a playbook that lays down rules for any."""
    known = [one.id for one in draft.playbook.environments]
    if not known and all(one.content != "environments" for one in draft.playbook.documents):
        return
    for missing in (one for one in FOUR if one not in known):
        yield draft.finding("environment-missing", ("environments",), {"id": missing})


def masking(draft: Draft) -> Iterator[Finding]:
    """Yield environments with masked data and no procedure that makes it."""
    for number, one in enumerate(draft.playbook.environments):
        if "masked" in one.data and one.masking is None:
            yield draft.finding("masking-missing", ("environments", number), {"id": one.id})


def promotions(draft: Draft) -> Iterator[Finding]:
    """Yield environments that are promoted from themselves, in however many steps."""
    sources = {one.id: one.promoted_from for one in draft.playbook.environments}
    for number, one in enumerate(draft.playbook.environments):
        way = [one.id]
        while (source := sources.get(way[-1])) and source not in way:
            way.append(source)
        if source == one.id:
            circle = " → ".join((*way, one.id))
            yield draft.finding(
                "promotion-circle", ("environments", number, "promoted_from"), {"circle": circle}
            )


def tiers(draft: Draft) -> Iterator[Finding]:
    """Yield tiers that leave an engagement without one, or that none can reach."""
    declared = draft.playbook.tiers
    if declared and declared[-1].when is not None:
        loc = ("tiers", len(declared) - 1)
        yield draft.finding("no-catch-all", loc, {"id": declared[-1].id})
    for number, tier in enumerate(declared[:-1]):
        if tier.when is None:
            yield draft.finding("tier-unreachable", ("tiers", number), {"id": tier.id})


def questions(draft: Draft) -> Iterator[Finding]:
    """Yield choices that are missing or out of place, and defaults that would be refused as an answer."""
    for number, question in enumerate(draft.playbook.questions):
        loc = ("questions", number)
        if (question.type == "choice") != bool(question.choices):
            name = "choices-missing" if question.type == "choice" else "choices-unwanted"
            yield draft.finding(name, loc, {"id": question.id, "type": question.type})
        elif question.default is not None and not sound_default(question):
            values = {"id": question.id, "default": str(question.default), "type": question.type}
            yield draft.finding("bad-default", (*loc, "default"), values)


def conditions(draft: Draft) -> Iterator[Finding]:
    """Yield facts that a `when` asks about and nobody asks for, and answers that no question offers."""
    playbook = draft.playbook
    offered: dict[str, Sequence[str]] = {
        one.id: tuple(choice.id for choice in one.choices) for one in playbook.questions if one.choices
    }
    offered["tier"] = tuple(one.id for one in playbook.tiers)
    offered["profile"] = tuple(one.id for one in playbook.profiles)
    names = tuple(one.id for one in playbook.questions)
    for loc, condition in whens(draft.composition.value()):
        early = loc[0] in ("tiers", "questions")
        known = (*names, "profile") if early else (*names, PLANNED_DAYS, "profile", "tier")
        own = classes_at(playbook, loc)
        known = (*known, CLASS) if own else known
        offered[CLASS] = own or offered.get(CLASS, ())
        for field in sorted(condition.fields() - set(known)):
            yield draft.unknown(kinds.QUESTION, (*loc, field), field, known)
        for field, value in asked_values(condition.source):
            if offered.get(field) and value not in offered[field]:
                yield draft.unknown(_choice(field), (*loc, field), str(value), offered[field])


def countries(draft: Draft) -> Iterator[Finding]:
    """Yield parties whose country is the answer to a question that nobody asks."""
    names = tuple(one.id for one in draft.playbook.questions)
    calendar = draft.playbook.calendar
    for number, party in enumerate(calendar.parties if calendar else ()):
        if party.country.startswith("${") and party.country[2:-1] not in names:
            loc: Loc = ("calendar", "parties", number, "country")
            yield draft.unknown(kinds.QUESTION, loc, party.country[2:-1], names)


def _choice(field: str) -> Text:
    if field == "tier":
        return kinds.TIER
    if field == "profile":
        return kinds.PROFILE
    return Text(zh=f"“{field}”的选项", en=f"choice of `{field}`")
