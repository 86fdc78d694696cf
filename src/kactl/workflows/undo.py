"""Take back kactl's last commit as long as nobody else has it; a statement is never taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kactl.gates.wording import said
from kactl.model.changes import Change, ChangeSet
from kactl.model.reports import ChangeSetReport, NextStep
from kactl.model.view import Entry, Tree
from kactl.store.apply import apply, recover
from kactl.store.committing import Committer
from kactl.store.deeds import Deed, Touched, holders, last_deed, subject_of
from kactl.store.disk import Disk
from kactl.store.find import MARKER, find_engagement
from kactl.store.home import Home
from kactl.store.records import FOLDER, NO_INSTANCE
from kactl.store.taking_back import take_back
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import planned
from kactl.workflows.problems import decline, refuse

_SHORT: Final = 12
_INSTEAD: Final = {
    "approve": "kactl gate reject {gate} --as ROLE --reason TEXT",
    "reject": "kactl gate approve {gate} --as ROLE",
    "abstain": "kactl gate approve {gate} --as ROLE",
    "answer": "kactl gate answer {gate} CRITERION --reason TEXT",
    "review": "kactl gate open {gate}",
    "decision": "kactl gate pass {gate} --result hold --reason TEXT",
}
"""The command that says otherwise after each kind of statement: the latest word of a person counts."""


def undo(call: Call, *, writing: Writing) -> ChangeSetReport:
    """Move HEAD off kactl's last commit and put its files back; edits that people made stay on disk."""
    home = find_engagement(call.start)
    recovered = recover(home)
    deed = _last(home)
    _refuse_statements(deed)
    _refuse_shared(home, deed)
    files = _Files(_home_of(home, deed), deed)
    files.refuse_touched()
    summary = message("undo.summary", call.language, {"subject": deed.subject})
    changes = tuple(files.kept() if deed.gathered else files.returned())
    shown = ChangeSet((), summary, tuple(one.path for one in changes))
    plan = shown if deed.gathered else ChangeSet(changes, summary)
    report = planned(plan, writing, recovered).model_copy(update={"planned": True})
    if writing.dry_run or not writing.confirm(report):
        return report
    report = report.model_copy(update={"planned": False})
    if not writing.commit:
        apply(files.home, changes, message=summary, commit=False)
        return report
    take_back(files.home, deed, changes)
    return report.model_copy(update={"undone": deed.commit, "next": (_again(deed),)})


def _last(home: Home) -> Deed:
    head = home.repository.head()
    if head is None:
        refuse("undo.nothing", "git status")
    deed = last_deed(home.repository, head)
    if deed is None:
        refuse("undo.not-ours", "git log -1", commit=head[:_SHORT], subject=subject_of(home.repository, head))
    return deed


def _refuse_statements(deed: Deed) -> None:
    """Refuse a commit that brought a statement: whoever made it says otherwise, and both are kept."""
    for one in deed.files:
        place, found, inner = one.path.rpartition(f"{FOLDER}/")
        if found and one.after is not None and place[-1:] in ("", "/"):
            gate, _, rest = inner.partition("/")
            instance, _, name = rest.partition("/")
            kind = name.rsplit("-", 2)[-2:][0]
            key = gate if instance == NO_INSTANCE else f"{gate}@{instance}"
            fix = _INSTEAD.get(kind, "kactl gate show {gate}").format(gate=key)
            decline("undo.statement", fix, record=name.removesuffix(".json"), gate=key)


def _refuse_shared(home: Home, deed: Deed) -> None:
    refs, commit = holders(home.repository, deed.commit), deed.commit[:_SHORT]
    if refs:
        refuse("undo.shared", f"git revert {commit}", commit=commit, refs=refs)


def _home_of(home: Home, deed: Deed) -> Home:
    """Return the engagement, or the repository's root where the commit reached beyond the engagement."""
    if all(one.path.startswith(_prefix(home)) for one in deed.files):
        return home
    whole = Home(home.repository.root, home.repository)
    recover(whole)
    return whole


def _prefix(home: Home) -> str:
    return f"{home.prefix}/" if home.prefix else ""


@dataclass(frozen=True)
class _Files:
    """The files of a commit: as they were before it, as it left them, and as they lie on disk."""

    home: Home
    deed: Deed

    @cached_property
    def _tree(self) -> Tree:
        return self.home.worktree()

    def refuse_touched(self) -> None:
        """Refuse when a file is staged otherwise, or edited where it would go back."""
        staged = Committer(self.home.repository).index([one.path for one in self.deed.files])
        changed = {one.path for one in self.deed.files if staged.get(one.path) != one.after}
        if not self.deed.gathered:
            edited = (one for one in self.deed.files if self._on_disk(one) != self._blob(one.after))
            changed |= {one.path for one in edited}
        if changed:
            refuse("undo.edited", "git status", paths=sorted(changed))

    def returned(self) -> Iterator[Change]:
        """Yield the files as they were before, the marker last: by it the next run finds the rest."""
        for one in sorted(self.deed.files, key=lambda one: self._inside(one) == MARKER):
            yield Change(self._inside(one), self._blob(one.before), self._blob(one.after))

    def kept(self) -> Iterator[Change]:
        """Yield the files as they lie on disk: people's own edits are not lost with the commit."""
        for one in self.deed.files:
            data = self._on_disk(one)
            yield Change(self._inside(one), data, data)

    def _on_disk(self, one: Touched) -> bytes | None:
        """Return a file as git would store it, None when there is none."""
        path, disk = self._inside(one), Disk(self.home.root)
        if disk.status(path) is None:
            return None
        return self._tree.read(path) if path in self._tree.listing() else disk.read(path)

    def _blob(self, entry: Entry | None) -> bytes | None:
        return self.home.repository.objects.read(entry.blob) if entry and entry.blob else None

    def _inside(self, one: Touched) -> str:
        return one.path.removeprefix(_prefix(self.home))


def _again(deed: Deed) -> NextStep:
    """Return the command that brings the commit back."""
    command = "kactl commit" if deed.gathered else f"git merge --ff-only {deed.commit[:_SHORT]}"
    code = "undo.again-edits" if deed.gathered else "undo.again"
    return NextStep(who=(), command=command, deadline=None, what=said(code))
