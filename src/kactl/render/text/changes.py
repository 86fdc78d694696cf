"""A change set as text: what happened to each file, the commit, the next steps."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kactl.model.reports import ChangeSetReport, FileChange
from kactl.render.look import Look
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.text.steps import steps
from kactl.render.widths import columns, padded

_SHORT = 12
_OWN = ".kactl/"
_FEW = 5
_MOST = 20
_FOLDED = ("create", "remove")
_QUIET = ("identical", "skipped")
_UNTOUCHED = ("identical", "kept", "skipped")


def changes(report: ChangeSetReport, look: Look) -> str:
    """Return the files that changed; those that stayed as they were only when everything is asked for."""
    page = Page(look)
    shown = [one for one in report.files if look.verbosity > 0 or one.action not in _QUIET]
    if look.verbosity >= 0:
        _list(page, tuple(_rows(page, shown)))
    if report.diff and look.verbosity >= 0:
        for line in report.diff.splitlines():
            page.verbatim(line)
    findings(page, report.notes)
    page.say(*_ending(page, report))
    steps(page, report.next)
    return page.text()


def _list(page: Page, rows: Sequence[tuple[str, str]]) -> None:
    """Write what happened to each file; a path is never broken, so that it can be pasted."""
    width = max((columns(action) for action, _ in rows), default=0)
    for action, path in rows:
        page.verbatim(f"{padded(action, width)}  {path}")


def _rows(page: Page, shown: Sequence[FileChange]) -> Iterator[tuple[str, str]]:
    """Yield a row a file; where many are kactl's own, or many of one folder fared alike, they are one row."""
    alike = [one for one in shown if one.path.startswith(_OWN) and one.action in _FOLDED]
    own = [one for one in alike if one.action == alike[0].action]
    folded = own if len(own) > _FEW and page.look.verbosity <= 0 else []
    yield from _by_folder(page, [one for one in shown if one not in folded])
    if folded:
        yield page.word(f"file-{folded[0].action}"), page.word("own-files", folder=_OWN, count=len(folded))


def _by_folder(page: Page, shown: Sequence[FileChange]) -> Iterator[tuple[str, str]]:
    """Yield a row a file, or one for a folder of which more files than one can read fared alike."""
    counts = Counter(map(_kind, shown))
    told: set[tuple[str, str]] = set()
    for one in shown:
        kind, action = _kind(one), page.word(f"file-{one.action}")
        if counts[kind] <= _MOST or page.look.verbosity > 0:
            yield action, one.path
        elif kind not in told:
            told.add(kind)
            yield action, page.word("many-files", folder=kind[1], count=counts[kind])


def _kind(one: FileChange) -> tuple[str, str]:
    folder, slash, _ = one.path.rpartition("/")
    return one.action, folder + slash


def _ending(page: Page, report: ChangeSetReport) -> tuple[str]:
    if report.undone is not None:
        return (page.word("undone", commit=report.undone[:_SHORT]),)
    if report.planned:
        return (page.word("planned"),)
    if report.commit is None and all(one.action in _UNTOUCHED for one in report.files):
        return (page.word("unchanged"),)
    if report.commit is None:
        return (page.word("written" if report.message else "laid"),)
    return (page.word("committed", commit=report.commit[:_SHORT], subject=report.message.partition("\n")[0]),)
