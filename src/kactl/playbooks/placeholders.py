"""Placeholders in what a gate asks: its instance, the days of its period, the fields of its item."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from kactl.model.gates import Gate
from kactl.model.periods import period_named
from kactl.model.registers import Register

INSTANCE: Final = "instance"
PERIOD: Final = ("period.start", "period.end")
_PLACEHOLDER: Final = re.compile(r"\{([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)?)\}", re.ASCII)


def offered(gate: Gate | None) -> tuple[str, ...]:
    """Return the placeholders that the parameters of a gate's criteria may hold."""
    if gate is None or gate.recurs is None:
        return ()
    return (INSTANCE, *PERIOD) if gate.recurs.cadence else (INSTANCE,)


def known(gate: Gate, instance: str | None) -> Mapping[str, str]:
    """Return what the placeholders of a gate instance stand for; one that it does not have is empty."""
    values = {INSTANCE: instance or ""}
    if gate.recurs is None or gate.recurs.cadence is None:
        return values
    period = period_named(gate.recurs.cadence, instance or "")
    days = (period.start.isoformat(), period.end.isoformat()) if period else ("", "")
    return {**values, **dict(zip(PERIOD, days, strict=True))}


def filled(value: Any, values: Mapping[str, str]) -> Any:  # noqa: ANN401 - parameters are plain data of any shape
    """Return parameters with every placeholder that has a value replaced, wherever it stands."""
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), value)
    if isinstance(value, Mapping):
        return {key: filled(one, values) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [filled(one, values) for one in value]
    return value


def mentioned(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the names of the placeholders that parameters hold."""
    if isinstance(value, str):
        yield from _PLACEHOLDER.findall(value)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from mentioned(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from mentioned(one)


def item_fields(template: str, register: Register | None) -> tuple[str, ...]:
    """Return the fields of a register's item that a template reads, as `{<register>.<field>}`."""
    parts = [one.partition(".") for one in mentioned(template)]
    return tuple(field for owner, dot, field in parts if dot and register and owner == register.id)
