"""`kactl hook`: kactl as git's hook."""

import os
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from kactl.cli.answers import Report
from kactl.cli.calling import call, writing
from kactl.cli.commands import DecidingVerb, WritingVerb, noun
from kactl.errors import ExitCode, KactlError

app = noun("hook")


class Client(StrEnum):
    """The hooks of a clone; Typer takes several of an enumeration only."""

    BEFORE_COMMIT = "pre-commit"
    MESSAGE = "commit-msg"
    BEFORE_PUSH = "pre-push"


Stage = Literal["pre-commit", "commit-msg", "pre-push", "pre-receive"]
_STAGES = "pre-commit|commit-msg|pre-push|pre-receive"
_QUARANTINE = ("GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES")


@app.command("install", cls=WritingVerb)
def install(
    context: typer.Context,
    types: Annotated[
        list[Client] | None, typer.Option("--type", metavar="pre-commit|commit-msg|pre-push")
    ] = None,
    pre_receive: Annotated[bool, typer.Option("--pre-receive")] = False,
    uninstall: Annotated[bool, typer.Option("--uninstall")] = False,
) -> Report:
    """Install the hooks, or take them away."""
    from kactl.workflows.hooks import install_hook, install_receiver, uninstall_hook

    if pre_receive and types:
        both = {"options": "--pre-receive · --type"}
        raise KactlError("hook.not-both", exit_code=ExitCode.USAGE, values=both)
    names: tuple[Stage, ...] = tuple(one.value for one in types or ())
    if uninstall:
        names = ("pre-receive",) if pre_receive else names
        return uninstall_hook(call(context), names=names, writing=writing(context))
    if pre_receive:
        return install_receiver(call(context), writing=writing(context))
    return install_hook(call(context), names=names, writing=writing(context))


@app.command("run", cls=DecidingVerb)
def run(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD")] = None,
    stage: Annotated[Stage, typer.Option("--stage", metavar=_STAGES)] = "pre-commit",
) -> Report:
    """Check as git's hook of that name does."""
    here = replace(call(context), index=_index())
    if stage == "commit-msg":
        from kactl.workflows.hooking.messages import check_message

        return check_message(here, Path.cwd() / words[0] if words else None)
    if stage == "pre-push":
        from kactl.workflows.hooking.pushing import check_push

        return check_push(here, remote=words[0] if words else "", told=_of_framework() or _told())
    if stage == "pre-receive":
        from kactl.workflows.hooking.receiving import check_received

        kept = {name: os.environ[name] for name in _QUARANTINE if os.environ.get(name)}
        return check_received(here, told=_told(), quarantine=kept)
    from kactl.workflows.hooking.staging import check_staged

    return check_staged(here)


def _index() -> Path | None:
    """Return the index of the commit in the making, as git tells its hooks, named from where they run."""
    named = os.environ.get("GIT_INDEX_FILE")
    return Path.cwd() / named if named else None


def _told() -> bytes:
    """Return which references move, as git tells it on the standard input."""
    return b"" if sys.stdin.isatty() else sys.stdin.buffer.read()


def _of_framework() -> bytes:
    """Return which reference moves as pre-commit tells it, in variables; nothing where git called."""
    new = os.environ.get("PRE_COMMIT_TO_REF")
    if not new:
        return b""
    named = ("PRE_COMMIT_LOCAL_BRANCH", "PRE_COMMIT_REMOTE_BRANCH", "PRE_COMMIT_FROM_REF")
    local, remote, old = (os.environ.get(one) for one in named)
    if (remote or "").startswith("refs/tags/"):
        old = None  # of a tag it tells where its history begins to be new, not what the other side has
    return f"{local or 'HEAD'} {new} {remote or 'HEAD'} {old or '0' * len(new)}\n".encode()
