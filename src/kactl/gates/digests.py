"""Digests: the fingerprint of what was judged, for a gate and for each approving role.

SHA-256 with an 8-byte big-endian length before every field, so that no two lists of fields collide.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from hashlib import sha256
from typing import Any, Final

from kactl.gates.effective import EffectiveGate
from kactl.model.base import Model
from kactl.model.gates import Approval
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value

_NONE: Final = "-"


def framed(fields: Iterable[str | bytes]) -> str:
    """Return the SHA-256 in hex over the fields, each preceded by its length."""
    digest = sha256()
    for field in fields:
        data = field.encode() if isinstance(field, str) else field
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


UNDECIDED: Final = framed(("kactl-upstream-v1", "undecided"))
"""What stands for the content of a gate that nobody has decided."""
GRANDFATHERED: Final = framed(("kactl-upstream-v1", "grandfathered"))
"""What stands for the content of a gate that was over when the engagement came under kactl."""
ABSENT: Final = framed(("kactl-upstream-v1", "absent"))
"""What stands for the content of a gate that there is not."""


def definition_digest(gate: EffectiveGate, revisions: Mapping[str, int]) -> str:
    """Return the digest of what the gate asks: criteria, parameters, approvals, roles; no titles.

    `revisions` gives the subject revision of each check in use.
    """
    criteria = [
        {
            "id": one.criterion.id,
            "uses": one.criterion.uses,
            "revision": revisions.get(one.criterion.uses, 0),
            "with": one.parameters,
            "strength": one.strength,
            "phase": one.phase,
            "owner": one.criterion.owner,
            "na": one.criterion.na,
            "holds": one.criterion.holds,
            "allow_empty": one.criterion.allow_empty,
            **({"independent": True} if one.criterion.independent else {}),
            **_kept(one.criterion, "waivable"),
        }
        for one in sorted(gate.criteria, key=lambda each: each.criterion.id)
    ]
    approvals = [
        {"role": one.role, "needed": one.needed, "binds": one.binds, **_manner(one)}
        for one in sorted(gate.approvals, key=lambda each: each.role)
    ]
    content = {
        "criteria": criteria,
        "approvals": approvals,
        "decides": gate.decider,
        "roles": gate.roles(),
        **_kept(gate.gate, "waivers", "break_glass"),
    }
    return framed(("kactl-definition-v1", canonical_json(_plain(content))))


def _manner(approval: Approval) -> dict[str, Any]:
    """Return what else an approval says of how it is given, where it says anything."""
    plain = approval.model_dump(mode="json", include={"any_of", "allowed", "vote", "after"})
    proofs = _kept(approval, "carried", "unbound", "assurance")
    return {key: value for key, value in plain.items() if value} | proofs


def _kept(part: Model, *fields: str) -> dict[str, Any]:
    """Return the fields of which the playbook says something of its own."""
    return part.model_dump(mode="json", include={*fields}, exclude_defaults=True)


def content_digest(
    engagement: str,
    gate: str,
    instance: str | None,
    definition: str,
    upstream: Mapping[str, str],
    criteria: Mapping[str, str],
    role: str | None = None,
) -> str:
    """Return the fingerprint without its cycle: what downstream gates bind."""
    fields: list[str] = ["kactl-content-v1", engagement, gate, instance or "", role or _NONE, definition]
    for mapping in (upstream, criteria):
        fields.append(str(len(mapping)))
        for name in sorted(mapping):
            fields += [name, mapping[name]]
    return framed(fields)


def fingerprint(content: str, cycle: int) -> str:
    """Return the fingerprint of a content digest in one cycle of its gate."""
    return framed(("kactl-fingerprint-v1", content, str(cycle)))


def criterion_digest(
    identity: str,
    check: str,
    revision: int,
    subject: str,
    upstream: Mapping[str, str],
    answer: str | None,
    waiver: str | None = None,
) -> str:
    """Return the digest of one criterion's subject, its upstream gates, its answer and its waiver."""
    fields = ["kactl-criterion-v1", identity, check, str(revision), subject, answer or _NONE, waiver or _NONE]
    for name in sorted(upstream):
        fields += [name, upstream[name]]
    return framed(fields)


def _plain(value: Any) -> Value:  # noqa: ANN401 - parameters are plain data of any shape
    if isinstance(value, float):
        return Decimal(repr(value))
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    plain: Value = value
    return plain
