"""The tags of a clone that mean a version in production."""

from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Final

from kactl.model.tagging import ProductionTag
from kactl.store.clones import Clone
from kactl.store.names import named
from kactl.store.repository import Repository

PREFIX: Final = "refs/tags"
_TYPES: Final = "%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)"
_PEELED: Final = f"%(refname)%00{_TYPES}%00%(creatordate:unix)"


def production_tags(clone: Clone) -> tuple[ProductionTag, ...]:
    """Return the tags of a clone that mean a version in production, by name; those of no commit, too."""
    if clone.repository is None:
        return ()
    told = clone.repository.git.run("for-each-ref", f"--format={_PEELED}", PREFIX).output
    found = (_production(clone.repository, line, clone.id) for line in told.splitlines())
    return tuple(one for one in found if fnmatchcase(one.name, clone.tags))


def _production(repository: Repository, line: bytes, repo: str | None) -> ProductionTag:
    name, kind, own, peeled_kind, peeled, stamp = line.split(b"\0")
    commit = {b"commit": own, b"tag": peeled if peeled_kind == b"commit" else None}.get(kind)
    if commit is None and peeled_kind == b"tag":  # a tag of a tag
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{named(name)}^{{commit}}")
        commit = repository.git.run(*asked, allowed=(0, 1, 128)).output.strip() or None
    at = datetime.fromtimestamp(int(stamp), UTC) if stamp else None
    plain = named(name).removeprefix(f"{PREFIX}/")
    return ProductionTag(plain, commit.decode() if commit else None, repo, at)
