"""Where a register keeps that the client confirmed an item, and what of an item that is."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from kactl.model.registers import Register
from kactl.syntax.canonical import canonical_json

BY: Final = "confirmed_by"
ON: Final = "confirmed_on"
PROOF: Final = "confirmation"
"""The fields of a confirmation: the client's person, the day, the beginning of the proof's digest."""
PROOF_DIGITS: Final = 12
_SUBSTANCE: Final = (
    "title", "acceptance", "impact_scope", "impact_time", "impact_cost", "impact_quality",
)  # fmt: skip


def confirming_state(register: Register) -> str | None:
    """Return the state into which a confirmation leads: the first move that needs who confirmed names it."""
    return next((one.to for one in register.states.moves if BY in one.needs), None)


def substance(register: Register) -> tuple[str, ...]:
    """Return the fields that say what an item is: those of the baseline, else title, acceptance, impact."""
    return register.baseline.fields if register.baseline else _SUBSTANCE


def substance_digest(register: Register, fields: Mapping[str, Any]) -> str:
    """Return the digest of what is confirmed of an item."""
    held = {one: fields[one] for one in substance(register) if one in fields}
    return sha256(canonical_json(held)).hexdigest()
