"""Lint a playbook: everything that can be known to be wrong before an engagement runs under it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from kactl.model.base import Model
from kactl.model.findings import SEVERITIES, Finding
from kactl.model.playbook import Playbook
from kactl.playbooks.compose import Composition
from kactl.playbooks.lints import (
    audience,
    changing,
    checks,
    classes,
    documents,
    economy,
    excusing,
    gates,
    identity,
    items,
    levels,
    meetings,
    nouns,
    people,
    recurrence,
    settings,
    states,
    votes,
    weight,
    wording,
)
from kactl.playbooks.lints.draft import Draft
from kactl.playbooks.lints.references import dangling_references

Lint = Callable[[Draft], Iterable[Finding]]

OF_ANY: Final[tuple[Lint, ...]] = (
    identity.duplicate_ids,
    identity.register_words,
    identity.reserved_ids,
    nouns.own_words,
    wording.empty_texts,
    checks.unknown_checks,
    checks.wrong_parameters,
    settings.masking,
    settings.questions,
    recurrence.recurrences,
    documents.paths,
    people.conflicts,
    votes.machines,
    meetings.rhythms,
    changing.rhythms,
)
"""What holds of every playbook, also of a base that is not whole."""

OF_A_WHOLE: Final[tuple[Lint, ...]] = (
    dangling_references,
    checks.dangling_parameters,
    checks.dangling_fields,
    items.dangling_fields,
    items.dangling_choices,
    items.clocks,
    items.watches,
    levels.matrices,
    levels.levels,
    classes.classes,
    classes.deciders,
    audience.conditions,
    audience.without_effect,
    states.dangling_states,
    states.dangling_moves,
    states.reach,
    meetings.dangling_handoffs,
    meetings.dangling_forums,
    settings.environments,
    changing.dangling_changes,
    settings.promotions,
    settings.tiers,
    settings.conditions,
    settings.countries,
    gates.no_stages,
    gates.exits,
    recurrence.beginnings,
    recurrence.upstream,
    recurrence.instances,
    gates.circles,
    weight.asks_nothing,
    weight.approvals,
    weight.too_many_musts,
    votes.approvals,
    votes.committees,
    votes.independence,
    people.roles_out_of_force,
    excusing.waivers,
    excusing.emergencies,
    documents.templates,
    documents.unread,
    economy.unused_fields,
    economy.subjects_without_where,
)
"""What holds of a playbook that an engagement can begin with."""


def lint(
    playbook: Playbook,
    composition: Composition,
    catalogue: Mapping[str, type[Model]],
    templates: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Finding, ...]:
    """Return every finding, errors first, then by file and line.

    `catalogue` holds the parameters of each known check, `templates` the names of the templates in each
    language (None: not asked). An abstract playbook is only held to what a base can promise.
    """
    draft = Draft(playbook, composition, catalogue, templates)
    lints = OF_ANY if playbook.abstract else OF_ANY + OF_A_WHOLE
    return tuple(sorted((finding for one in lints for finding in one(draft)), key=_order))


def _order(finding: Finding) -> tuple[int, str, int, int]:
    return SEVERITIES.index(finding.severity), finding.path or "", finding.line or 0, finding.column or 0
