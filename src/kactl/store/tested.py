"""Which commit a report is about unless it is said: the newest one that changed what is tested."""

from typing import Final

from kactl.store.find import MARKER
from kactl.store.home import Home
from kactl.store.names import listed, raw

_FARTHEST: Final = 200


def tested_commit(home: Home, process: str) -> str:
    """Return the newest commit of HEAD's first line that changed anything but the engagement's own files.

    Where the repository holds nothing else, it is HEAD, or the commit before those that only added files of
    evidence: reports that are added one after the other so are about one commit.
    """
    git = home.repository.git
    head = home.repository.resolve("HEAD")
    above = f"{home.prefix}/" if home.prefix else ""
    own = [f":(top,exclude,literal){above}{one}" for one in (process, ".kactl", MARKER)]
    asked = ("rev-list", "--first-parent", "--max-count=1", head, "--", ":(top)", *own)
    found = git.run(*asked, literal=False).output.decode().strip()
    return found or _before_evidence(home, head, raw(f"{above}{process}/evidence/"))


def _before_evidence(home: Home, head: str, inside: bytes) -> str:
    git = home.repository.git
    commits = git.run("rev-list", "--first-parent", f"--max-count={_FARTHEST}", head).output.decode().split()
    for commit in commits:
        asked = ("--no-commit-id", "--name-only", "-r", "-z", "--root", commit)
        changed = listed(git.run("diff-tree", *asked).output)
        if not changed or not all(one.startswith(inside) for one in changed):
            return commit
    return head
