"""Every id that a part of the playbook names is the id of something."""

from collections.abc import Iterator, Sequence

from kactl.model.base import Text
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.gates import Approval, Criterion, Gate, Waivable
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft

Reference = tuple[Text, Loc, str]


def dangling_references(draft: Draft) -> Iterator[Finding]:
    """Yield the references of the playbook's own parts that lead nowhere."""
    known = _known(draft)
    for kind, loc, identity in _references(draft):
        if identity not in known[kind.en]:
            yield draft.unknown(kind, loc, identity, known[kind.en])


def _known(draft: Draft) -> dict[str, Sequence[str]]:
    playbook = draft.playbook
    documents = tuple(one.id for one in playbook.documents)
    registers = tuple(one.id for one in playbook.registers)
    return {
        kinds.ROLE.en: tuple(one.id for one in playbook.roles),
        kinds.REGISTER.en: registers,
        kinds.OUTPUT.en: documents + registers,
        kinds.GATE.en: tuple(one.id for one in playbook.gates),
        kinds.STAGE.en: tuple(one.id for one in playbook.stages),
        kinds.TIER.en: tuple(one.id for one in playbook.tiers),
        kinds.PROFILE.en: tuple(one.id for one in playbook.profiles),
        kinds.ENVIRONMENT.en: tuple(one.id for one in playbook.environments),
    }


def _references(draft: Draft) -> Iterator[Reference]:
    playbook = draft.playbook
    if playbook.profile:
        yield kinds.PROFILE, ("profile",), playbook.profile
    for number, conflict in enumerate(playbook.conflicts):
        yield from _each(kinds.ROLE, ("conflicts", number, "roles"), conflict.roles)
    for number, document in enumerate(playbook.documents):
        yield kinds.ROLE, ("documents", number, "owner"), document.owner
        yield kinds.GATE, ("documents", number, "gate"), document.gate
    for number, register in enumerate(playbook.registers):
        for index, field in enumerate(register.fields):
            if field.to:
                yield kinds.REGISTER, ("registers", number, "fields", index, "to"), field.to
    for number, environment in enumerate(playbook.environments):
        yield from _each(kinds.ROLE, ("environments", number, "deployers"), environment.deployers)
        if environment.promoted_from:
            loc = ("environments", number, "promoted_from")
            yield kinds.ENVIRONMENT, loc, environment.promoted_from
    yield from _of_stages(draft)
    for number, gate in enumerate(playbook.gates):
        yield from _of_gate(gate, ("gates", number))


def _of_stages(draft: Draft) -> Iterator[Reference]:
    for number, stage in enumerate(draft.playbook.stages):
        yield kinds.GATE, ("stages", number, "exit"), stage.exit
        for index, activity in enumerate(stage.activities):
            loc: Loc = ("stages", number, "activities", index)
            yield kinds.ROLE, (*loc, "accountable"), activity.accountable
            yield from _each(kinds.ROLE, (*loc, "responsible"), activity.responsible)
            yield from _each(kinds.ROLE, (*loc, "consulted"), activity.consulted)
            yield from _each(kinds.ROLE, (*loc, "informed"), activity.informed)
            yield from _each(kinds.OUTPUT, (*loc, "outputs"), activity.outputs)


def _of_gate(gate: Gate, loc: Loc) -> Iterator[Reference]:
    yield kinds.STAGE, (*loc, "stage"), gate.stage
    if gate.decides:
        yield kinds.ROLE, (*loc, "decides"), gate.decides
    for tier, role in gate.tier_decides.items():
        yield kinds.TIER, (*loc, "tier_decides", tier), tier
        yield kinds.ROLE, (*loc, "tier_decides", tier), role
    for item_class, decider in gate.class_decides.items():
        if decider is not None:
            yield kinds.ROLE, (*loc, "class_decides", item_class), decider
    if gate.recurs and gate.recurs.register_:
        yield kinds.REGISTER, (*loc, "recurs", "register"), gate.recurs.register_
    for index, approval in enumerate(gate.approvals if gate.approvals != "none" else ()):
        yield from _of_approval(approval, (*loc, "approvals", index))
    if gate.break_glass is not None:
        yield from _each(kinds.ROLE, (*loc, "break_glass", "roles"), gate.break_glass.roles)
    for phase, criteria in (("entrance", gate.entrance), ("success", gate.success)):
        for index, criterion in enumerate(criteria):
            yield from _of_criterion(criterion, (*loc, phase, index))


def _of_criterion(criterion: Criterion, loc: Loc) -> Iterator[Reference]:
    if criterion.owner:
        yield kinds.ROLE, (*loc, "owner"), criterion.owner
    if isinstance(criterion.waivable, Waivable) and criterion.waivable.by:
        yield kinds.ROLE, (*loc, "waivable", "by"), criterion.waivable.by
    for tier in criterion.tiers:
        yield kinds.TIER, (*loc, "tiers", tier), tier


def _of_approval(approval: Approval, loc: Loc) -> Iterator[Reference]:
    if approval.any_of:
        yield from _each(kinds.ROLE, (*loc, "any_of"), approval.any_of)
    else:
        yield kinds.ROLE, (*loc, "role"), approval.role
    yield from _each(kinds.ROLE, (*loc, "after"), approval.after)


def _each(kind: Text, loc: Loc, identities: Sequence[str]) -> Iterator[Reference]:
    yield from ((kind, (*loc, index), one) for index, one in enumerate(identities))
