"""Reads the records: strict, each held against its name and place; a bad one is a finding and kept out."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from pydantic import ValidationError

from kactl.model.findings import Finding
from kactl.model.records import Record, StoredRecord
from kactl.store.faults import faults_of, unread
from kactl.store.reading import Files
from kactl.store.trees import FILE, PROGRAM
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.json import read_json

FOLDER: Final = ".kactl/records"
NO_GATE: Final = "_engagement"
NO_INSTANCE: Final = "-"
_SHOWN: Final = 10


def place_of(record: Record) -> str:
    """Return the folder in which a record lies, by its gate and instance."""
    return f"{FOLDER}/{record.gate or NO_GATE}/{record.instance or NO_INSTANCE}"


def read_records(files: Files, engagement: str) -> tuple[tuple[StoredRecord, ...], tuple[Finding, ...]]:
    """Return the records in order of issue, and findings for files that are none of this engagement's."""
    records: list[StoredRecord] = []
    faults: list[Finding] = []
    for path in files.matching(f"{FOLDER}/**.json"):
        for found in _read(files, path, engagement):
            if isinstance(found, StoredRecord):
                records.append(found)
            else:
                faults.append(found)
    return tuple(sorted(records, key=lambda one: (one.issued_at, one.name))), tuple(faults)


def _read(files: Files, path: str, engagement: str) -> Iterator[StoredRecord | Finding]:
    """Give the record at a path, or everything that is wrong with it."""
    if files.listing[path].mode not in (FILE, PROGRAM):
        yield _fault("record-file.no-file", path)
        return
    data = files.tree.read(path)
    digest = sha256(data).hexdigest()
    if not path.endswith(f"-{digest[:_SHOWN]}.json"):
        yield _fault("record-file.altered", path, digest=digest[:_SHOWN])
        return
    try:
        value = read_json(data)
    except SyntaxFault as error:
        yield unread(path, error.fault, _name(path))
        return
    version = value.get("schemaVersion", 1) if isinstance(value, dict) else 1
    if version != 1:
        yield _fault("record-file.version", path, version=str(version))
        return
    try:
        record = Record.model_validate_json(canonical_json(value))
    except ValidationError as error:
        yield from (
            one.model_copy(update={"subject": _name(path)})
            for one in faults_of(error, Record, value, data, path)
        )
        return
    yield from _judged(record, path, digest, engagement)


def _judged(record: Record, path: str, digest: str, engagement: str) -> Iterator[StoredRecord | Finding]:
    if record.engagement != engagement:
        yield _fault("record-file.other-engagement", path, engagement=record.engagement)
    elif path.rpartition("/")[0] != place_of(record):
        yield _fault("record-file.misplaced", path, folder=place_of(record))
    else:
        yield StoredRecord(path, digest, record)


def _fault(code: str, path: str, **values: str) -> Finding:
    return Finding(code=code, path=path, subject=_name(path), values={"name": _name(path), **values})


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".json")
