"""Where a register keeps that the client confirmed an item, and what of an item that is."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, NamedTuple

from kactl.model.registers import Register
from kactl.syntax.canonical import canonical_json

BY: Final = "confirmed_by"
ON: Final = "confirmed_on"
PROOF: Final = "confirmation"
"""The fields of a confirmation: the client's person, the day, the beginning of the proof's digest."""
PROOF_DIGITS: Final = 12


class Marks(NamedTuple):
    """The fields that hold the client's word about an item: who, when, how the proof's digest begins."""

    by: str
    on: str
    proof: str


CONFIRMED: Final = Marks(BY, ON, PROOF)
ACCEPTED: Final = Marks("accepted_by", "accepted_on", "proof")
"""Of what is handed over, such as deliverables."""
_SUBSTANCE: Final = (
    "title", "acceptance", "impact_scope", "impact_time", "impact_cost", "impact_quality",
)  # fmt: skip


def confirming_state(register: Register) -> str | None:
    """Return the state into which a confirmation leads: the first move that needs who confirmed names it."""
    return marked_state(register, CONFIRMED)


def marks(register: Register) -> Marks | None:
    """Return where a register keeps the client's word: a confirmation, else an acceptance with a proof."""
    declared = {one.id for one in register.fields}
    if BY in declared:
        return CONFIRMED
    return ACCEPTED if {ACCEPTED.by, ACCEPTED.proof} <= declared else None


def marked_state(register: Register, found: Marks) -> str | None:
    """Return the state into which the client's word leads: the first move that needs who gave it."""
    return next((one.to for one in register.states.moves if found.by in one.needs), None)


def substance(register: Register) -> tuple[str, ...]:
    """Return the fields that say what an item is: those of the baseline, else title, acceptance, impact."""
    return register.baseline.fields if register.baseline else _SUBSTANCE


def substance_digest(register: Register, fields: Mapping[str, Any]) -> str:
    """Return the digest of what is confirmed of an item."""
    held = {one: fields[one] for one in substance(register) if one in fields}
    return sha256(canonical_json(held)).hexdigest()
