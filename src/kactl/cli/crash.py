"""Keep what is needed to report a mistake of ours, in the user's own folder and never in the tree."""

import os
import platform
import sys
import tempfile
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kactl import __version__

_LIBRARIES = ("typer", "rich", "pydantic", "ruamel.yaml", "GitPython", "Jinja2", "holidays")


def keep(error: BaseException) -> str:
    """Write versions and traceback to a new file and return its path, or `-` when nothing can be written."""
    folder = state_folder() / "crashes"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, path = tempfile.mkstemp(prefix="crash-", suffix=".txt", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(_report(error))
    except OSError:
        return "-"
    return path


def state_folder() -> Path:
    """Return the folder of this user for what kactl keeps about its own runs."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "kactl"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "kactl"


def _report(error: BaseException) -> str:
    lines = [
        f"kactl {__version__}",
        f"Python {platform.python_version()} ({sys.implementation.name}), {platform.platform()}",
        *(f"{name} {_version(name)}" for name in _LIBRARIES),
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
