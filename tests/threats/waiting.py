"""Threats whose answer is not built yet: their tests run the real command, which is not there."""

import json
import subprocess
import sys
from typing import Any

import pytest
from tests.building import Built

NOT_BUILT = {"shell.unknown-command", "shell.unknown-option"}
"""What kactl says of a command line that it does not know."""


class NotBuiltError(AssertionError):
    """The command that answers the threat is not there; any other failure is a failure."""


def waits_for(feature: str) -> pytest.MarkDecorator:
    """Mark a test whose feature is not built; once it is, the test says so by passing."""
    return pytest.mark.xfail(reason=f"waits for {feature}", raises=NotBuiltError, strict=True)


def kactl(built: Built, *words: str, not_built: str | None = None) -> tuple[int, Any]:
    """Return exit code and report of a command; `not_built` is one more code that says it is not there."""
    command = [sys.executable, "-m", "kactl", *words, "--format", "json"]
    done = subprocess.run(command, cwd=built.root, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    if report["kind"] == "error" and report["code"] in NOT_BUILT | {not_built}:
        raise NotBuiltError(report["message"])
    return done.returncode, report


def status(built: Built, gate: str = "kickoff") -> str:
    """Return the status of a gate."""
    return str(kactl(built, "gate", "check", gate)[1]["gates"][0]["status"])
