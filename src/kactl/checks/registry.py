"""Find a check by its name: the module `checks/<name>.py` with underscores for hyphens."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast

import kactl.checks
from kactl.checks.contract import Check, CheckModule
from kactl.model.base import Model
from kactl.model.subjects import AnswerPart
from kactl.model.view import Setting

_NO_CHECKS = frozenset({"contract", "registry"})


@cache
def names() -> tuple[str, ...]:
    """Return the names of all checks, sorted."""
    found = iter_modules(kactl.checks.__path__)
    return tuple(
        sorted(one.name.replace("_", "-") for one in found if not one.ispkg and one.name not in _NO_CHECKS)
    )


@cache
def load(name: str) -> Check | None:
    """Return the check of that name, or None when there is none."""
    if name not in names():
        return None
    module = import_module(f"kactl.checks.{name.replace('-', '_')}")
    return Check.of(cast("CheckModule", module))


def catalogue() -> Mapping[str, type[Model]]:
    """Return the parameters of every check by its name: what a playbook's lint needs to know."""
    return {check.id: check.parameters for name in names() if (check := load(name)) is not None}


def asks_a_person(name: str, values: Mapping[str, Any], setting: Setting) -> bool:
    """Tell whether a check of these parameters is met by an answer: an answer is part of its subject."""
    check = load(name)
    parameters = check.read_parameters(values)[0] if check is not None else None
    return check is not None and parameters is not None and AnswerPart() in check.subject(parameters, setting)
