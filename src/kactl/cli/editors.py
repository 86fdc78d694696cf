"""The editor that the person named: `$VISUAL`, else `$EDITOR`; never one that a repository names."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kactl.errors import ExitCode, KactlError
from kactl.workflows.calling import Call


def editor(call: Call, noun: str) -> Callable[[Path], int]:
    """Return what opens a file in the person's editor; without a terminal or an editor it is misuse."""
    command = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    if not call.interactive or not command:
        fix = f"kactl {noun} edit -o items.yaml"
        raise KactlError("editing.no-editor", exit_code=ExitCode.USAGE, fix=fix)
    from kactl.exchange.editor import run_editor

    return partial(run_editor, command)
