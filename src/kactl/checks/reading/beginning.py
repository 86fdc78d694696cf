"""Which states of a register mean that work on an item has begun."""

from collections.abc import Sequence

from kactl.checks.reading.confirming import confirming_state
from kactl.model.handoffs import HandoffRoute
from kactl.model.registers import Register


def begun_states(register: Register, routes: Sequence[HandoffRoute]) -> tuple[str, ...]:
    """Return the living states in which work has begun, in the order in which an item passes them.

    The first of them is the one that a hand-over opens; without one, that after the client's
    confirmation, or after the state in which an item begins.
    """
    states = register.states
    opened = {state for one in routes if one.register_ == register.id for state in one.opens}
    confirmed = confirming_state(register)
    after = states.all.index(confirmed) + 1 if confirmed in states.all else 1
    first = next((place for place, one in enumerate(states.all) if one in opened), after)
    return tuple(one for one in states.all[first:] if one not in states.closed)
