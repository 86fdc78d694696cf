"""What of display numbers and ages lies in other branches and in the history: asked of git in few calls."""

import re
from collections.abc import Mapping
from typing import Final

from kactl.store.home import Home
from kactl.store.names import listed, named, raw

_NUMBER: Final = re.compile(rb"number:\s*(\d{1,9})\s*(?:#.*)?")
_PLAIN: Final = (
    "-h", "-I", "--no-textconv", "--no-color", "--no-line-number", "--no-column", "--no-heading",
    "--no-break",
)  # fmt: skip
"""The lines and nothing else, whatever git is configured to print."""


def largest_elsewhere(home: Home, folder: str) -> int:
    """Return the largest display number that any branch, local or remote, holds in a folder; 0 for none.

    Branches whose folder is the same tree are read once.
    """
    git = home.repository.git
    refs = git.run("for-each-ref", "--format=%(objectname)", "refs/heads", "refs/remotes").output.split()
    place = "/".join(one for one in (home.prefix, folder) if one)
    asked = b"".join(one + b":" + raw(place) + b"\n" for one in dict.fromkeys(refs))
    told = git.run("cat-file", "--batch-check=%(objecttype) %(objectname)", data=asked).output.splitlines()
    kinds = (one.split() for one in told)
    trees = dict.fromkeys(one[1].decode() for one in kinds if len(one) > 1 and one[0] == b"tree")
    if not trees:
        return 0
    done = git.run("grep", *_PLAIN, "-E", "-e", "^number:", *trees, allowed=(0, 1))
    found = (_NUMBER.fullmatch(one.strip()) for one in done.output.splitlines())
    return max((int(one[1]) for one in found if one), default=0)


def added_in_order(home: Home, folder: str) -> Mapping[str, int]:
    """Return the paths of a folder, relative to the engagement's root, each with the place of its commit.

    The first to be added have the smallest; what is not committed yet is not there.
    """
    git, prefix = home.repository.git, f"{home.prefix}/" if home.prefix else ""
    if home.repository.head() is None:
        return {}
    place = f"{prefix}{folder}"
    commits = git.run("rev-list", "--reverse", "--topo-order", "HEAD", "--", place).output
    options = ("--stdin", "-r", "-z", "--root", "--no-renames", "--name-only")
    asked = ("diff-tree", *options, "--diff-filter=A", "--", place)
    lines = map(named, listed(git.run(*asked, data=commits).output) if commits else [])
    found: dict[str, int] = {}
    commit = 0
    for one in lines:
        if one.startswith(f"{place}/"):
            found.setdefault(one.removeprefix(prefix), commit)
        else:  # the id of the commit that adds the paths below it
            commit += 1
    return found
