"""Faults of files as findings: what a reader or a noun refuses, with path, line and column."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from kactl.model.faults import coded
from kactl.model.findings import Finding
from kactl.syntax.faults import Fault, SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import MAX_BYTES, locate

_AT_THE_KEY = ("model.key", "model.key-type", "model.misspelt-key", "model.unknown-key", "model.unwanted-key")


def unread(path: str, fault: Fault, subject: str | None = None) -> Finding:
    """Return the finding for bytes that a reader refuses."""
    return Finding(
        code=fault.code,
        path=path,
        line=fault.line,
        column=fault.column,
        subject=subject,
        values=dict(fault.values),
    )


def place(data: bytes, *keys: str | int, at_key: bool = False) -> tuple[int, int]:
    """Return line and column of a node or its nearest ancestor; the beginning of an unreadable file."""
    if len(data) > MAX_BYTES:
        return 1, 1
    try:
        return locate(data, keys, at_key=at_key)
    except SyntaxFault:
        return 1, 1


def faults_of(
    error: ValidationError, model: type[BaseModel], value: Value, data: bytes, path: str
) -> tuple[Finding, ...]:
    """Return every error of a noun at its place in the file, in order of place."""
    return tuple(sorted(_findings(error, model, value, data, path), key=lambda one: (one.line, one.column)))


def _findings(
    error: ValidationError, model: type[BaseModel], value: Value, data: bytes, path: str
) -> Iterator[Finding]:
    for one in coded(error, value, model):
        line, column = place(data, *one.loc, at_key=one.code in _AT_THE_KEY)
        values: dict[str, Any] = dict(one.values)
        yield Finding(code=one.code, path=path, line=line, column=column, values=values)
