"""Kactl's own files: the rules for git, the schemas for editors, the records."""

from collections.abc import Iterator
from typing import Final

from kactl.model.changes import Change
from kactl.model.findings import Finding
from kactl.store.names import listed, named, raw
from kactl.workflows.doctoring.visit import MEND, Check, Complaint, Visit
from kactl.workflows.scaffolding import ATTRIBUTES, IGNORED, schema_files

_RULES: Final = {".kactl/.gitattributes": ATTRIBUTES, ".kactl/.gitignore": IGNORED}
_ASKED: Final = ("text", "eol", "filter", "ident", "working-tree-encoding")
_HARMLESS: Final = ("unset", "unspecified")


def rules_for_git(visit: Visit) -> Iterator[Complaint]:
    """Tell when the rules by which git treats kactl's own files are missing or changed."""
    for path, text in _RULES.items():
        wanted, there = text.encode(), _present(visit, path)
        if there != wanted:
            code = "doctor.rules-missing" if there is None else "doctor.rules-changed"
            found = Finding(code=code, path=path, fix=MEND)
            yield Complaint(found, (Change(path, wanted, there),))


def attributes(visit: Visit) -> Iterator[Complaint]:
    """Tell when attributes from elsewhere make git rewrite kactl's own files (T48)."""
    prefix = f"{visit.home.prefix}/" if visit.home.prefix else ""
    paths = [f"{prefix}{path}" for path in visit.tree.listing() if path.startswith(".kactl/")]
    asked = b"".join(raw(path) + b"\0" for path in paths)
    done = visit.repository.git.run("check-attr", "--stdin", "-z", *_ASKED, data=asked)
    parts = [named(one) for one in listed(done.output)]
    touched: dict[str, list[str]] = {}
    unconverted = _unconverted(parts)
    for path, name, value in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        if value not in _HARMLESS and not (name == "eol" and path in unconverted):
            touched.setdefault(f"{name}={value}", []).append(path)
    for rule, found in touched.items():
        values = {"rule": rule, "count": len(found)}
        yield Complaint(Finding(code="doctor.attributes", path=found[0].removeprefix(prefix), values=values))


def _unconverted(parts: list[str]) -> set[str]:
    """Return the paths that are declared to be no text: for them `eol` says nothing."""
    triples = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    return {path for path, name, value in triples if (name, value) == ("text", "unset")}


def schemas(visit: Visit) -> Iterator[Complaint]:
    """Tell when the schemas for editors are missing or of another kactl."""
    changes = []
    for path, wanted in schema_files(visit.playbook):
        there = _present(visit, path)
        if there != wanted:
            changes.append(Change(path, wanted, there))
    if changes:
        first = changes[0].path
        found = Finding(
            code="doctor.schemas", severity="warning", path=first, fix=MEND, values={"count": len(changes)}
        )
        yield Complaint(found, tuple(changes))


def unreadable(visit: Visit) -> Iterator[Complaint]:
    """Tell which records do not count because they are damaged, and what in the team cannot be read."""
    yield from map(Complaint, visit.snapshot.faults)


def _present(visit: Visit, path: str) -> bytes | None:
    """Return what lies at a path, whether git would list it or not."""
    return None if visit.disk.status(path) is None else visit.disk.read(path)


CHECKS: tuple[Check, ...] = (rules_for_git, attributes, schemas, unreadable)
