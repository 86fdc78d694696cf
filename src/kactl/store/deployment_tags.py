"""Tags by which pipelines say what they brought into an environment: `deploy/uat/v1.4.0`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kactl.store.names import named
from kactl.store.repository import Repository

_FORMAT: Final = (
    "%(refname:strip=2)%00%(objectname)%00%(*objectname)%00%(creatordate:unix)%00"
    "%(taggeremail:trim)%00%(*committeremail:trim)%(committeremail:trim)"
)


@dataclass(frozen=True, slots=True)
class DeploymentTag:
    """A tag that names a version brought somewhere: of which commit, when and by whom."""

    name: str
    version: str
    commit: str
    at: datetime
    by: str


def deployment_tags(repository: Repository, pattern: str) -> Iterator[DeploymentTag]:
    """Yield the tags of a pattern, `*` being the version; who tagged, else who committed, is who did it."""
    wanted = re.compile("(.+)".join(re.escape(one) for one in pattern.split("*", 1)))
    output = repository.git.run("for-each-ref", f"--format={_FORMAT}", "refs/tags").output
    for line in output.splitlines():
        name, own, peeled, stamp, tagger, committer = line.split(b"\0")
        found = wanted.fullmatch(named(name))
        if found and found.groups() and stamp:
            at = datetime.fromtimestamp(int(stamp), UTC)
            by = (tagger or committer).decode("utf-8", "replace")
            yield DeploymentTag(named(name), found[1], (peeled or own).decode(), at, by)
