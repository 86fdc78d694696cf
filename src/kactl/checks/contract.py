"""What a check is: a question with parameters, the subject it may see, and a pure judge."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import ValidationError
from pydantic_core import to_json

from kactl.model.base import Model, Text
from kactl.model.faults import Coded, coded
from kactl.model.findings import Finding, Judgement
from kactl.model.subjects import Subject
from kactl.model.view import Setting, View
from kactl.texts.catalogue import Language, message


class CheckModule(Protocol):
    """The names that the module of a check must have."""

    ID: str
    REVISION: int
    """Counts the changes of what the check reads; an engagement's lock keeps the one it began with."""
    Parameters: type[Model]
    subject: Callable[[Any, Setting], Subject]
    judge: Callable[[View, Any, Setting], Judgement]


@dataclass(frozen=True, slots=True)
class Check:
    """A check, as the engine asks it."""

    id: str
    revision: int
    parameters: type[Model]
    subject: Callable[[Any, Setting], Subject]
    """Return what the judge may see; computed from parameters and setting alone."""
    judge: Callable[[View, Any, Setting], Judgement]
    """Answer the question from the view; pure."""

    @classmethod
    def of(cls, module: CheckModule) -> "Check":
        """Return the check that a module holds."""
        return cls(module.ID, module.REVISION, module.Parameters, module.subject, module.judge)

    def read_parameters(self, values: Mapping[str, Any]) -> tuple[Model | None, tuple[Finding, ...]]:
        """Return the parameters made of plain values, or None and what is wrong with them."""
        try:
            return self.parameters.model_validate_json(to_json(values)), ()
        except ValidationError as error:
            return None, tuple(self._bad(one) for one in coded(error, values, self.parameters))

    def _bad(self, one: Coded) -> Finding:
        problem = Text(zh=_said(one, "zh"), en=_said(one, "en"))
        values = {"check": self.id, "parameter": ".".join(map(str, one.loc)) or "with", "problem": problem}
        return Finding(code="check.bad-parameters", subject=self.id, values=values)


def _said(one: Coded, language: Language) -> str:
    shown = {key: each[language] if isinstance(each, Text) else each for key, each in one.values.items()}
    return message(one.code, language, shown)
