"""Hours of a working day."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from kactl.model.base import Model

TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class WorkingHours(Model):
    """The hours in which clocks run that do not run day and night."""

    from_: TimeOfDay = Field(alias="from")
    until: TimeOfDay

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.from_ >= self.until:
            message = f"the day begins at {self.from_} and ends at {self.until}"
            raise ValueError(message)
        return self
