"""Questions, profiles, tiers, environments and calendar, as a playbook declares them."""

from decimal import Decimal
from typing import Literal

from pydantic import Field

from kactl.model.base import Id, Model, Text, Words
from kactl.model.change_rules import FreezeDeclaration
from kactl.model.conditions import Condition
from kactl.model.environments import EnvironmentRules

Answer = bool | int | Decimal | str | tuple[str, ...]


class Choice(Model):
    """One answer that a question offers."""

    id: Id
    title: Words


class Question(Model):
    """Something that `init` asks; without a default it must be answered."""

    id: Id
    ask: Words
    type: Literal["text", "number", "boolean", "date", "choice", "list"] = "text"
    choices: tuple[Choice, ...] = ()
    default: Answer | None = None
    asked: bool = True
    """Whether people are asked; if not, the default holds until it is set by name."""
    when: Condition | None = None
    help: Words | None = None


class Axes(Model):
    """What an engagement of a profile is like, on the six axes."""

    cycle: Words
    thinking: Words
    delivery: Words
    success: Words
    team: Words
    kpi: Words


class Profile(Model):
    """A kind of engagement: ordinary or key account."""

    id: Id
    title: Words
    axes: Axes


class Tier(Model):
    """A weight class, chosen by the facts of the engagement; the first whose condition holds."""

    id: Id
    title: Words
    when: Condition | None = None
    """Absent on the last one: all others."""
    weight: int = Field(ge=1)
    """1 is the lightest."""


class EnvironmentDeclaration(EnvironmentRules):
    """An environment with its three rules: stability, data and change."""

    id: Id
    purpose: Words
    freezes: tuple[FreezeDeclaration, ...] = ()
    """When nothing is deployed."""


class Party(Model):
    """A party of the calendar and the country whose public holidays it keeps."""

    id: Id
    title: Words
    country: str = Field(pattern=r"^([A-Z]{2}(-[A-Z0-9]{1,3})?|\$\{[a-z_]+\})$")
    """ISO 3166 code, or `${question}`: the answer to a question."""


class CalendarDeclaration(Model):
    """Whose working days count."""

    parties: tuple[Party, ...] = Field(min_length=1)
    years: int = Field(default=2, ge=1, le=5)
    """How many years `init` writes, from the start of the engagement."""


AXES: dict[str, Text] = {
    "cycle": Text(zh="周期", en="Cycle"),
    "thinking": Text(zh="思维方式", en="Way of thinking"),
    "delivery": Text(zh="交付方式", en="Way of delivery"),
    "success": Text(zh="成功标准", en="Measure of success"),
    "team": Text(zh="团队", en="Team"),
    "kpi": Text(zh="KPI", en="KPI"),
}
