"""A specification as requirement tools exchange it: attributes, and objects with their values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kactl.model.table_sheets import Shown


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of every object."""

    id: str
    title: str
    kind: Literal["text", "number", "boolean", "date", "choice"] = "text"
    choices: tuple[tuple[str, str], ...] = ()
    """Each with its id and what people call it."""


@dataclass(frozen=True, slots=True)
class SpecificationObject:
    """A requirement: its id, and its values by attribute; of a choice the choice's id."""

    id: str
    values: dict[str, Shown | bool]


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from an object of the specification to another object."""

    link: str
    """The id of what it means, one of `links`."""
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Specification:
    """What is exchanged."""

    id: str
    title: str
    at: datetime
    attributes: tuple[Attribute, ...]
    objects: Sequence[SpecificationObject]
    links: tuple[Attribute, ...] = ()
    """What relations mean, each with its title."""
    relations: Sequence[Relation] = ()
    others: Sequence[SpecificationObject] = ()
    """Where relations lead that is no part of the specification."""
