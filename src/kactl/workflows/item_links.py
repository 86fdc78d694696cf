"""The items at the other ends of links: those that an item names, and those that name it."""

from collections.abc import Iterator

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.links import linked, seen_digest, watched_digest
from kactl.model.base import Text
from kactl.model.fields import SEEN, FieldDeclaration
from kactl.model.findings import Finding
from kactl.model.item_reports import LinkedItem
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.workflows.item_names import shown_name
from kactl.workflows.registers import ENDING, OpenRegister


def links_of(opened: OpenRegister, item: Item) -> Iterator[LinkedItem]:
    """Give the items that an item links to, in the order of its fields; a missing one by its id alone."""
    for field in opened.register.fields:
        if field.type != "link":
            continue
        for identity in linked(item.fields.get(field.id)):
            end = next((one for one in opened.ends(field) if one.ids.get(identity.lower()) == identity), None)
            other = opened.end(field, identity)
            suspect = other is not None and is_suspect(field, item, other)
            yield _linked("to", field, field.title, end, identity, other, suspect=suspect)


def links_from(opened: OpenRegister, identity: str) -> Iterator[LinkedItem]:
    """Give the items that link to an item, register by register, under the words for the way back."""
    here = opened.item(identity)
    for register in opened.desk.snapshot.playbook.registers:
        other = opened.other(register)
        links = (one for one in register.fields if one.type == "link")
        fields = [one for one in links if opened.register in [end.register for end in other.ends(one)]]
        for item in _naming(other, identity) if fields else ():
            for field in fields:
                if identity in linked(item.fields.get(field.id)):
                    called = field.inverse or _back(register, field)
                    suspect = isinstance(here, Item) and is_suspect(field, item, here)
                    yield _linked("from", field, called, other, item.id, item, suspect=suspect)


def is_suspect(field: FieldDeclaration, item: Item, other: Item) -> bool:
    """Tell whether watched fields of the other end are not as they were when the link was confirmed.

    A link of which nothing was kept is not suspect: it may be older than the watch.
    """
    seen = seen_digest(item.fields.get(SEEN), field.id, other.id) if field.watch else None
    return seen is not None and seen != watched_digest(other.fields, field.watch)


def title_of(register: Register, item: Item) -> str | None:
    """Return an item's title: its field `title`, else the first that holds text."""
    texts = [one.id for one in register.fields if one.type == "text" and not one.many]
    name = "title" if "title" in texts else next(iter(texts), None)
    value = item.fields.get(name) if name else None
    return str(value) if value not in (None, "") else None


def _naming(opened: OpenRegister, identity: str) -> Iterator[Item]:
    """Give the items whose files hold an id anywhere; only those are parsed."""
    if opened.register.source == "files":
        yield from opened.all.items
        return
    tree, sought = opened.desk.snapshot.tree, identity.encode()
    for path in tree.listing():
        folder, _, name = path.rpartition("/")
        if folder == opened.folder and name.endswith(ENDING) and sought in tree.read(path):
            found = opened.item(name.removesuffix(ENDING))
            if not isinstance(found, Finding):
                yield found


def _back(register: Register, field: FieldDeclaration) -> Text:
    return Text(zh=f"{register.title.zh}（{field.title.zh}）", en=f"{register.title.en} ({field.title.en})")


def _linked(
    direction: str, field: FieldDeclaration, called: Text, end: OpenRegister | None, identity: str,
    other: Item | None, *, suspect: bool,
) -> LinkedItem:  # fmt: skip
    register = end.register if end is not None else None
    language = end.desk.engagement.language if end is not None else "zh"
    status = str(other.fields.get(STATUS) or "") if other else ""
    titles = register.states.titles if register else {}
    return LinkedItem.model_validate(
        {
            "direction": direction,
            "field": field.id,
            "called": called,
            "register": register.id if register else "",
            "noun": register.noun if register else "",
            "id": identity,
            "name": shown_name(register, other, language) if register and other else None,
            "title": title_of(register, other) if register and other else None,
            "status": titles.get(status, Text(zh=status, en=status)) if status else None,
            "suspect": suspect,
        }
    )
