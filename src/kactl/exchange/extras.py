"""Libraries that come with an extra: imported when used; a missing one is an error of one line."""

from importlib import import_module
from typing import Any

from kactl.errors import ExitCode, KactlError


def needed(module: str, extra: str) -> Any:  # noqa: ANN401 - a library's module
    """Return a module of an extra; a missing one is a KactlError with the command that installs it."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        fix = f'pip install "kactl[{extra}]"'
        raise KactlError(
            "extra.missing", exit_code=ExitCode.UNDECIDED, fix=fix, values={"extra": extra}
        ) from None
