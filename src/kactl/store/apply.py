"""Carry a change set out: all of it, in one commit of exactly its own paths, or none of it.

The commit is the switch. Before it, whatever ends the run (a refusal, a full disk, a kill) leaves a journal
from which everything is put back: at once, or by `recover` in the next run.
"""

from collections.abc import Iterable, Sequence

from kactl.errors import KactlError
from kactl.model.changes import Change
from kactl.model.findings import Finding
from kactl.model.view import Entry
from kactl.store.committing import Committer
from kactl.store.deeds import GATHERED, WROTE
from kactl.store.disk import portable, proper
from kactl.store.home import Home
from kactl.store.journal import JOURNAL, Journal, Plan, Step, digest
from kactl.store.problems import refuse
from kactl.store.writing import TEMPORARY, Writer


def apply(home: Home, changes: Sequence[Change], *, message: str, commit: bool) -> str | None:
    """Write the changes and commit them; return the new commit, None when there was nothing to commit.

    A file that is not as it was planned on, an operation in progress, a refusing hook, a full disk: a
    KactlError (exit 4), and everything is as it was.
    """
    run = Run(home)
    after = run.prepare(changes)
    if commit:
        run.committer.refuse_unready([run.inside(path) for path, data in after.items() if data is not None])
    try:
        plan = run.plan(changes, after, commit=commit)
        return run.carry_out(plan, after, message)
    except OSError as error:
        refuse("apply.write", path=str(error.filename or home.root), problem=error.strerror or str(error))


def recover(home: Home) -> tuple[Finding, ...]:
    """Finish or undo what a killed run left, and say what was done; files changed since are not touched."""
    run = Run(home)
    try:
        journal = Journal.found(run.writer)
        return () if journal is None else run.recover(journal)
    except OSError as error:
        refuse("apply.write", path=str(error.filename or home.root), problem=error.strerror or str(error))


def refuse_left(home: Home) -> None:
    """Refuse to read what a killed run left half-done: neither the old state nor the new one lies there.

    A run that lives is none of our business, and one that came to its commit has left nothing.
    """
    run = Run(home)
    journal = Journal.left(run.writer)
    if journal is None:
        return
    try:
        plan = journal.read()
    finally:
        journal.close()
    if plan is not None and not run.finished(plan):
        refuse("apply.left", "kactl doctor --fix", count=len(plan.steps))


