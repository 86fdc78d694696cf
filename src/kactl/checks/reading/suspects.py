"""Links that are suspect: the other end says something else than when a person last saw it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kactl.checks.reading.links import linked, seen_digest, watched_digest
from kactl.model.fields import SEEN, FieldDeclaration
from kactl.model.registers import Register
from kactl.model.view import Item


@dataclass(frozen=True, slots=True)
class Suspect:
    """A watched link whose other end is not as it was seen."""

    item: Item
    link: FieldDeclaration
    target: Item
    seen: str | None
    """The digest that was seen; None where nobody has seen one."""


def watched_links(register: Register) -> tuple[FieldDeclaration, ...]:
    """Return the links of a register whose other ends are watched."""
    return tuple(one for one in register.fields if one.type == "link" and one.watch)


def suspects(item: Item, link: FieldDeclaration, targets: Mapping[str, Item]) -> Iterator[Suspect]:
    """Yield the suspect links of an item through one field; what leads nowhere is another matter."""
    for identity in linked(item.fields.get(link.id)):
        target = targets.get(identity)
        if target is None:
            continue
        seen = seen_digest(item.fields.get(SEEN), link.id, identity)
        if seen != watched_digest(target.fields, link.watch):
            yield Suspect(item, link, target, seen)
