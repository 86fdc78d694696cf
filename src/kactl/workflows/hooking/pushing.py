"""The hook before a push: what the commits bring, whether a tag may go, which records stay behind."""

import shlex
from collections.abc import Iterator, Sequence

from kactl.errors import ExitCode, KactlError
from kactl.model.findings import Finding
from kactl.model.reports import CheckReport
from kactl.store.find import MARKER, find_engagement
from kactl.store.home import Home
from kactl.store.moving import Move, commit_of, fork_of, pushed, unpushed_records
from kactl.store.repository import Repository
from kactl.store.snapshot import open_snapshot
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.hooking.answering import answer, supplemented, undecided
from kactl.workflows.hooking.growing import losses
from kactl.workflows.hooking.softening import softened
from kactl.workflows.hooking.tagging import judged, means_production, moved, pattern_of
from kactl.workflows.run_check import run_check

_FEW = 5


def check_push(call: Call, *, remote: str, told: bytes) -> CheckReport:
    """Judge a push by what git tells the hook: new errors, records touched, tags that may not go yet."""
    home = find_engagement(call.start)
    moves = pushed(told)
    repository = home.code.repository if home.code is not None else home.repository
    findings = list(_tags(call, home, repository, moves))
    if home.code is not None:
        return answer(call, "push", findings)
    findings += _records(repository, home.prefix, moves)
    findings += _left(home, remote, moves)
    reports = [report for move in moves if (report := _judged(call, home, move)) is not None]
    first = reports[0] if reports else answer(call, "push")
    others = [finding for one in reports[1:] for finding in one.findings]
    known = {one.identity(): one for one in (*findings, *first.findings, *others) if one.severity != "note"}
    return supplemented(first.model_copy(update={"findings": ()}), known.values())


def _tags(call: Call, home: Home, repository: Repository, moves: Sequence[Move]) -> Iterator[Finding]:
    tags = [one for one in moves if one.tag is not None]
    if not tags or home.repository.head() is None:
        return
    pattern = pattern_of(home, open_snapshot(home.at("HEAD")).engagement)
    held = [one for one in tags if means_production(str(one.tag), pattern)]
    for move in held:
        found = list(moved(move))
        yield from found
        if not found and move.new is not None:
            yield from judged(open_desk(call, at="HEAD"), repository, move)


def _records(repository: Repository, prefix: str, moves: Sequence[Move]) -> Iterator[Finding]:
    known = [one for one in moves if one.old is None or repository.has(one.old)]
    branches = [one for one in known if one.branch is not None]
    yield from losses(repository, branches, (prefix,), known="--remotes")


def _left(home: Home, remote: str, moves: Sequence[Move]) -> Iterator[Finding]:
    """Tell which records the other side will not know after this push."""
    names = unpushed_records(home.repository, home.prefix, moves) if moves else ()
    if names:
        shown = ", ".join(one.rpartition("/")[2] for one in names[:_FEW])
        values = {"count": len(names), "names": shown + (" …" if len(names) > _FEW else "")}
        fix = f"git push {shlex.quote(remote)} HEAD" if remote else "git push"
        yield Finding(code="push.records-left", severity="warning", fix=fix, values=values)


def _judged(call: Call, home: Home, move: Move) -> CheckReport | None:
    """Judge the pushed commit against what the other side has; None where nothing of ours changes."""
    if move.branch is None or move.new is None or MARKER not in home.at(move.new).listing():
        return None
    new = move.new
    base = fork_of(home.repository, move)
    if base is not None and commit_of(home.repository, base) is None:
        base = None
    before = home.at(base).listing() if base is not None else {}
    after = home.at(new).listing()
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    if not changed:
        return None
    try:
        return softened(run_check(call, at=new, base=base))
    except KactlError as error:
        # What could not be judged before either is not this push's doing.
        if error.exit_code is not ExitCode.UNDECIDED or base is None or any(map(_governs, changed)):
            raise
        return undecided(call, "push", error)


def _governs(path: str) -> bool:
    """Tell whether a file decides how the engagement is judged."""
    return path == MARKER or path.startswith(".kactl/")
