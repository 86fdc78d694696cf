"""Pictures of a document: what they are, and how large, read from their first bytes."""

import re
from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["png", "jpeg", "svg"]
LARGEST: Final = 8 * 1024 * 1024
"""The most bytes that a picture on paper may have."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MARKER: Final = b"\xff"
_FRAMES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ROOT: Final = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_LENGTH: Final = re.compile(r"\s*([0-9.]+)\s*(px|pt|mm|cm|in)?\s*")
_PIXELS: Final = {"px": 1.0, "pt": 96 / 72, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_USUAL: Final = (600, 400)
_MOST: Final = 20_000
_HEAD: Final = 4096


@dataclass(frozen=True, slots=True)
class Shape:
    """What a picture is and how large, in pixels."""

    form: Form
    width: int
    height: int


def shape_of(data: bytes) -> Shape | None:
    """Return what a picture is; None of what is no picture that a paper can hold."""
    found: Shape | None = None
    if data.startswith(_PNG) and data[12:16] == b"IHDR":
        found = Shape("png", int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))
    elif data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
    elif (root := _ROOT.search(data[:_HEAD])) is not None:
        found = Shape("svg", *_drawn(root[0].decode("utf-8", "replace")))
    fits = found is not None and 0 < found.width <= _MOST and 0 < found.height <= _MOST
    return found if fits and len(data) <= LARGEST else None


def _jpeg(data: bytes) -> Shape | None:
    """Return the size that the first frame names."""
    at = 2
    while at + 9 < len(data) and data[at : at + 1] == _MARKER:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if kind in _FRAMES:
            return Shape("jpeg", int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7]))
        at += 2 + length
    return None


def _drawn(root: str) -> tuple[int, int]:
    """Return the size of a drawing: as it says, else that of its view box."""
    sizes = [_length(_attribute(root, name)) for name in ("width", "height")]
    box = [float(one) for one in re.findall(r"-?[0-9.]+", _attribute(root, "viewBox"))[2:4]]
    wide, high = box if len(box) == len(_USUAL) and all(box) else _USUAL
    width = sizes[0] or (sizes[1] * wide / high if sizes[1] else wide)
    return round(width), round(sizes[1] or width * high / wide)


def _attribute(root: str, name: str) -> str:
    found = re.search(rf"\s{name}\s*=\s*[\"']([^\"']*)[\"']", root)
    return found[1] if found else ""


def _length(text: str) -> float:
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _PIXELS[found[2] or "px"] if found and found[1].count(".") <= 1 else 0.0
