"""Which commit brought each file of a folder, in one walk through the history of HEAD."""

from collections.abc import Mapping
from dataclasses import dataclass

from kactl.store.home import Home
from kactl.store.names import named


@dataclass(frozen=True, slots=True)
class Brought:
    """The oldest commit with a file, and the file's blob in it."""

    commit: str
    blob: str


def brought(home: Home, folder: str) -> Mapping[str, Brought]:
    """Return by path what brought each file that ever lay below a folder of the engagement."""
    git, prefix = home.repository.git, f"{home.prefix}/" if home.prefix else ""
    place = f"{prefix}{folder}"
    commits = git.run("rev-list", "--topo-order", "--full-history", "HEAD", "--", place).output
    options = ("--stdin", "-r", "--root", "--no-renames", "--diff-filter=A", "--raw", "-z", "--full-index")
    output = git.run("diff-tree", *options, "--", place, data=commits).output if commits else b""
    found: dict[str, Brought] = {}
    commit, parts = "", iter(output.split(b"\0"))
    for part in parts:
        if part.startswith(b":"):
            path = named(next(parts)).removeprefix(prefix)
            found[path] = Brought(commit, part.decode().split(" ")[3])
        elif part.strip():
            commit = part.strip().decode()
    return found
