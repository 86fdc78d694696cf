"""ReqIF, the exchange format of requirement tools, through the library `reqif` (extra `reqif`).

Read, a specification is a table: a column an attribute or a kind of relation, a row an object, in the order
of its hierarchy. What stands in no hierarchy and is only where relations lead is no row.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from kactl.exchange.extras import needed
from kactl.exchange.outside_files import read_outside
from kactl.exchange.problems import unusable
from kactl.model.tables import Head, Raw, Row, Table

EXTRA: Final = "reqif"
FOREIGN_ID: Final = "ReqIF.ForeignID"
"""The attribute under which requirement tools keep the id that people know."""
_MOST_UNPACKED: Final = 200 * 2**20
_BLOCKS: Final = re.compile(r"</(?:p|div|li|h\d|tr)>|<br\s*/?>", re.IGNORECASE)
_TAGS: Final = re.compile(r"<[^>]+>")


def read_reqif(path: Path) -> Table:
    """Return the objects of a .reqif or .reqifz file; what is none is a KactlError."""
    parser = needed("reqif.parser", EXTRA).ReqIFParser
    text = _text(path, read_outside(path))
    try:
        bundle = parser.parse_from_string(text)
        content = bundle.core_content.req_if_content
        types = _definitions(content)
        relations = _relations(content, types)
        rows = [
            _values(one, types) | {name: "\n".join(ends) for name, ends in relations.of(one).items()}
            for one in _in_order(bundle, content, relations.ends)
        ]
    except Exception as error:  # noqa: BLE001 - the library raises what it likes over what is not ReqIF
        unusable(
            "reqif-file.faulty", path=str(path), problem=str(error).splitlines()[0] if str(error) else "-"
        )
    names = list(dict.fromkeys((*(name for row in rows for name in row), *relations.names)))
    if not names:
        unusable("reqif-file.no-objects", path=str(path))
    header = tuple(Head(name, 1, column) for column, name in enumerate(names, 1))
    found = (Row(number, tuple(row.get(one) for one in names)) for number, row in enumerate(rows, 2))
    return Table(header, tuple(found), sheet=None)


def _text(path: Path, data: bytes) -> str:
    """Return the XML: of a package, its first ReqIF file; entities are refused."""
    if data.startswith(b"PK"):
        try:
            with ZipFile(BytesIO(data)) as package:
                parts = [one for one in package.infolist() if one.filename.lower().endswith(".reqif")]
                if not parts or parts[0].file_size > _MOST_UNPACKED:
                    unusable("reqif-file.no-objects", path=str(path))
                data = package.read(parts[0])
        except (BadZipFile, RuntimeError, NotImplementedError, EOFError):
            unusable("reqif-file.faulty", path=str(path), problem="zip")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        unusable("reqif-file.faulty", path=str(path), problem="<!DOCTYPE")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return unusable("reqif-file.faulty", path=str(path), problem="UTF-8")


def _definitions(content: Any) -> dict[str, tuple[str, dict[str, str]]]:  # noqa: ANN401 - the library has no types
    """Return the name of each attribute, and the names of its choices, by the attribute's identifier."""
    choices: dict[str, dict[str, str]] = {
        one.identifier: {value.identifier: str(value.long_name or value.key) for value in one.values or ()}
        for one in content.data_types or ()
        if hasattr(one, "values")
    }
    return {
        one.identifier: (str(one.long_name or one.identifier), choices.get(one.datatype_definition, {}))
        for kind in content.spec_types or ()
        for one in getattr(kind, "attribute_definitions", None) or ()
    }


@dataclass(frozen=True, slots=True)
class _Relations:
    """The relations of a document, by their sources."""

    names: tuple[str, ...]
    """What the kinds of relations are called."""
    by_source: Mapping[str, Mapping[str, list[str]]]
    """Of each object, by kind, what the other ends are known by."""
    ends: frozenset[str]
    """The objects to which relations lead and from which none does."""

    def of(self, one: Any) -> Mapping[str, list[str]]:  # noqa: ANN401
        return self.by_source.get(one.identifier, {})


def _relations(content: Any, types: Mapping[str, tuple[str, dict[str, str]]]) -> _Relations:  # noqa: ANN401
    """Return the relations; an object is known by its foreign id, else by its name."""
    kinds = {
        one.identifier: str(one.long_name or one.identifier)
        for one in content.spec_types or ()
        if type(one).__name__ == "ReqIFSpecRelationType"
    }
    known = {
        one.identifier: str(_values(one, types).get(FOREIGN_ID) or one.long_name or one.identifier)
        for one in content.spec_objects or ()
    }
    found: dict[str, dict[str, list[str]]] = {}
    ends: set[str] = set()
    for one in content.spec_relations or ():
        name = kinds.get(one.relation_type_ref, one.relation_type_ref)
        found.setdefault(one.source, {}).setdefault(name, []).append(known.get(one.target, one.target))
        ends.add(one.target)
    return _Relations(tuple(kinds.values()), found, frozenset(ends - {*found}))


def _in_order(bundle: Any, content: Any, ends: frozenset[str]) -> Iterator[Any]:  # noqa: ANN401
    """Give every object once: as the specifications list them, then the others, without mere ends."""
    objects = {one.identifier: one for one in content.spec_objects or ()}
    whole = len(objects)
    for specification in content.specifications or ():
        for place in bundle.iterate_specification_hierarchy(specification):
            found = objects.pop(place.spec_object, None)
            if found is not None:
                yield found
    listed = len(objects) < whole
    yield from (one for key, one in objects.items() if not listed or key not in ends)


def _values(one: Any, types: Mapping[str, tuple[str, dict[str, str]]]) -> dict[str, Raw]:  # noqa: ANN401
    """Return what an object says, by the names of its attributes."""
    found: dict[str, Raw] = {}
    for attribute in one.attributes:
        name, choices = types.get(attribute.definition_ref, (attribute.definition_ref, {}))
        value = _value(attribute, choices)
        if value not in (None, ""):
            found[name] = value
    return found


def _value(attribute: Any, choices: Mapping[str, str]) -> Raw:  # noqa: ANN401
    kind = attribute.attribute_type.name
    if kind == "ENUMERATION":
        values = attribute.value if isinstance(attribute.value, list) else [attribute.value]
        return "\n".join(choices.get(one, str(one)) for one in values)
    words = str(attribute.value if attribute.value is not None else "")
    if kind == "XHTML":
        return _plain(attribute.value_stripped_xhtml or words)
    if kind == "BOOLEAN":
        return words.strip().lower() in ("true", "1")
    return _day(words) if kind == "DATE" else html.unescape(words)


def _day(words: str) -> Raw:
    """Return a day where the moment is a midnight without a zone, else the moment as it stands."""
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return words
    if found.tzinfo is None:
        return found.date() if found.time() == datetime.min.time() else found
    return found.isoformat()


def _plain(markup: str) -> str:
    """Return a formatted text as its letters, a line a block."""
    text = html.unescape(_TAGS.sub("", _BLOCKS.sub("\n", markup)))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)
