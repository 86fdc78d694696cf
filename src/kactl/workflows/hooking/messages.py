"""The hook for a commit's message: it holds people's own words to what `kactl.yaml` asks of them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kactl.errors import ExitCode, KactlError
from kactl.model.engagement import CommitPattern
from kactl.model.findings import Finding
from kactl.model.reports import CheckReport
from kactl.model.view import Tree
from kactl.store.find import MARKER, find_engagement
from kactl.store.home import Home
from kactl.store.names import listed, named
from kactl.store.repository import Repository
from kactl.store.snapshot import open_snapshot
from kactl.workflows.calling import Call
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.hooking.answering import answer, undecided
from kactl.workflows.hooking.naming import names_an_item
from kactl.workflows.problems import misuse

_LARGEST: Final = 1 << 20
_TREE: Final = "message"
_GITS_OWN: Final = re.compile(r'(Merge |Revert "|Reapply "|fixup! |squash! |amend! )')
"""How messages begin that git words itself, or that a later rebase takes away."""
_SCISSORS: Final = re.compile(r"^\S* ?-+ >8 -+$", re.MULTILINE)
_SKIP: Final = " [skip ci]"
_AGAIN: Final = 'git commit --edit --file="$(git rev-parse --git-path COMMIT_EDITMSG)"'


def check_message(call: Call, path: Path | None) -> CheckReport:
    """Judge the message in a file against the pattern of `kactl.yaml`, as far as that holds people to it.

    What git words itself passes. Settings that cannot be read stop no message: the other hook tells them.
    """
    home = find_engagement(call.start, call.index)
    try:
        pattern = open_snapshot(_tree(home)).engagement.commit
        if not pattern.held:
            return answer(call, _TREE)
        words = _words(home, path)
        if not words or _GITS_OWN.match(words):
            return answer(call, _TREE)
        return answer(call, _TREE, _judged(call, home, pattern, words))
    except KactlError as error:
        if error.exit_code is not ExitCode.UNDECIDED:
            raise
        return undecided(call, _TREE, error)


def _tree(home: Home) -> Tree:
    return home.at("HEAD") if home.code is not None else home.index()


def _words(home: Home, path: Path | None) -> str:
    """Return the message without comments and what git appends for its writer."""
    if path is None:
        misuse("commit-message.no-file", "kactl hook run --stage commit-msg -- .git/COMMIT_EDITMSG")
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8", "replace")
    except OSError:
        misuse("commit-message.no-file", "kactl hook run --stage commit-msg -- .git/COMMIT_EDITMSG")
    mark = home.repository.settings("core").get("core.commentchar", "#")
    text = _SCISSORS.split(text.replace("\r\n", "\n"), maxsplit=1)[0]
    lines = [one.rstrip() for one in text.splitlines() if not one.startswith(mark if mark != "auto" else "#")]
    return "\n".join(lines).strip()


def _judged(call: Call, home: Home, pattern: CommitPattern, words: str) -> Iterator[Finding]:
    subject = words.partition("\n")[0]
    if "subject" in pattern.held and not _follows(subject, pattern):
        wanted = {"subject": subject, "pattern": pattern.subject}
        yield _finding("commit-message.subject", **wanted)
    if "trailers" in pattern.held:
        for key in dict.fromkeys(one.partition(":")[0].strip() for one in pattern.trailers):
            if not re.search(rf"^{re.escape(key)}: *\S", words, re.MULTILINE | re.IGNORECASE):
                yield _finding("commit-message.trailer", trailer=key)
    if "item" in pattern.held and _asks_an_item(home):
        desk = _desk(call, home)
        if not names_an_item(desk, words):
            yield _finding("commit-message.item", engagement=desk.title)


def _finding(code: str, **values: str) -> Finding:
    return Finding(code=code, severity="error", fix=_AGAIN, values=values)


def _follows(subject: str, pattern: CommitPattern) -> bool:
    """Tell whether a subject is what the pattern makes of some words."""
    before, _, after = pattern.subject.partition("{summary}")
    line = subject.removesuffix(_SKIP)
    fits = line.startswith(before) and line.endswith(after)
    return fits and bool(line[len(before) : len(line) - len(after)].strip())


def _asks_an_item(home: Home) -> bool:
    """Tell whether the commit changes anything but the engagement's own files: those tell what they are."""
    if home.code is not None:
        return bool(_staged(home.code.repository))
    process = open_snapshot(home.index()).engagement.process
    own = tuple(f"{home.prefix}/{one}".lstrip("/") for one in (MARKER, ".kactl/", f"{process}/"))
    return any(not path.startswith(own) for path in _staged(home.repository))


def _staged(repository: Repository) -> list[str]:
    """Return the paths of the repository that the commit changes; before the first one, all of them."""
    listing = ("ls-files", "--cached", "-z")
    changed = ("diff-index", "--cached", "--name-only", "-z", "HEAD")
    asked = listing if repository.head() is None else changed
    return list(map(named, listed(repository.git.run(*asked, folder=repository.root).output)))


def _desk(call: Call, home: Home) -> Desk:
    return open_desk(call, at="HEAD") if home.code is not None else open_desk(call, staged=True)
