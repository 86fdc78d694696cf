"""Read what a command line says about a statement that was signed elsewhere."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kactl.cli.parameters import Channel
from kactl.errors import ExitCode, KactlError

if TYPE_CHECKING:
    from kactl.workflows.open_review import Sending
    from kactl.workflows.stating import Paper


def paper(
    person: str | None,
    evidence: Path | None,
    on: date | None,
    channel: Channel | None,
    *,
    digest_only: bool = False,
) -> "Paper | None":
    """Return the paper behind a statement, or None for one's own; what lacks its proof is a usage error.

    A mail names its sender by itself.
    """
    if evidence is None:
        if person or on or channel or digest_only:
            raise KactlError("shell.paper-evidence", exit_code=ExitCode.USAGE)
        return None
    from kactl.workflows.stating import Paper

    return Paper(person, evidence, on, channel, keep=not digest_only)


def sending(
    role: str | None, evidence: Path | None, on: date | None, channel: Channel | None
) -> "Sending | None":
    """Return what was sent to a role, or None; half of a proof is a usage error."""
    if role is None:
        if evidence or on or channel:
            raise KactlError("shell.sending-role", exit_code=ExitCode.USAGE)
        return None
    if evidence is None:
        raise KactlError("shell.paper-evidence", exit_code=ExitCode.USAGE)
    from kactl.workflows.open_review import Sending

    return Sending(role, evidence, on, channel)
