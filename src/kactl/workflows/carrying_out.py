"""Carry out a change set: show the plan, write, commit, say what was done."""

from collections.abc import Sequence
from difflib import unified_diff

from kactl.model.changes import Change, ChangeSet
from kactl.model.engagement import CommitPattern
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport, FileChange, NextStep
from kactl.store.apply import apply
from kactl.store.home import Home
from kactl.workflows.calling import Writing
from kactl.workflows.desk import Desk


def carry_out(
    at: Desk | Home,
    plan: ChangeSet,
    writing: Writing,
    *,
    next_steps: Sequence[NextStep] = (),
    notes: Sequence[Finding] = (),
) -> ChangeSetReport:
    """Write and commit a plan as the writing options say, and report it; an empty plan does nothing.

    A home without a desk is that of an engagement that is only now begun: kactl's own words make the commit.
    """
    home, pattern = (at.home, at.engagement.commit) if isinstance(at, Desk) else (at, CommitPattern())
    recovered = at.recovered if isinstance(at, Desk) else ()
    report = planned(plan, writing, (*recovered, *notes)).model_copy(update={"next": tuple(next_steps)})
    if not plan.changes or writing.dry_run or not writing.confirm(report):
        return report
    commit = apply(
        home, plan.changes, message=worded(report.message, pattern, plan.trailers), commit=writing.commit
    )
    return report.model_copy(update={"commit": commit, "planned": False})


def planned(plan: ChangeSet, writing: Writing, notes: Sequence[Finding] = ()) -> ChangeSetReport:
    """Return the report of a plan that is not carried out yet."""
    return ChangeSetReport(
        files=_files(plan),
        message=writing.message or plan.message,
        commit=None,
        planned=bool(plan.changes),
        diff="".join(map(_difference, plan.changes)) if writing.diff else None,
        notes=tuple(notes),
    )


def worded(subject: str, pattern: CommitPattern, trailers: Sequence[str] = ()) -> str:
    """Return the commit's message by the firm's pattern: subject, skip mark, trailers."""
    first, _, rest = subject.partition("\n")
    line = pattern.subject.replace("{summary}", first) + (" [skip ci]" if pattern.skip_ci else "")
    paragraphs = (line, rest.strip(), "\n".join((*pattern.trailers, *trailers)))
    return "\n\n".join(one for one in paragraphs if one) + "\n"


def _difference(change: Change) -> str:
    """Return what changes in a file as a unified diff; of bytes that are no text, only that they change."""
    try:
        before, after = ((data or b"").decode() for data in (change.before, change.after))
    except UnicodeDecodeError:
        return f"Binary file {change.path} differs\n"
    names = (f"a/{change.path}", f"b/{change.path}")
    lines = unified_diff(before.splitlines(), after.splitlines(), *names, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def _files(plan: ChangeSet) -> tuple[FileChange, ...]:
    return (*map(_shown, plan.changes), *(FileChange(path=path, action="kept") for path in plan.kept))


def _shown(change: Change) -> FileChange:
    if change.after is None:
        return FileChange(path=change.path, action="remove")
    if change.before is None:
        return FileChange(path=change.path, action="create")
    return FileChange(path=change.path, action="identical" if change.before == change.after else "change")
