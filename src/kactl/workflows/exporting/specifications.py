"""Lay items out as a specification that requirement tools read."""

from collections.abc import Sequence

from kactl.checks.reading.days import day_of, instant_of
from kactl.checks.reading.links import linked
from kactl.model.fields import FieldDeclaration
from kactl.model.specifications import Attribute, Relation, Specification, SpecificationObject
from kactl.model.table_sheets import Shown
from kactl.model.view import Item
from kactl.syntax.values import Value
from kactl.workflows.exporting.showing import Shower
from kactl.workflows.registers import OpenRegister


def specification(opened: OpenRegister, items: Sequence[Item], shower: Shower) -> Specification:
    """Return the items with all fields of their register, by the fields' titles; links are relations."""
    attributes = {one.id: (one, _attribute(one, shower)) for one in opened.fields if one.type != "link"}
    links = [one for one in opened.fields if one.type == "link"]
    relations = [
        Relation(link.id, item.id, other)
        for item in items
        for link in links
        for other in linked(item.fields.get(link.id))
    ]
    objects = [
        SpecificationObject(
            item.id,
            {
                key: _value(declared, attribute, item.fields.get(key), shower)
                for key, (declared, attribute) in attributes.items()
            },
        )
        for item in items
    ]
    return Specification(
        id=opened.desk.engagement.engagement,
        title=opened.register.title[shower.language],
        at=opened.desk.call.now,
        attributes=tuple(one for _, one in attributes.values()),
        objects=objects,
        links=tuple(Attribute(one.id, one.title[shower.language]) for one in links),
        relations=relations,
        others=_others(opened, items, relations),
    )


def _others(
    opened: OpenRegister, items: Sequence[Item], relations: Sequence[Relation]
) -> list[SpecificationObject]:
    """Return where the relations lead besides the items, with title where there is one."""
    inside = {one.id for one in items}
    links = {one.id: one for one in opened.fields}
    ends = {one.target: links[one.link] for one in relations if one.target not in inside}
    found = {key: opened.end(link, key) for key, link in ends.items()}
    return [
        SpecificationObject(key, {"title": str(title)} if end and (title := end.fields.get("title")) else {})
        for key, end in found.items()
    ]


def _attribute(field: FieldDeclaration, shower: Shower) -> Attribute:
    title = field.title[shower.language]
    if field.many or field.type == "list":
        return Attribute(field.id, title)
    if field.type == "choice":
        return Attribute(field.id, title, "choice", tuple(shower.names(field).items()))
    if field.type == "number":
        return Attribute(field.id, title, "number")
    if field.type == "boolean":
        return Attribute(field.id, title, "boolean")
    return Attribute(field.id, title, "date" if field.type in ("date", "instant") else "text")


def _value(field: FieldDeclaration, attribute: Attribute, value: Value, shower: Shower) -> Shown | bool:
    """Return a value of the attribute's kind; one that is not as declared is left out."""
    if value in (None, "", []):
        return None
    if attribute.kind == "text":
        return str(shower.shown(field, value))
    if attribute.kind == "choice":
        return value if isinstance(value, str) and value in dict(attribute.choices) else None
    if attribute.kind == "date":
        return day_of(value) or instant_of(value)
    if isinstance(value, bool) or attribute.kind == "boolean":
        return value if isinstance(value, bool) and attribute.kind == "boolean" else None
    return None if isinstance(value, str | list | dict) else value
