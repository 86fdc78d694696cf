"""Where a register keeps that the client confirmed an item."""

from typing import Final

from kactl.model.registers import Move, Register

BY: Final = "confirmed_by"
ON: Final = "confirmed_on"
PROOF: Final = "confirmation"
"""The fields of a confirmation: the client's person, the day, the digest of the proof."""


def confirming_state(register: Register) -> str | None:
    """Return the state into which a confirmation leads: the first move that needs who confirmed names it."""
    moves: tuple[Move, ...] = register.states.moves
    return next((one.to for one in moves if BY in one.needs), None)
