"""Which commit a report is about unless it is said: the newest one that does more than add evidence."""

from typing import Final

from kactl.store.home import Home
from kactl.store.names import listed, raw

_FARTHEST: Final = 200


def tested_commit(home: Home, folder: str) -> str:
    """Return HEAD, or the commit before those that changed nothing but a folder of the engagement.

    Reports that are added one after the other so are about one commit.
    """
    git = home.repository.git
    inside = raw(f"{home.prefix}/{folder}/" if home.prefix else f"{folder}/")
    head = home.repository.resolve("HEAD")
    commits = git.run("rev-list", "--first-parent", f"--max-count={_FARTHEST}", head).output.decode().split()
    for commit in commits:
        asked = ("--no-commit-id", "--name-only", "-r", "-z", "--root", commit)
        changed = listed(git.run("diff-tree", *asked).output)
        if not changed or not all(one.startswith(inside) for one in changed):
            return commit
    return head
