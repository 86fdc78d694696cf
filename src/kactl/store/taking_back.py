"""Take back the commit that HEAD stands on: HEAD, index and files go back to its parent, or nothing does.

HEAD is the switch: until it has moved, whatever ends the run leaves a journal from which the next run puts
everything back. Git keeps the commit for some weeks.
"""

from collections.abc import Sequence
from typing import Final

from kactl.model.changes import Change
from kactl.store.apply import Run
from kactl.store.deeds import Deed, branch
from kactl.store.home import Home
from kactl.store.journal import Journal, Plan, Step
from kactl.store.problems import refuse
from kactl.store.trees import PROGRAM

_PROGRAM: Final = 0o755
_RUNS: Final = 0o111


def take_back(home: Home, deed: Deed, changes: Sequence[Change]) -> None:
    """Carry the changes out and move HEAD off the commit; what else is staged or edited stays.

    Whatever goes wrong is a KactlError (exit 4), and everything is as it was.
    """
    run = _Return(home, deed)
    if deed.parent is None and branch(home.repository) is None:
        refuse("undo.detached", "git switch -c main", commit=deed.commit)
    after = run.prepare(changes)
    run.committer.refuse_unready(())
    try:
        run.carry_out(run.plan(changes, after, commit=True), after, f"kactl undo: {deed.subject}")
    except OSError as error:
        refuse("apply.write", path=str(error.filename or home.root), problem=error.strerror or str(error))


class _Return(Run):
    """A run that ends with HEAD on the parent instead of on a new commit."""

    def __init__(self, home: Home, deed: Deed) -> None:
        """Keep what is taken back."""
        super().__init__(home)
        self.deed = deed
        self.former = {one.path: one.before for one in deed.files if one.before is not None}

    def plan(self, changes: Sequence[Change], after: dict[str, bytes | None], *, commit: bool) -> Plan:
        """Return the plan; the folders that it empties are removed in the end."""
        plan = super().plan(changes, after, commit=commit)
        emptied = {folder for path, data in after.items() if data is None for folder in _above(path)}
        plan.folders += sorted(emptied - {*plan.folders})
        return plan

    def mode(self, step: Step) -> int | None:
        """Return the mode that the file had before."""
        entry = self.former.get(self.inside(step.path))
        if entry is not None and entry.mode == PROGRAM:
            return _PROGRAM
        return None if step.mode is None else step.mode & ~_RUNS

    def commit(self, plan: Plan, message: str, journal: Journal) -> str | None:
        """Give the index the parent's entries, then move HEAD."""
        paths = [one.path for one in self.deed.files]
        known = {*self.committed(plan)}
        plan.staged = {path: entry for path, entry in self.former.items() if path in known}
        self.committer.restore_index(paths, self.former)
        journal.note_staged(plan.staged)
        to = ("HEAD", self.deed.parent) if self.deed.parent else ("-d", "HEAD")
        self.home.repository.git.run("update-ref", "-m", message, *to, self.deed.commit)
        return self.deed.parent


def _above(path: str) -> list[str]:
    """Return the folders above a path."""
    steps = path.split("/")[:-1]
    return ["/".join(steps[: end + 1]) for end in range(len(steps))]