class Run:
    """One run that writes."""

    def __init__(self, home: Home) -> None:
        """Keep the engagement's home; nothing is read or written yet."""
        self.home = home
        self.writer = Writer(home.root)
        self.committer = Committer(home.repository)

    def inside(self, path: str) -> str:
        """Return an engagement's path as one of the repository."""
        return f"{self.home.prefix}/{path}" if self.home.prefix else path

    def prepare(self, changes: Sequence[Change]) -> dict[str, bytes | None]:
        """Return the bytes to write by path; refuse paths that lead outside and files that changed."""
        after: dict[str, bytes | None] = {}
        for change in changes:
            if not proper(change.path) or change.path in after:
                refuse("tree.outside", path=change.path)
            if change.before is None and not portable(change.path):
                refuse("apply.unportable", path=change.path)
            found = self._present(change.path)
            if found == change.before:
                after[change.path] = change.after
            elif found is not None and found.replace(b"\r\n", b"\n") == change.before:
                after[change.path] = _with_crlf(change.after)
            else:
                refuse("apply.changed", "git status", path=change.path)
        return after

    def _present(self, path: str) -> bytes | None:
        return None if self.writer.file_mode(path) is None else self.writer.read(path)

    def plan(self, changes: Sequence[Change], after: dict[str, bytes | None], *, commit: bool) -> Plan:
        """Return what there is to do, with everything that is needed to undo it."""
        steps = [
            Step(
                path, self._present(path), self.writer.file_mode(path), None if data is None else digest(data)
            )
            for path, data in after.items()
        ]
        folders = dict.fromkeys(
            folder
            for path in _one_a_folder((*after, JOURNAL))
            for folder in self.writer.missing_folders(path)
        )
        index = self.committer.index([self.inside(one.path) for one in changes]) if commit else {}
        return Plan(self.home.repository.head(), commit, list(folders), steps, index)

    def carry_out(self, plan: Plan, after: dict[str, bytes | None], message: str) -> str | None:
        """Write, stage and commit; whatever goes wrong, put everything back."""
        for folder in plan.folders:
            if JOURNAL.startswith(folder + "/") and self.writer.status(folder) is None:
                self.writer.make_folder(folder)
        try:
            journal = Journal.begin(self.writer, plan)
        except (OSError, KactlError):
            self.remove_folders(plan)
            raise
        done = False
        try:
            self._write(plan, after)
            commit = self.commit(plan, message, journal) if plan.commits else None
            done = True
        finally:
            if not done and not self.finished(plan):
                self.undo(plan, careful=False)
            self.sweep(plan)
            journal.drop()
            self.remove_folders(plan)
        return commit

    def _write(self, plan: Plan, after: dict[str, bytes | None]) -> None:
        for folder in plan.folders:
            if self.writer.status(folder) is None:
                self.writer.make_folder(folder)
        changed = [one for one in plan.steps if after[one.path] != one.before]
        for one in changed:
            data = after[one.path]
            if data is not None:
                self.writer.lay(one.path, data, self.mode(one))
        for one in changed:
            if after[one.path] is None:
                self.writer.remove(one.path)
            else:
                self.writer.place(one.path)

    def mode(self, step: Step) -> int | None:
        """Return the mode that a file is written with: the one it has."""
        return step.mode

    def commit(self, plan: Plan, message: str, journal: Journal) -> str | None:
        """Stage and commit the paths; return the new commit, None when there was nothing to commit."""
        paths = self.committed(plan)
        if not paths:
            return None
        self.committer.stage(paths)
        plan.staged = self.committer.index(paths)
        journal.note_staged(plan.staged)
        if plan.staged == self.committer.head(paths):
            return None
        self.committer.commit(paths, message, GATHERED if self._gathers(plan) else WROTE)
        return self.home.repository.head()

    def _gathers(self, plan: Plan) -> bool:
        """Tell whether a file was not as it is committed before it was written: people's edits are in it."""
        known = self.committer.head([self.inside(one.path) for one in plan.steps])
        return any(self._edited(one, known.get(self.inside(one.path))) for one in plan.steps)

    def _edited(self, step: Step, entry: Entry | None) -> bool:
        if step.before is None:
            return step.after is None
        stored = self.home.repository.objects.read(entry.blob) if entry and entry.blob else None
        return stored not in (step.before, step.before.replace(b"\r\n", b"\n"))

    def committed(self, plan: Plan) -> list[str]:
        """Return the paths that the commit is about: all but removed files that git never knew."""
        paths = ((self.inside(one.path), one) for one in plan.steps)
        return [path for path, one in paths if one.after is not None or path in plan.index]

    def recover(self, journal: Journal) -> tuple[Finding, ...]:
        """Finish or undo what the journal tells of."""
        self.committer.refuse_locked()
        if self.committer.index([self.inside(JOURNAL)]):
            refuse("apply.foreign-journal", f"git rm --cached {JOURNAL}", path=JOURNAL)
        plan = journal.read()
        if plan is None:
            journal.drop()
            return ()
        count = {"count": len(plan.steps)}
        if self.finished(plan):
            self.sweep(plan)
            journal.drop()
            self.remove_folders(plan)
            return (Finding(code="recovered.finished", severity="note", values=count),)
        kept = self.undo(plan, careful=True)
        journal.drop()
        self.remove_folders(plan)
        undone = Finding(code="recovered.undone", severity="note", values=count)
        return (undone, *(_kept(path) for path in kept))

    def finished(self, plan: Plan) -> bool:
        """Tell whether the run reached its end: the commit, or without one the last file."""
        if not plan.commits:
            return all(self._digest(one.path) == one.after for one in plan.steps)
        if plan.staged is None:
            return False
        paths = self.committed(plan)
        return self.home.repository.head() != plan.head and self.committer.head(paths) == plan.staged

    def _digest(self, path: str) -> str | None:
        data = self._present(path)
        return None if data is None else digest(data)

    def undo(self, plan: Plan, *, careful: bool) -> list[str]:
        """Put files and index back; with care, return the files left alone as they changed since."""
        kept: list[str] = []
        for one in plan.steps:
            self.writer.remove(one.path + TEMPORARY)
            found = self._present(one.path)
            if found == one.before:
                continue
            if careful and (None if found is None else digest(found)) != one.after:
                kept.append(one.path)
            elif one.before is None:
                self.writer.remove(one.path)
            else:
                self.writer.write(one.path, one.before, one.mode)
        if plan.commits:
            self._restore_index(plan, frozenset(kept))
        return kept

    def _restore_index(self, plan: Plan, kept: frozenset[str]) -> None:
        paths = [self.inside(one.path) for one in plan.steps if one.path not in kept]
        before = {path: one for path, one in plan.index.items() if path in paths}
        now: dict[str, Entry] = self.committer.index(paths)
        if now != before:
            self.committer.restore_index([path for path in paths if path in now], before)

    def sweep(self, plan: Plan) -> None:
        """Remove temporary files."""
        for one in plan.steps:
            self.writer.remove(one.path + TEMPORARY)

    def remove_folders(self, plan: Plan) -> None:
        """Remove the folders that the run made and that are empty."""
        for folder in reversed(plan.folders):
            self.writer.remove_folder(folder)


def _one_a_folder(paths: Iterable[str]) -> Iterable[str]:
    """Return one of the paths for each folder in which they lie."""
    return {path.rpartition("/")[0]: path for path in paths}.values()


def _kept(path: str) -> Finding:
    return Finding(code="recovered.kept", severity="warning", path=path, values={"path": path})


def _with_crlf(data: bytes | None) -> bytes | None:
    """Return the bytes with the line ends that the file has on disk."""
    return None if data is None else data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
