"""Part items that have a name in common: new ids and numbers, equal ones made one, links carried along."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kactl.checks.reading.links import linked
from kactl.model.changes import Change
from kactl.model.fields import NUMBER, SEEN, FieldDeclaration
from kactl.syntax.values import Value
from kactl.workflows.doctoring.clashes import Clash, Entry
from kactl.workflows.item_changes import edited
from kactl.workflows.item_ids import fresh_id
from kactl.workflows.numbering import next_number
from kactl.workflows.registers import OpenRegister

Fields = dict[str, Value]


@dataclass
class _Mending:
    """What becomes of the files: edits by path, new paths, files that go, and new ids by register."""

    edits: dict[str, Fields] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    ids: dict[str, dict[str, str]] = field(default_factory=dict)
    """By register: the id to which links to an old one lead from now on."""
    numbers: dict[str, int] = field(default_factory=dict)
    """By register: the last display number that was given."""

    def edit(self, path: str, fields: Mapping[str, Value]) -> None:
        """Note fields that a file is to have."""
        self.edits.setdefault(path, {}).update(fields)

    def lead(self, register: str, old: str, new: str) -> None:
        """Note that links to an id of a register lead to another from now on."""
        self.ids.setdefault(register, {})[old] = new


def mended(
    opened: Sequence[OpenRegister], clashes: Sequence[Clash], nonce: Callable[[], str]
) -> tuple[Change, ...]:
    """Return the changes that part the items of every clash that can be mended, as one plan."""
    mending = _Mending()
    taken = {key for one in opened for key in one.ids}
    for clash in clashes:
        first, *others = clash.entries
        for one in others if clash.mendable else ():
            if one.path in mending.gone:
                continue
            if clash.kind == "doctor.same-key":
                _unite(mending, first, one)
            elif clash.kind == "doctor.same-number":
                _renumber(mending, one)
            elif one.path not in mending.moved:
                new = fresh_id(one.opened.register.prefix, nonce, taken)
                taken.add(new.lower())
                mending.moved[one.path] = one.opened.path(new)
                mending.lead(one.register, one.id, new)
    if mending.ids:
        for register in opened:
            _carry_links(mending, register)
    return tuple(_changes(mending, opened))


def _unite(mending: _Mending, first: Entry, other: Entry) -> None:
    """Let the first item say what only the other does, and take the other away."""
    had: Mapping[str, Value] = first.item.fields if first.item else {}
    gained: Mapping[str, Value] = other.item.fields if other.item else {}
    before = {**had, **mending.edits.get(first.path, {})}
    mending.edit(
        first.path,
        {key: one for key, one in gained.items() if before.get(key) in (None, "", []) and one is not None},
    )
    mending.gone.add(other.path)
    mending.lead(other.register, other.id, first.id)


def _renumber(mending: _Mending, one: Entry) -> None:
    last = mending.numbers.get(one.register)
    number = next_number(one.opened) if last is None else last + 1
    mending.numbers[one.register] = number
    mending.edit(one.path, {NUMBER: number})


def _carry_links(mending: _Mending, opened: OpenRegister) -> None:
    """Let the links of a register's items lead to the new ids, and what was seen along them."""
    fields = [one for one in opened.register.fields if one.type == "link"]
    for item in opened.all.items if opened.register.source == "here" else ():
        kept_of = item.fields.get(SEEN)
        seen: Fields = {**kept_of} if isinstance(kept_of, dict) else {}
        for one in fields:
            old = linked(item.fields.get(one.id))
            new = [_led(mending, opened, one, each) for each in old]
            if new == [*old]:
                continue
            found: list[Value] = [*dict.fromkeys(new)]
            mending.edit(item.path, {one.id: found if one.many else found[0]})
            kept = seen.get(one.id)
            if isinstance(kept, dict):
                seen[one.id] = {_led(mending, opened, one, key): value for key, value in kept.items()}
                mending.edit(item.path, {SEEN: seen})


def _led(mending: _Mending, opened: OpenRegister, link: FieldDeclaration, identity: str) -> str:
    """Return where a link to an id leads now; one that may still mean another register's item stays."""
    ends = opened.ends(link)
    found = [mending.ids.get(one.register.id, {}).get(identity) for one in ends]
    left = [one for one, new in zip(ends, found, strict=True) if new is None and identity in one.ids.values()]
    return next((one for one in found if one), identity) if not left else identity


def _changes(mending: _Mending, opened: Sequence[OpenRegister]) -> Iterator[Change]:
    tree = opened[0].desk.snapshot.tree
    for path in sorted({*mending.edits, *mending.moved, *mending.gone}):
        before = tree.read(path)
        if path in mending.gone:
            yield Change(path, None, before)
            continue
        after = edited(before, mending.edits.get(path, {}))
        if path in mending.moved:
            yield Change(path, None, before)
            yield Change(mending.moved[path], after)
        elif after != before:
            yield Change(path, after, before)
