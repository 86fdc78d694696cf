"""The hook of a server: it refuses pushes that take records away, rewrite history, or go out too early.

What decides comes from what the server had before the push, never from what is being pushed: settings,
playbook and statements are read at the default branch as it stands. Who may push there is the server's say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from kactl.errors import KactlError
from kactl.model.findings import Finding
from kactl.model.reports import CheckReport
from kactl.store.find import MARKER
from kactl.store.home import Home
from kactl.store.moving import BRANCH, Move, engagements_in, received
from kactl.store.receiving import default_branch, has_branches, home_behind, receiving
from kactl.store.repository import Repository
from kactl.store.snapshot import open_snapshot
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, opened
from kactl.workflows.hooking.answering import answer, reason_of
from kactl.workflows.hooking.growing import losses
from kactl.workflows.hooking.tagging import judged, means_production, moved, pattern_of

_TIPS: Final = 50
"""In so many commits engagements are looked for; a server that is filled at once has no time for more."""


@dataclass(frozen=True, slots=True)
class _Server:
    """A repository that receives, with what it had before."""

    repository: Repository
    default: str | None
    """The reference of the default branch."""
    tip: str | None
    """Its commit before the push; None where it is only now begun."""


def check_received(call: Call, *, told: bytes, quarantine: Mapping[str, str]) -> CheckReport:
    """Judge the references that a push would move, by what git tells the hook that receives."""
    repository = receiving(call.start, quarantine)
    server = _Server(repository, default_branch(repository), repository.head())
    moves = received(told)
    findings = [*_headless(server, moves), *_rewritten(server, moves), *_records(server, moves)]
    findings += _tags(call, server, moves)
    return answer(call, "push", findings)


def _headless(server: _Server, moves: Sequence[Move]) -> Iterator[Finding]:
    """Yield that HEAD names no branch that is there, though others are: nothing could be judged by it."""
    if server.tip is not None or not has_branches(server.repository):
        return
    tagged = any(one.tag is not None for one in moves)
    yield Finding(
        code="push.no-default",
        severity="error" if tagged else "warning",
        fix="git symbolic-ref HEAD refs/heads/main",
        values={"branch": (server.default or "HEAD").removeprefix(BRANCH)},
    )


def _rewritten(server: _Server, moves: Sequence[Move]) -> Iterator[Finding]:
    """Yield that the default branch is taken away, or no longer holds what it held."""
    for move in moves:
        if move.ref == server.default and move.old is not None:
            values = {"branch": move.branch or move.ref}
            if move.new is None:
                yield Finding(code="push.default-gone", severity="error", subject=move.ref, values=values)
            elif not server.repository.is_ancestor(move.old, move.new):
                yield Finding(
                    code="push.default-rewritten", severity="error", subject=move.ref, values=values
                )


def _records(server: _Server, moves: Sequence[Move]) -> Iterator[Finding]:
    """Yield each record and fact that a branch would lose or change."""
    repository = server.repository
    branches = [one for one in moves if one.branch is not None and one.new is not None]
    tips = dict.fromkeys([server.tip, *(one.old for one in branches), *(one.new for one in branches)])
    read = islice((one for one in tips if one is not None), _TIPS)
    folders = dict.fromkeys(folder for tip in read for folder in engagements_in(repository, tip, MARKER))
    yield from losses(repository, branches, tuple(folders), known="--all")


def _tags(call: Call, server: _Server, moves: Sequence[Move]) -> Iterator[Finding]:
    """Yield which tags may not go; where the engagement cannot be read, none that may mean a version."""
    tags = [one for one in moves if one.tag is not None]
    if not tags:
        return
    try:
        home = _home(server)
        if home is None:
            return
        pattern = pattern_of(home, open_snapshot(home.at("HEAD")).engagement)
        desk = Desk(call, home, opened(home.at("HEAD")))
    except KactlError as error:
        for move in tags:
            yield _closed(move, error)
        return
    for move in tags:
        if means_production(str(move.tag), pattern):
            found = list(moved(move))
            yield from found or _judged(desk, server, move)


def _judged(desk: Desk, server: _Server, move: Move) -> Iterator[Finding]:
    try:
        yield from judged(desk, server.repository, move)
    except KactlError as error:
        yield _closed(move, error)


def _closed(move: Move, error: KactlError) -> Finding:
    """Return that a tag is refused because nothing can be said about it."""
    values = {"tag": move.tag or "", "reason": reason_of(error)}
    return Finding(
        code="push.tag-undecided", severity="error", subject=move.tag, fix=error.fix, values=values
    )


def _home(server: _Server) -> Home | None:
    """Return the engagement of the repository before the push, or the one that its link leads to."""
    if server.tip is None:
        return None
    folders = engagements_in(server.repository, server.tip, MARKER)
    if folders:
        root = server.repository.root
        return Home(root / folders[0] if folders[0] else root, server.repository)
    return home_behind(server.repository, server.tip)
