"""Say Typer's usage errors in the user's language."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import typer

from kactl.errors import ExitCode, KactlError

_Values = dict[str, object]


def usage_error(error: typer.TyperException) -> KactlError:
    """Return a wrong command line as an error with a text; its kind is told by its class's name."""
    key, values = _KINDS.get(type(error).__name__, _KINDS["UsageError"])
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "kactl"
    return KactlError(f"shell.{key}", exit_code=ExitCode.USAGE, fix=f"{path} --help", values=values(error))


def _hint(error: Any) -> str:  # noqa: ANN401 - Typer's vendored classes
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(error.param_hint or "?")
    named = parameter.opts[0] if parameter.param_type_name == "option" else parameter.name.upper()
    return str(named)


def _choices(error: Any) -> str:  # noqa: ANN401 - Typer's vendored classes
    described = getattr(getattr(error, "param", None), "type_descriptor", None)
    choices = getattr(described, "choices", None)
    return " · ".join(str(one) for one in choices) if choices else str(error.message)


def _missing(error: Any) -> _Values:  # noqa: ANN401 - Typer's vendored classes
    return {"parameter": _hint(error)}


def _bad(error: Any) -> _Values:  # noqa: ANN401 - Typer's vendored classes
    return {"parameter": _hint(error), "reason": _choices(error)}


def _option(error: Any) -> _Values:  # noqa: ANN401 - Typer's vendored classes
    near = " · ".join(sorted(getattr(error, "possibilities", None) or ()))
    return {"option": error.option_name, "near": near}


def _other(error: Any) -> _Values:  # noqa: ANN401 - Typer's vendored classes
    return {"reason": error.format_message()}


_KINDS: Mapping[str, tuple[str, Callable[[Any], _Values]]] = MappingProxyType(
    {
        "MissingParameter": ("missing-parameter", _missing),
        "BadParameter": ("bad-parameter", _bad),
        "NoSuchOption": ("unknown-option", _option),
        "BadOptionUsage": ("option-value", _option),
        "UsageError": ("usage", _other),
    }
)
