"""When the items of a folder came into their states, as the history of HEAD tells it for some days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kactl.store.home import Home
from kactl.store.names import named
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml


@dataclass(frozen=True, slots=True)
class StateChange:
    """A commit after which a file's `status` was another one."""

    path: str
    """Of the engagement."""
    status: str
    at: datetime
    commit: str
    before: str | None = None
    """The status until then; None where there was no such file, or it named none."""


def state_changes(home: Home, folder: str, since: datetime, until: datetime) -> Iterator[StateChange]:
    """Yield what changed the status of a file below a folder of the engagement, newest first.

    Commits count by the time they were made, from `since` up to `until`; two runs of git, however many.
    """
    repository = home.repository
    place = f"{home.prefix}/{folder}" if home.prefix else folder
    span = (f"--max-age={int(since.timestamp())}", f"--min-age={int(until.timestamp())}")
    asked = ("rev-list", "--timestamp", "--topo-order", "--full-history", *span, "HEAD", "--", place)
    lines = [one.split() for one in repository.git.run(*asked).output.decode().splitlines()]
    times = {commit: datetime.fromtimestamp(int(stamp), UTC) for stamp, commit in lines}
    if not times:
        return
    data = "".join(f"{one}\n" for one in times).encode()
    options = ("--stdin", "-r", "--root", "--no-renames", "--raw", "-z", "--full-index")
    output = repository.git.run("diff-tree", *options, "--", place, data=data).output
    for commit, path, old, new in _edits(output):
        status, before = _status(home, new), _status(home, old)
        if status is not None and status != before:
            inside = path.removeprefix(f"{home.prefix}/") if home.prefix else path
            yield StateChange(inside, status, times[commit], commit, before)


def _edits(output: bytes) -> Iterator[tuple[str, str, str, str]]:
    """Yield commit, path, old and new blob of what `diff-tree --stdin --raw -z` printed."""
    commit, parts = "", iter(output.split(b"\0"))
    for part in parts:
        if part.startswith(b":"):
            fields = part.decode().split(" ")
            yield commit, named(next(parts)), fields[2], fields[3]
        elif part.strip():
            commit = part.strip().decode()


def _status(home: Home, blob: str) -> str | None:
    if not blob.strip("0"):
        return None
    try:
        value = read_yaml(home.repository.objects.read(blob))
    except SyntaxFault:
        return None
    found = value.get("status") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None
