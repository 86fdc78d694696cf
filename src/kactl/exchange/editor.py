"""The editor in which people write: the one that they named, on a file of ours outside the repository."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from kactl.exchange.problems import misnamed, unreachable


def kept_file(noun: str, text: str) -> Path:
    """Return a fresh file outside the engagement, for this user alone, that holds the text."""
    try:
        handle, name = tempfile.mkstemp(prefix=f"kactl-{noun}-", suffix=".yaml")
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
    except OSError as error:
        unreachable(
            "outside-file.unwritable", path=tempfile.gettempdir(), problem=error.strerror or str(error)
        )
    return Path(name)


def run_editor(command: str, path: Path) -> int:
    """Run the editor on a file until the person is done, and return its exit code."""
    try:
        words = shlex.split(command)
        return subprocess.call([*words, str(path)])  # noqa: S603 - the program that the user named
    except (OSError, ValueError) as error:
        misnamed("editing.no-such-editor", editor=command, problem=str(error))
