"""List the links whose other end changed since a person saw it, and clear those that were looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kactl.checks.reading.confirming import BY, substance_digest
from kactl.checks.reading.items import field_of, titles_of
from kactl.checks.reading.links import watched_digest
from kactl.checks.reading.suspects import Suspect, suspects, watched_links
from kactl.model.base import Text
from kactl.model.fields import SEEN, STATUS
from kactl.model.findings import Finding
from kactl.model.reports import ChangeSetReport
from kactl.model.subjects import ItemsPart
from kactl.model.suspect_reports import SuspectLink, SuspectReport
from kactl.model.view import Item
from kactl.store.file_history import file_history
from kactl.store.one_file import items_in
from kactl.syntax.canonical import canonical_json
from kactl.syntax.values import Value
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_desk, open_to_write
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.problems import misuse
from kactl.workflows.registers import EVERYTHING, OpenRegister, head, open_register
from kactl.workflows.selecting import selected

_TOLD: Final = 40
"""For so many of the other ends git is asked what changed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose links the command line means: of some items, of those of a condition, or of all."""

    ids: Sequence[str] = ()
    where: Sequence[str] = ()
    everything: bool = False

    def items(self, opened: OpenRegister) -> frozenset[str] | None:
        """Return the ids of the items that are meant, None for all; some and all at once are misuse."""
        if self.everything and (self.ids or self.where):
            misuse("suspect.all-or-some", f"kactl {opened.register.noun} suspect")
        if not self.ids and not self.where:
            return None
        return frozenset(one.id for one in selected(opened, self.ids, self.where))


_ANY: Final = Asked()


def suspect_links(call: Call, noun: str, asked: Asked = _ANY) -> SuspectReport:
    """Return every suspect link of a register, and every confirmation of what is no more as it was signed."""
    opened = open_register(open_desk(call), noun)
    found, faults = _suspects(opened)
    wanted = asked.items(opened)
    found = [one for one in found if wanted is None or one.item.id in wanted]
    told = _Told(opened)
    changed = [one for one in _changed_since_confirmed(opened) if wanted is None or one.id in wanted]
    links = [told.link(one) for one in found]
    near, far = {one.item.id: one.item for one in found}, {one.target.id: one.target for one in found}
    return SuspectReport.model_validate(
        {
            **head(opened, (*near.values(), *changed), beside=far.values()),
            "suspects": (*links, *(_confirmation(opened, one) for one in changed)),
            "findings": faults,
        }
    )


def clear_suspects(call: Call, noun: str, asked: Asked, *, writing: Writing) -> ChangeSetReport:
    """Note for the items meant, or for all, that the other ends of their links were looked at as they are."""
    opened = open_register(open_to_write(call, writing.by), noun)
    opened.must_be_ours()
    person = opened.desk.snapshot.team.people[opened.desk.actor].name
    wanted = asked.items(opened)
    if wanted is None and not asked.everything:
        misuse("suspect.nothing", f"kactl {noun} suspect", title=opened.register.title)
    found, _ = _suspects(opened)
    items: dict[str, Item] = {}
    fresh: dict[str, dict[str, dict[str, Value]]] = {}
    for one in found:
        if wanted is None or one.item.id in wanted:
            items[one.item.id] = one.item
            links = fresh.setdefault(one.item.id, {}).setdefault(one.link.id, {})
            links[one.target.id] = watched_digest(one.target.fields, one.link.watch)
    changes = [
        ItemChange(opened, key, {SEEN: _seen(items[key], links)}, items[key]) for key, links in fresh.items()
    ]
    language = opened.desk.engagement.language
    values = {"count": len(changes), "person": person, "register": opened.register.title[language]}
    return carry_out(opened.desk, plan_items(changes, message("suspect.cleared", language, values)), writing)


def _seen(item: Item, fresh: dict[str, dict[str, Value]]) -> Value:
    """Return what an item keeps as seen, with the fresh digests laid over."""
    raw = item.fields.get(SEEN)
    kept: dict[str, Value] = {**raw} if isinstance(raw, dict) else {}
    for link, digests in fresh.items():
        before = kept.get(link)
        kept[link] = {**(before if isinstance(before, dict) else {}), **digests}
    return kept


def _suspects(opened: OpenRegister) -> tuple[list[Suspect], tuple[Finding, ...]]:
    """Return the suspect links of the living items, and what could not be read."""
    register, desk = opened.register, opened.desk
    links = watched_links(register)
    if not links and field_of(register, BY) is None:
        misuse("suspect.unwatched", "kactl playbook show", title=register.title)
    parts = tuple(ItemsPart(register.id, EVERYTHING, follow=one.id, follow_fields=("*",)) for one in links)
    if not parts:
        return [], opened.all.faults
    found = desk.snapshot.view(parts, desk.call.now, {}, None).items(register.id)
    closed = register.states.closed
    living = [one for one in found.items if one.fields.get(STATUS) not in closed]
    suspected = [one for item in living for link in links for one in suspects(item, link, found.linked)]
    return suspected, found.faults


class _Told:
    """Tells suspect links, asking git for each other end once."""

    def __init__(self, opened: OpenRegister) -> None:
        """Ask nothing yet."""
        self._opened = opened
        self._versions: dict[str, list[Item]] = {}

    def link(self, one: Suspect) -> SuspectLink:
        """Return a suspect link as reports show it."""
        changed = None if one.seen is None else self._changed(one)
        register = self._opened.desk.snapshot.playbook.register_of(one.target.register)
        titles = titles_of(register) if register else {}
        return SuspectLink.model_validate(
            {
                "id": one.item.id,
                "title": _title(one.item),
                "link": one.link.id,
                "link_title": one.link.title,
                "register": one.target.register,
                "target": one.target.id,
                "target_title": _title(one.target),
                "cause": "unseen" if one.seen is None else "changed",
                "changed": changed,
                "changed_titles": tuple(titles.get(key, Text(zh=key, en=key)) for key in changed or ()),
            }
        )

    def _changed(self, one: Suspect) -> tuple[str, ...] | None:
        """Return the watched fields that differ from those of the version that was seen, where git has it."""
        for version in self._of(one.target):
            if watched_digest(version.fields, one.link.watch) == one.seen:
                now, then = one.target.fields, version.fields
                return tuple(key for key in one.link.watch if not _same(now.get(key), then.get(key)))
        return None

    def _of(self, target: Item) -> list[Item]:
        """Return the versions of an item, the newest first."""
        if target.path not in self._versions:
            asked = len(self._versions) < _TOLD
            self._versions[target.path] = list(self._read(target)) if asked else []
        return self._versions[target.path]

    def _read(self, target: Item) -> Iterator[Item]:
        desk = self._opened.desk
        register = desk.snapshot.playbook.register_of(target.register)
        for version in reversed(file_history(desk.home, target.path)) if register else ():
            if version.after is not None and register is not None:
                yield from items_in(register, version.path, version.after).values()


def _same(one: Value, other: Value) -> bool:
    return canonical_json(one) == canonical_json(other)


def _title(item: Item) -> str:
    return str(item.fields.get("title") or "")


def _changed_since_confirmed(opened: OpenRegister) -> Iterator[Item]:
    """Yield the items that say something else than what the client confirmed last."""
    register = opened.register
    if field_of(register, BY) is None:
        return
    signed: dict[str, str] = {}
    for stored in opened.desk.snapshot.records:
        if stored.record.kind == "confirm":
            signed |= stored.record.items
    for item in opened.all.items:
        digest = signed.get(f"{register.id}/{item.id}")
        confirmed = item.fields.get(BY) not in (None, "")
        if digest and confirmed and digest != substance_digest(register, item.fields):
            yield item


def _confirmation(opened: OpenRegister, item: Item) -> SuspectLink:
    declared = next(one for one in opened.register.fields if one.id == BY)
    return SuspectLink.model_validate(
        {
            "id": item.id, "title": _title(item), "link": BY, "link_title": declared.title,
            "register": item.register, "target": item.id, "target_title": _title(item),
            "cause": "confirmation", "changed": None,
        }
    )  # fmt: skip
