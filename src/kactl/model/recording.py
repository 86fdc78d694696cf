"""Records as files: their bytes, their names, and the heads that a new one has seen."""

import json
from collections.abc import Iterable
from hashlib import sha256
from zoneinfo import ZoneInfo

from kactl.model.records import Record, StoredRecord

RECORDS = ".kactl/records"
WITHOUT_GATE = "_engagement"
WITHOUT_INSTANCE = "-"


def encode(record: Record) -> bytes:
    """Return the record's bytes: strict JSON, keys sorted, absent fields left out, a line feed at the end."""
    plain = record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=False)
    kept = {key: value for key, value in plain.items() if value not in ([], {})}
    return (json.dumps(kept, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def stored(record: Record, zone: ZoneInfo) -> tuple[StoredRecord, bytes]:
    """Return the record as it will lie in the repository, and its bytes."""
    data = encode(record)
    digest = sha256(data).hexdigest()
    day = record.issued_at.astimezone(zone).date().isoformat()
    name = f"{day}-{record.by}-{record.kind}-{digest[:10]}.json"
    folder = folder_of(record)
    return StoredRecord(f"{folder}/{name}", digest, record), data


def folder_of(record: Record) -> str:
    """Return the folder in which a record belongs."""
    return f"{RECORDS}/{record.gate or WITHOUT_GATE}/{record.instance or WITHOUT_INSTANCE}"


def heads(records: Iterable[StoredRecord]) -> tuple[str, ...]:
    """Return the digests of the records that no other record has seen, sorted."""
    known = list(records)
    seen = {digest for one in known for digest in one.record.seen}
    return tuple(sorted(one.sha256 for one in known if one.sha256 not in seen))
