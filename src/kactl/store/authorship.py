"""Who changed which files: authors, committers and whom the trailers of a commit name."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from kactl.model.view import Contribution
from kactl.store.home import Home
from kactl.store.names import named, raw

BASE: Final = ".kactl/base"
_FULL_ID: Final = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_PERSON: Final = re.compile(rb"(?:author|committer) [^<]*<([^>]*)>")
_TRAILER: Final = re.compile(
    rb"^(?:co-authored-by|co-developed-by|signed-off-by)\s*:[^<\n]*<?([^<>\s]+@[^<>\s]+)>?\s*$",
    re.IGNORECASE | re.MULTILINE,
)


def contributions(
    home: Home, process: str, paths: Collection[str], since: str | None, until: str
) -> tuple[Contribution, ...]:
    """Return the commits after `since` up to `until` that changed files at the paths, folders included.

    A change is one that differs from every parent; one after which a file stands as it was laid down,
    byte for byte, is kactl's own. Paths are of the engagement.
    """
    asked = sorted(set(paths))
    if not asked:
        return ()
    laid = {one: _base(one, process) for one in asked}
    bases = [one for one in laid.values() if one]
    touched = _touched(home, [*asked, *bases], None, until)
    pristine: dict[str, set[bytes]] = {}
    for changes in touched.values():
        for path, blob in changes.items():
            if path.startswith(f"{BASE}/"):
                pristine.setdefault(path, set()).add(blob)
    known = since if since and home.repository.has(since) else None
    counted = set(_touched(home, asked, known, until))
    return tuple(
        _contribution(home, commit, own)
        for commit, changes in touched.items()
        if commit in counted
        and (own := [path for path in changes if _is_work(path, changes[path], pristine, process)])
    )


def _is_work(path: str, blob: bytes, pristine: Mapping[str, set[bytes]], process: str) -> bool:
    """Tell whether a changed file is somebody's work."""
    if path.startswith(f"{BASE}/"):
        return False
    base = _base(path, process)
    return base is None or blob not in pristine.get(base, ())


def _base(path: str, process: str) -> str | None:
    """Return where the pristine rendering of a file or folder of the process lies."""
    return f"{BASE}/{path.removeprefix(f'{process}/')}" if path.startswith(f"{process}/") else None


def _touched(
    home: Home, paths: Collection[str], since: str | None, until: str
) -> dict[str, dict[str, bytes]]:
    """Return by commit the changed paths of the engagement with their new blobs, oldest commit last."""
    git, prefix = home.repository.git, f"{home.prefix}/" if home.prefix else ""
    places = [f"{prefix}{one}" for one in paths]
    span = (until, *((f"^{since}",) if since else ()))
    commits = git.run("rev-list", "--full-history", "--topo-order", *span, "--", *places).output
    options = ("--stdin", "-r", "-c", "--root", "--no-renames", "--raw", "-z", "--full-index")
    output = git.run("diff-tree", *options, "--", *places, data=commits).output if commits else b""
    found: dict[str, dict[str, bytes]] = {}
    for commit, path, blob in _changes(output):
        if path.startswith(prefix):
            found.setdefault(commit, {})[path.removeprefix(prefix)] = blob
    return found


def _changes(output: bytes) -> Iterator[tuple[str, str, bytes]]:
    """Yield commit, path and new blob of each change in what `diff-tree --stdin -c --raw -z` printed."""
    commit, parts = "", iter(output.split(b"\0"))
    for part in parts:
        if part.startswith(b":"):
            fields = part.split(b" ")
            parents = len(part) - len(part.lstrip(b":"))
            yield commit, named(next(parts)), fields[2 * parents + 1]
        elif _FULL_ID.fullmatch(part.strip()):
            commit = part.strip().decode()


def _contribution(home: Home, commit: str, paths: Collection[str]) -> Contribution:
    """Read a commit's own object: no mail map, no graft and no replacement speaks for it."""
    head, _, message = home.repository.objects.read(commit).partition(b"\n\n")
    lines = head.splitlines()
    mails = [*_mails(lines), *(one.group(1) for one in _TRAILER.finditer(message))]
    people = tuple(dict.fromkeys(named(one).strip().casefold() for one in mails))
    parents = tuple(line[7:].decode() for line in lines if line.startswith(b"parent "))
    return Contribution(commit, parents, people, tuple(sorted(paths, key=raw)))


def _mails(lines: Collection[bytes]) -> Iterator[bytes]:
    for line in lines:
        found = _PERSON.match(line)
        if found:
            yield found.group(1)


def people_of(home: Home, commit: str) -> tuple[str, ...]:
    """Return the folded mail addresses of those who had a hand in a commit, by its full id."""
    return _contribution(home, commit, ()).people
