"""Score items by the model that a register declares; each score says how it came about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from kactl.model.ranking import Ranking, Weight

INPUTS: Final[Mapping[str, tuple[str, ...]]] = {
    "moscow": ("priority", "value", "effort"),
    "wsjf": ("value", "time_criticality", "risk_reduction", "job_size"),
    "rice": ("reach", "impact", "confidence", "effort"),
}
"""What each model asks of an item; a ranking says which field answers where it has another name."""
DIVISORS: Final = frozenset({"effort", "job_size"})
"""The inputs that must be above nothing."""
BANDS: Final = ("must", "should", "could", "wont")
"""The priorities of MoSCoW, where the field declares no choices of its own."""
_HUGE: Final = Decimal(10) ** 12
_TINY: Final = Decimal(10) ** -12

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What an item's inputs come to."""

    band: int
    """The class that counts before the number: 0 for all but MoSCoW's lower priorities."""
    number: Fraction | None
    """None while an input is missing."""
    formula: str
    """The model's formula with the item's own numbers, such as `(8 + 5 + 3) ÷ 4 = 4`."""
    missing: tuple[str, ...] = ()
    """The fields that say nothing usable."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How the fields of items feed a model."""

    ranking: Ranking
    model: str
    fields: Mapping[str, str]
    """The field of each input."""
    bands: tuple[str, ...] = BANDS
    """The priorities, the highest first."""

    def score(self, item: Values) -> Score:
        """Return the item's score by the model."""
        return _MODELS[self.model](self, item)

    def asked(self) -> tuple[str, ...]:
        """Return the fields that the model reads."""
        if self.model == "weighted":
            return tuple(one.field for one in self.ranking.weights)
        return tuple(self.fields[one] for one in INPUTS[self.model])


def moscow(scale: Scale, item: Values) -> Score:
    """Score by MoSCoW: must, should, could, won't; within one of them by value ÷ effort.

    The order of the priorities is the method's (Clegg and Barker, 1994; DSDM); the quotient is ours.
    Without a priority an item comes after all that have one; without a value or an effort, last in its own.
    """
    priority = item.get(scale.fields["priority"])
    band = scale.bands.index(priority) if priority in scale.bands else len(scale.bands)
    lacking = () if priority in scale.bands else (scale.fields["priority"],)
    numbers, missing = _read(scale, item, ("value", "effort"))
    if lacking or missing:
        return Score(band, None, str(priority or ""), (*lacking, *missing))
    value, effort = numbers
    found = value / effort
    return Score(band, found, f"{priority}: {shown(value)} ÷ {shown(effort)} = {shown(found)}")


def wsjf(scale: Scale, item: Values) -> Score:
    """Score by weighted shortest job first: (value + time criticality + risk reduction) ÷ job size.

    The numerator is the cost of delay. Reinertsen, The Principles of Product Development Flow (2009); SAFe.
    """
    numbers, missing = _read(scale, item, INPUTS["wsjf"])
    if missing:
        return Score(0, None, "", missing)
    *delay, size = numbers
    found = sum(delay, Fraction()) / size
    return Score(0, found, f"({' + '.join(map(shown, delay))}) ÷ {shown(size)} = {shown(found)}")


def rice(scale: Scale, item: Values) -> Score:
    """Score by RICE: reach x impact x confidence ÷ effort (McBride, Intercom, 2016).

    A confidence above 1 is read as a percentage.
    """
    numbers, missing = _read(scale, item, INPUTS["rice"])
    if missing:
        return Score(0, None, "", missing)
    reach, impact, confidence, effort = numbers
    confidence = confidence / 100 if confidence > 1 else confidence
    found = reach * impact * confidence / effort
    parts = " × ".join(map(shown, (reach, impact, confidence)))
    return Score(0, found, f"{parts} ÷ {shown(effort)} = {shown(found)}")


def weighted(scale: Scale, item: Values) -> Score:
    """Score by the sum of weight x value over the declared weights (a simple additive value model).

    Keeney and Raiffa, Decisions with Multiple Objectives (1976). A choice counts its declared points.
    """
    read = [(one, _weighed(item.get(one.field), one)) for one in scale.ranking.weights]
    missing = tuple(one.field for one, value in read if value is None)
    if missing or not read:
        return Score(0, None, "", missing)
    terms = [(Fraction(one.weight), value) for one, value in read if value is not None]
    found = sum((weight * value for weight, value in terms), Fraction())
    parts = " + ".join(f"{shown(weight)} × {shown(value)}" for weight, value in terms)
    return Score(0, found, f"{parts} = {shown(found)}".replace("+ -", "- "))


_MODELS: Final[Mapping[str, Callable[[Scale, Values], Score]]] = {
    "moscow": moscow, "wsjf": wsjf, "rice": rice, "weighted": weighted,
}  # fmt: skip


def number(value: object) -> Fraction | None:
    """Return a raw value as an exact number; what is none, or beyond all measure, is None."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    amount = Decimal(value)
    if not amount.is_finite() or abs(amount) >= _HUGE or 0 < abs(amount) < _TINY:
        return None
    return Fraction(amount)


def shown(value: Fraction) -> str:
    """Return a number with two decimals at most; what is not nothing never looks like it."""
    places = 2 if not value or abs(value) >= Fraction(1, 100) else 6
    text = f"{Decimal(value.numerator) / Decimal(value.denominator):.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _read(scale: Scale, item: Values, names: Sequence[str]) -> tuple[list[Fraction], tuple[str, ...]]:
    """Return the numbers of the inputs, or the fields that lack them."""
    found: list[Fraction] = []
    missing: list[str] = []
    for name in names:
        value = number(item.get(scale.fields[name]))
        if value is None or value < 0 or (value == 0 and name in DIVISORS):
            missing.append(scale.fields[name])
        else:
            found.append(value)
    return found, tuple(missing)


def _weighed(value: object, weight: Weight) -> Fraction | None:
    if isinstance(value, str) and value in weight.points:
        return Fraction(weight.points[value])
    return number(value)
