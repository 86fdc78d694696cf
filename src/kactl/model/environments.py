"""The environments, `environments.yaml`: each with its three rules, as the engagement keeps them."""

from typing import Final, Literal

from pydantic import Field

from kactl.model.base import Id, Model, Words

FOUR: Final = ("dev", "test", "uat", "production")
"""The environments that every engagement has."""

DataKind = Literal["synthetic", "masked", "real"]


class Environment(Model):
    """An environment and its rules of stability, data and change."""

    title: Words
    stability: Words
    data: tuple[DataKind, ...] = Field(min_length=1)
    masking: Words | None = None
    """How masked data is made; needed where `data` has `masked`."""
    change: Words
    deployers: tuple[Id, ...] = Field(min_length=1)
    promoted_from: Id | None = None


class Environments(Model):
    """`environments.yaml`, whole."""

    environments: dict[Id, Environment]
