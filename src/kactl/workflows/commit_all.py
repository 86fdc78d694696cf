"""Commit what people edited: exactly the engagement's own files, nothing else of the repository."""

from collections.abc import Iterable, Iterator

from kactl.model.changes import Change, ChangeSet
from kactl.model.reports import ChangeSetReport, FileChange
from kactl.model.view import Tree
from kactl.render.wording import said
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import Desk, open_to_write

NAMED = 3


def commit_all(call: Call, *, writing: Writing) -> ChangeSetReport:
    """Commit every change of the engagement's files that is not committed yet, in one commit."""
    desk = open_to_write(call)
    changes = tuple(_changes(desk))
    language = desk.engagement.language
    names = [one.path.removeprefix(f"{desk.engagement.process}/") for one in changes]
    shown = said(names[:NAMED], language)
    code = "commit.summary-more" if len(names) > NAMED else "commit.summary"
    summary = message(code, language, {"files": shown, "count": len(names) - NAMED})
    files = tuple(_shown(desk, changes))
    return carry_out(desk, ChangeSet(changes, summary), writing).model_copy(update={"files": files})


def _shown(desk: Desk, changes: Iterable[Change]) -> Iterator[FileChange]:
    """Yield what happened to each file since the last commit: on disk nothing changes now."""
    committed = _committed(desk)
    before = _own(committed, desk) if committed else frozenset()
    for one in changes:
        if one.after is None:
            yield FileChange(path=one.path, action="remove")
        else:
            yield FileChange(path=one.path, action="change" if one.path in before else "create")


def _committed(desk: Desk) -> Tree | None:
    return desk.home.at("HEAD") if desk.home.repository.head() else None


def _changes(desk: Desk) -> Iterator[Change]:
    """Yield the files that differ from HEAD; what is planned is what already lies on disk."""
    working = desk.home.worktree()
    committed = _committed(desk)
    before = _own(committed, desk) if committed else frozenset()
    after = _own(working, desk)
    for path in sorted(before | after):
        if path not in after:
            yield Change(path, None, None)
            continue
        data = working.read(path)
        if path not in before or committed is None or committed.read(path) != data:
            yield Change(path, data, data)


def _own(tree: Tree, desk: Desk) -> frozenset[str]:
    folders = (f"{desk.engagement.process}/", ".kactl/")
    return frozenset(path for path in tree.listing() if path == "kactl.yaml" or path.startswith(folders))
