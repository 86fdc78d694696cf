"""Write a specification as ReqIF, through the library `reqif` (extra `reqif`)."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final
from xml.sax.saxutils import escape

from kactl.exchange.extras import needed
from kactl.exchange.reqif_tables import EXTRA, FOREIGN_ID
from kactl.model.specifications import Attribute, Specification, SpecificationObject
from kactl.model.table_sheets import Shown

_LETTERS: Final = re.compile(r"[^A-Za-z0-9_.-]")
_VERSION: Final = "1.0"


def reqif_bytes(specification: Specification) -> bytes:
    """Return a specification as ReqIF."""
    return _Writer(specification).text().encode()


class _Writer:
    """Builds one specification with the library's nouns."""

    def __init__(self, specification: Specification) -> None:
        """Keep what is to be written."""
        self.specification = specification
        self.at = specification.at.astimezone(UTC).isoformat(timespec="seconds")
        self.types: Any = needed("reqif.models.reqif_types", EXTRA).SpecObjectAttributeType
        self.kinds: Any = needed("reqif.models.reqif_data_type", EXTRA)
        self.objects: Any = needed("reqif.models.reqif_spec_object", EXTRA)
        self.declared: Any = needed("reqif.models.reqif_spec_object_type", EXTRA)

    def text(self) -> str:
        """Return the document."""
        bundles: Any = needed("reqif.reqif_bundle", EXTRA)
        content: Any = needed("reqif.models.reqif_req_if_content", EXTRA).ReqIFReqIFContent(
            data_types=list(self._data_types()),
            spec_types=[self._object_type(), *self._relation_types(), self._specification_type()],
            spec_objects=[
                self._object(one) for one in (*self.specification.objects, *self.specification.others)
            ],
            spec_relations=[*self._relations()],
            specifications=[self._specification()],
            spec_relation_groups=[],
        )
        header = needed("reqif.models.reqif_reqif_header", EXTRA).ReqIFReqIFHeader(
            identifier=f"header-{_name(self.specification.id)}", comment="", creation_time=self.at,
            req_if_tool_id="kactl", req_if_version=_VERSION, source_tool_id="kactl",
            title=escape(self.specification.title),
        )  # fmt: skip
        namespaces: Any = needed("reqif.models.reqif_namespace_info", EXTRA)
        bundle = bundles.ReqIFBundle(
            namespace_info=namespaces.ReqIFNamespaceInfo.create_default(),
            req_if_header=header,
            core_content=needed("reqif.models.reqif_core_content", EXTRA).ReqIFCoreContent(content),
            tool_extensions_tag_exists=False,
            lookup=needed("reqif.object_lookup", EXTRA).ReqIFObjectLookup.empty(),
            exceptions=[],
        )
        return str(needed("reqif.unparser", EXTRA).ReqIFUnparser.unparse(bundle))

    def _data_types(self) -> Iterator[Any]:
        common = {"last_change": self.at}
        yield self.kinds.ReqIFDataTypeDefinitionString(
            "type-text", long_name="text", max_length="32767", **common
        )
        yield self.kinds.ReqIFDataTypeDefinitionBoolean("type-boolean", long_name="boolean", **common)
        yield self.kinds.ReqIFDataTypeDefinitionDateIdentifier("type-date", long_name="date", **common)
        yield self.kinds.ReqIFDataTypeDefinitionReal(
            "type-number", long_name="number", accuracy=20, max_value="1e300", min_value="-1e300",
            is_self_closed=True, **common,
        )  # fmt: skip
        for one in self.specification.attributes:
            if one.kind == "choice":
                values = [
                    self.kinds.ReqIFEnumValue(
                        _choice(one, key),
                        str(place),
                        long_name=escape(title),
                        last_change=self.at,
                        other_content="",
                    )
                    for place, (key, title) in enumerate(one.choices)
                ]
                yield self.kinds.ReqIFDataTypeDefinitionEnumeration(
                    f"type-{_name(one.id)}", long_name=escape(one.title), values=values, **common
                )

    def _object_type(self) -> Any:  # noqa: ANN401
        known = [Attribute(FOREIGN_ID, FOREIGN_ID), *self.specification.attributes]
        return self.declared.ReqIFSpecObjectType(
            "object-type", last_change=self.at, long_name="Requirement",
            attribute_definitions=[self._definition(one) for one in known],
        )  # fmt: skip

    def _definition(self, one: Attribute) -> Any:  # noqa: ANN401
        kind = f"type-{_name(one.id) if one.kind == 'choice' else one.kind}"
        multiple = False if one.kind == "choice" else None
        return self.declared.SpecAttributeDefinition(
            self._kind(one), f"attribute-{_name(one.id)}", kind, last_change=self.at,
            long_name=escape(one.title), multi_valued=multiple,
        )  # fmt: skip

    def _kind(self, one: Attribute) -> Any:  # noqa: ANN401
        names = {
            "text": "STRING",
            "number": "REAL",
            "boolean": "BOOLEAN",
            "date": "DATE",
            "choice": "ENUMERATION",
        }
        return self.types[names[one.kind]]

    def _object(self, one: SpecificationObject) -> Any:  # noqa: ANN401
        values = [self._attribute(Attribute(FOREIGN_ID, FOREIGN_ID), one.id)]
        values += [
            self._attribute(declared, value)
            for declared in self.specification.attributes
            if (value := one.values.get(declared.id)) is not None
        ]
        return self.objects.ReqIFSpecObject(
            f"object-{_name(one.id)}", values, "object-type", last_change=self.at, long_name=escape(one.id)
        )

    def _attribute(self, declared: Attribute, value: Shown | bool) -> Any:  # noqa: ANN401
        said: Any = [_choice(declared, str(value))] if declared.kind == "choice" else _written(value)
        return self.objects.SpecObjectAttribute(self._kind(declared), f"attribute-{_name(declared.id)}", said)

    def _relation_types(self) -> Iterator[Any]:
        kind: Any = needed("reqif.models.reqif_spec_relation_type", EXTRA).ReqIFSpecRelationType
        for one in self.specification.links:
            yield kind(f"relation-{_name(one.id)}", last_change=self.at, long_name=escape(one.title))

    def _relations(self) -> Iterator[Any]:
        relation: Any = needed("reqif.models.reqif_spec_relation", EXTRA).ReqIFSpecRelation
        for one in self.specification.relations:
            yield relation(
                f"relation-{_name(one.link)}-{_name(one.source)}-{_name(one.target)}",
                f"relation-{_name(one.link)}", f"object-{_name(one.source)}", f"object-{_name(one.target)}",
                last_change=self.at,
            )  # fmt: skip

    def _specification_type(self) -> Any:  # noqa: ANN401
        return needed("reqif.models.reqif_specification_type", EXTRA).ReqIFSpecificationType(
            "specification-type", last_change=self.at, long_name="Specification", is_self_closed=True
        )

    def _specification(self) -> Any:  # noqa: ANN401
        places: Any = needed("reqif.models.reqif_spec_hierarchy", EXTRA)
        children = [
            places.ReqIFSpecHierarchy(
                identifier=f"place-{_name(one.id)}", spec_object=f"object-{_name(one.id)}", level=1,
                last_change=self.at, editable=None, is_table_internal=None, is_self_closed=False,
            )
            for one in self.specification.objects
        ]  # fmt: skip
        return needed("reqif.models.reqif_specification", EXTRA).ReqIFSpecification(
            f"specification-{_name(self.specification.id)}", last_change=self.at,
            long_name=escape(self.specification.title), specification_type="specification-type",
            children=children,
        )  # fmt: skip


def _name(text: str) -> str:
    """Return a text as a part of an XML identifier."""
    return _LETTERS.sub("_", text)


def _choice(declared: Attribute, key: str) -> str:
    return f"choice-{_name(declared.id)}-{_name(key)}"


def _written(value: Shown | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return f"{value.isoformat()}T00:00:00"
    if isinstance(value, int | Decimal):
        return str(value)
    return escape(value or "", {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
