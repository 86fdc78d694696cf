"""The package of a workbook, looked at before it is read: what it is instead, and how large it would grow."""

import re
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from kactl.exchange.outside_files import read_outside
from kactl.exchange.problems import unusable

MOST_UNPACKED: Final = 400 * 2**20
_CHUNK: Final = 2**20
_BEGINNING: Final = 4096
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MEDIA: Final = re.compile(r"(^|/)(media|embeddings|drawings/media)/")


def open_package(path: Path) -> ZipFile:
    """Return the package of an xlsx or xlsm file; anything else is a KactlError that says what it is."""
    data = read_outside(path)
    _refuse_other_kinds(path, data)
    try:
        package = ZipFile(BytesIO(data))
        _refuse_dangers(path, package)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        unusable("workbook-file.corrupt", path=str(path))
    return package


def _refuse_other_kinds(path: Path, data: bytes) -> None:
    named = {"path": str(path)}
    if data.startswith(_OLE):
        unusable("workbook-file.encrypted" if _ENCRYPTED in data else "workbook-file.old", **named)
    start = data[:_BEGINNING].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        unusable("workbook-file.web-page", **named)
    if start.startswith(b"<?xml"):
        unusable("workbook-file.old", **named)
    if not data.startswith(b"PK"):
        unusable("workbook-file.other", **named)


def _refuse_dangers(path: Path, package: ZipFile) -> None:
    """Refuse a package that would grow beyond its bound, holds entities, or holds no workbook."""
    names = package.namelist()
    if "[Content_Types].xml" not in names or not any(one.endswith("xl/workbook.xml") for one in names):
        code = "workbook-file.binary" if "xl/workbook.bin" in names else "workbook-file.other"
        unusable(code, path=str(path))
    most = _CHUNK
    unpacked = 0
    for part in package.infolist():
        if _MEDIA.search(part.filename) or part.is_dir():
            continue
        unpacked += part.file_size
        if unpacked > MOST_UNPACKED:
            unusable("workbook-file.bomb", path=str(path), most=MOST_UNPACKED // most)
        if part.filename.endswith((".xml", ".rels")):
            with package.open(part) as file:
                if b"<!DOCTYPE" in file.read(_BEGINNING):
                    unusable("workbook-file.entities", path=str(path), part=part.filename)
