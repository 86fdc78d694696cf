"""The environments, `environments.yaml`: each with its three rules, as the engagement keeps them.

A rule stands there twice: as a sentence that people read, and, where a machine can judge it, in data.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from pydantic import Field

from kactl.model.base import Id, Model, Words
from kactl.model.change_rules import ChangeLimit, Freeze, Window
from kactl.model.zones import ZoneName

FOUR: Final = ("dev", "test", "uat", "production")
"""The environments that every engagement has."""

DataKind = Literal["synthetic", "masked", "real"]
Setting = bool | int | Decimal | str | None


class MaskingCheck(Model):
    """That somebody looked whether masked data was made by the procedure."""

    by: Id
    """The person."""
    on: date


class EnvironmentRules(Model):
    """An environment's rules of stability, data and change, as playbook and engagement both write them."""

    title: Words
    stability: Words
    availability: Decimal | None = Field(default=None, gt=0, le=100)
    """The target of stability: the percent of the time in which it is up."""
    backup: bool | None = None
    """Whether it is backed up."""
    monitoring: bool | None = None
    """Whether it is watched, with somebody who answers alerts."""
    data: tuple[DataKind, ...] = Field(min_length=1)
    masking: Words | None = None
    """The procedure by which masked data is made; needed where `data` has `masked`."""
    change: Words
    timezone: ZoneName | None = None
    """The time zone of its days and hours; the engagement's unless given."""
    windows: tuple[Window, ...] = ()
    """When it may be changed; at any time unless given."""
    limit: ChangeLimit | None = None
    """How often it may be changed; as often as one likes unless given."""
    deployers: tuple[Id, ...] = Field(min_length=1)
    """The roles that may deploy."""
    reviewers: tuple[Id, ...] = ()
    """The roles that review emergency deployments and broken rules; anybody else of the team unless given."""
    review_within: int = Field(default=2, ge=1, le=20)
    """The working days within which an emergency deployment is reviewed by another person."""
    promoted_from: Id | None = None
    """The environment in which a version was before."""
    wants: tuple[str, ...] = ()
    """The gates that are decided before a version comes here; `{version}` is the version's name."""
    frozen_during: tuple[Id, ...] = ()
    """The gates of which an open review freezes it."""
    same_as: Id | None = None
    """The environment whose configuration has the same keys and, but for `may_differ`, the same values."""
    may_differ: tuple[str, ...] = ()
    """The keys of configuration whose values may differ; `*` stands for any letters."""
    tags: str | None = Field(default=None, min_length=1, max_length=200)
    """The pattern of the tags by which pipelines say what they brought here; `*` is the version."""


class Environment(EnvironmentRules):
    """An environment of the engagement."""

    freezes: tuple[Freeze, ...] = ()
    """When nothing is deployed."""
    masking_checked: MaskingCheck | None = None
    """Who looked last whether its masked data was made by the procedure."""
    settings: Mapping[str, Setting] = Field(default={})
    """Its configuration, where no file says it: key and value."""
    since: date | None = None
    """Deployments before this day are not held against these rules; for rules that became stricter."""


class Environments(Model):
    """`environments.yaml`, whole."""

    environments: dict[Id, Environment]
