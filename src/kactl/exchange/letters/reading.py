"""Read a proof: what its bytes are decides, its name only where they do not tell."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from kactl.exchange.letters.documents import docx, page, pdf, plain
from kactl.exchange.letters.exports import export
from kactl.exchange.letters.mails import mail
from kactl.exchange.letters.outlook import outlook
from kactl.model.letters import Letter

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF: Final = b"%PDF-"
_OUTLOOK: Final = ".msg"
_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic"})
_READERS: Final[Mapping[str, Callable[[bytes], Letter]]] = {
    ".eml": mail,
    ".mht": mail,
    ".pdf": pdf,
    ".docx": docx,
    ".json": export,
    ".txt": plain,
    ".md": plain,
    ".csv": plain,
    ".html": page,
    ".htm": page,
}


def read_letter(name: str, data: bytes) -> Letter:
    """Return what a proof says; of one that cannot be read, why. A missing extra is a KactlError."""
    ending = PurePath(name).suffix.lower()
    ole = data.startswith(_OLE)
    if ole and ending == _OUTLOOK:
        return outlook(data)
    reader = pdf if data.startswith(_PDF) else _READERS.get(ending)
    if reader is not None:
        return reader(data)
    if ending in _PICTURES:
        return Letter(form="picture", unread="scanned")
    return Letter(form="document", unread="protected" if ole else "unknown-form")
