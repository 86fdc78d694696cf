"""Edits YAML that people wrote, node by node: comments, order, indentation, quotes and line ends survive.

Every edit is read back: what does not say exactly what was meant is refused, and the file stays as it is.
"""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kactl.errors import ExitCode, KactlError
from kactl.playbooks.yaml_lines import enclosed, flow, yaml_lines
from kactl.store.reading import parsed
from kactl.store.yaml_lines_edit import line_removed, line_set
from kactl.store.yaml_nodes import Child, Document, Key, Node, is_collection, is_flow, is_mapping, is_void
from kactl.store.yaml_values import MISSING, at, nested, refuse_edit, with_entry, without
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.values import Value
from kactl.syntax.yaml import read_yaml

_MARK: Final = "\ufeff"


def set_entry(data: bytes, keys: Sequence[Key], value: Value) -> bytes:
    """Return the YAML with the value under the keys, set or added; missing mappings on the way are added."""
    wanted = with_entry(_read(data), keys, value)
    quick = line_set(_text(data), str(keys[0]), value) if len(keys) == 1 else None
    if quick is not None and (done := _saying(data, quick, wanted)) is not None:
        return done
    return _checked(data, _set(Document(_text(data)), keys, value), wanted, keys)


def append(data: bytes, keys: Sequence[Key], value: Value) -> bytes:
    """Return the YAML with the value at the end of the list under the keys; a missing list is added."""
    before = _read(data)
    held = at(before, keys)
    if held in (None, MISSING, []):
        return set_entry(data, keys, [value])
    if not isinstance(held, list):
        refuse_edit(keys)
    document = Document(_text(data))
    text = _added(document, document.path(keys), value)
    return _checked(data, text, with_entry(before, keys, [*held, value]), keys)


def remove(data: bytes, keys: Sequence[Key]) -> bytes:
    """Return the YAML without the entry or item under the keys; one that is not there changes nothing."""
    before = _read(data)
    if not keys or at(before, keys) is MISSING:
        return data
    quick = line_removed(_text(data), str(keys[0])) if len(keys) == 1 else None
    if quick is not None and (done := _saying(data, quick, without(before, keys))) is not None:
        return done
    return _checked(data, _removed(Document(_text(data)), keys), without(before, keys), keys)


def _set(document: Document, keys: Sequence[Key], value: Value) -> str:
    nodes = document.path(keys)
    if not nodes:
        end = len(document.text)
        gap = "\n" if document.text and not document.text.endswith("\n") else ""
        return document.spliced(end, end, gap + _lines(nested(keys, value)) + "\n")
    depth = len(nodes) - 1
    if depth == len(keys):
        return _replaced(document, nodes, keys, value)
    missing = {str(keys[depth]): nested(keys[depth + 1 :], value)}
    if is_void(nodes[-1]):
        return _replaced(document, nodes, keys[:depth], missing)
    return _added(document, nodes, missing) if is_mapping(nodes[-1]) else refuse_edit(keys)


def _lines(value: Value, margin: int = 0) -> str:
    """Return a value over as many lines as it needs."""
    return "\n".join(yaml_lines(value, margin)) if value and isinstance(value, dict | list) else flow(value)


def _replaced(document: Document, nodes: Sequence[Node], keys: Sequence[Key], value: Value) -> str:
    """Put the value in the place of the last node."""
    node = nodes[-1]
    if len(nodes) == 1:
        start = node.start_mark.index
        return document.spliced(start, document.end(node, start), _lines(value))
    child = document.the_child(nodes[-2], keys[-1])
    start = document.after_key(child)
    end = document.end(node, start)
    in_brackets = is_flow(nodes[:-1])
    fits = in_brackets or not (is_collection(node) or (value and isinstance(value, dict | list)))
    if fits and end > node.start_mark.index:
        return document.spliced(node.start_mark.index, end, _like(node, value))
    if fits:
        return document.spliced(start, end, " " + flow(value))
    return document.spliced(child.start, end, _rendered(document, child, value))


def _rendered(document: Document, child: Child, value: Value) -> str:
    """Return an entry or item of a block collection, written anew from where it begins."""
    margin = document.column(child.start)
    if child.key_end is None:
        return _lines([value], margin).lstrip(" ")
    lines = _lines({"-": value}, margin)
    return document.text[child.start : document.after_key(child)] + lines[lines.index(":") + 1 :]


def _like(node: Node, value: Value) -> str:
    """Return a value on one line, text in the quotes of what it replaces."""
    style = getattr(node, "style", None)
    if isinstance(value, str) and style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) and style == '"' else flow(value)


def _added(document: Document, nodes: Sequence[Node], value: Value) -> str:
    """Add an entry (a mapping of one) or an item to the last node, which has children."""
    node = nodes[-1]
    first, *_ = children = list(document.children(node))
    end = document.end_of(children[-1])
    if is_flow(nodes):
        text = flow(value)[1:-1] if is_mapping(node) else enclosed(value)
        return document.spliced(end, end, f", {text}")
    place = document.line_end(end)
    lines = _lines(value if is_mapping(node) else [value], document.column(first.start))
    return document.spliced(place, place, "\n" + lines)


def _removed(document: Document, keys: Sequence[Key]) -> str:
    """Take the child under the keys out of its collection."""
    nodes = document.path(keys[:-1])
    children = list(document.children(nodes[-1]))
    child = document.the_child(nodes[-1], keys[-1])
    if len(children) == 1:
        return _replaced(document, nodes, keys[:-1], {} if is_mapping(nodes[-1]) else [])
    following = next((two for one, two in pairwise(children) if one == child), None)
    before = next((one for one, two in pairwise(children) if two == child), None)
    end = document.end_of(child)
    begin = document.line_start(child.start)
    shares_its_line = bool(document.text[begin : child.start].strip())
    if following is not None and (is_flow(nodes) or shares_its_line):
        return document.spliced(child.start, following.start, "")
    if before is not None and is_flow(nodes):
        return document.spliced(document.end_of(before), end, "")
    return document.spliced(begin, document.next_line(end), "")


def _text(data: bytes) -> str:
    return data.decode("utf-8").removeprefix(_MARK)


def _read(data: bytes) -> Value:
    try:
        return parsed(data)
    except SyntaxFault as error:
        fault = error.fault
        values = {**fault.values, "line": fault.line, "column": fault.column}
        raise KactlError(fault.code, exit_code=ExitCode.FINDINGS, values=values) from None


def _checked(data: bytes, text: str, wanted: Value, keys: Sequence[Key]) -> bytes:
    """Return the bytes of the new text, if it says what is wanted."""
    return _saying(data, text, wanted) or refuse_edit(keys)


def _saying(data: bytes, text: str, wanted: Value) -> bytes | None:
    """Return the bytes of the new text if it says what is wanted, None if it does not."""
    mark = _MARK if data.startswith(_MARK.encode()) else ""
    new = (mark + text).encode("utf-8")
    try:
        return new if read_yaml(new) == wanted else None
    except SyntaxFault:
        return None
