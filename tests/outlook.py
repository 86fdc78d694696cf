"""Makes mails as Outlook saves them: a compound file with one stream a property."""

import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

_SECTOR: Final = 512
_SMALL: Final = 64
_END: Final = 0xFFFFFFFE
_FREE: Final = 0xFFFFFFFF
_TEXT: Final = 0x1F
_TIME: Final = 0x40
_SUBMITTED: Final = 0x0039
_NAMES: Final = {"subject": 0x0037, "body": 0x1000, "sender": 0x0C1A, "address": 0x0C1F, "headers": 0x007D}


def saved(sent: datetime | None = None, **texts: str) -> bytes:
    """Return a saved mail; `texts` are subject, body, sender, address and headers."""
    entries = [struct.pack("<IIII", 0x340D << 16 | 3, 6, 0x40000, 0)]
    streams: dict[str, bytes] = {}
    for name, text in texts.items():
        data = text.encode("utf-16-le")
        streams[f"__substg1.0_{_NAMES[name]:04X}{_TEXT:04X}"] = data
        entries.append(struct.pack("<IIII", _NAMES[name] << 16 | _TEXT, 6, len(data) + 2, 0))
    if sent is not None:
        ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7
        entries.append(struct.pack("<IIQ", _SUBMITTED << 16 | _TIME, 6, ticks))
    streams["__properties_version1.0"] = bytes(32) + b"".join(entries)
    return _compound(streams)


def _compound(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file: its table, its directory, the table and the content of small streams."""
    small, starts = b"", []
    table: list[int] = []
    for data in streams.values():
        count = -(-len(data) // _SMALL)
        starts.append(len(table))
        table += [*range(len(table) + 1, len(table) + count), _END]
        small += data.ljust(count * _SMALL, b"\0")
    nodes = [_node("Root Entry", 5, child=1, start=0, size=len(small))]
    for number, (name, data) in enumerate(streams.items(), 1):
        right = number + 1 if number < len(streams) else _FREE
        nodes.append(_node(name, 2, right=right, start=starts[number - 1], size=len(data)))
    parts = [
        _padded(b"".join(nodes)),
        _padded(struct.pack(f"<{len(table)}I", *table), b"\xff"),
        _padded(small),
    ]
    chain, begins = [0xFFFFFFFD], []
    for part in parts:
        begins.append(len(chain))
        count = len(part) // _SECTOR
        chain += [*range(len(chain) + 1, len(chain) + count), _END]
    parts[0] = parts[0][:116] + struct.pack("<I", begins[2]) + parts[0][120:]
    fat = _padded(struct.pack(f"<{len(chain)}I", *chain), b"\xff")
    header = struct.pack("<8s16sHHHHH6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 62, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, 1, begins[0], 0, 4096)
    header += struct.pack("<IIII", begins[1], len(parts[1]) // _SECTOR, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    return header + fat + b"".join(parts)


def _node(name: str, kind: int, *, right: int = _FREE, child: int = _FREE, start: int, size: int) -> bytes:
    word = f"{name}\0".encode("utf-16-le")
    links = struct.pack("<BBIII", kind, 1, _FREE, right, child)
    return (
        word.ljust(64, b"\0")
        + struct.pack("<H", len(word))
        + links
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _padded(data: bytes, filler: bytes = b"\0") -> bytes:
    return data.ljust(-(-len(data) // _SECTOR) * _SECTOR, filler)
