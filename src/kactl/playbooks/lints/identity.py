"""Ids are unique, also for a reader and a file system that do not tell capitals from small letters."""

from collections.abc import Iterable, Iterator, Sequence

from kactl.model.faults import Loc
from kactl.model.fields import KEPT
from kactl.model.findings import Finding
from kactl.playbooks.lints.draft import Draft

_LISTS = (
    "profiles", "tiers", "questions", "roles", "conflicts", "stages", "documents", "registers",
    "handoffs", "forums", "environments", "rules", "gates",
)  # fmt: skip

Named = tuple[Loc, str]


def duplicate_ids(draft: Draft) -> Iterator[Finding]:
    """Yield every id that its list has already, without regard to case."""
    for named in _groups(draft):
        yield from _twice(draft, named)


def register_words(draft: Draft) -> Iterator[Finding]:
    """Yield nouns, prefixes and folders that two registers share; a noun is no other register's id."""
    registers = tuple(enumerate(draft.playbook.registers))
    yield from _twice(draft, [(("registers", index, "prefix"), one.prefix) for index, one in registers])
    yield from _twice(
        draft,
        [(("registers", index, "folder"), one.folder.strip("/")) for index, one in registers if one.folder],
    )
    words: list[Named] = []
    for index, one in registers:
        words += [(("registers", index, "noun"), word) for word in dict.fromkeys((one.noun, one.id))]
    yield from _twice(draft, words)


def reserved_ids(draft: Draft) -> Iterator[Finding]:
    """Yield questions whose id is a fact of its own."""
    for index, question in enumerate(draft.playbook.questions):
        if question.id in ("profile", "tier"):
            yield draft.finding("reserved-id", ("questions", index, "id"), {"id": question.id})


def _groups(draft: Draft) -> Iterator[Sequence[Named]]:
    playbook = draft.playbook
    for name in _LISTS:
        yield [((name, index, "id"), one.id) for index, one in enumerate(getattr(playbook, name))]
    for number, stage in enumerate(playbook.stages):
        loc: Loc = ("stages", number, "activities")
        yield [((*loc, index, "id"), one.id) for index, one in enumerate(stage.activities)]
    for number, gate in enumerate(playbook.gates):
        loc = ("gates", number)
        phases = (("entrance", gate.entrance), ("success", gate.success))
        yield [
            ((*loc, phase, index, "id"), one.id)
            for phase, criteria in phases
            for index, one in enumerate(criteria)
        ]
    for number, register in enumerate(playbook.registers):
        loc = ("registers", number, "fields")
        fields = [((*loc, index, "id"), one.id) for index, one in enumerate(register.fields)]
        yield [(loc, "id"), *((loc, one) for one in KEPT), *fields]
        loc = ("registers", number, "clocks")
        yield [((*loc, index, "id"), one.id) for index, one in enumerate(register.clocks)]
    for number, route in enumerate(playbook.handoffs):
        loc = ("handoffs", number, "checklist")
        yield [((*loc, index, "id"), one.id) for index, one in enumerate(route.checklist)]
    for number, question in enumerate(playbook.questions):
        loc = ("questions", number, "choices")
        yield [((*loc, index, "id"), one.id) for index, one in enumerate(question.choices)]
    if playbook.calendar:
        parties = playbook.calendar.parties
        yield [(("calendar", "parties", index, "id"), one.id) for index, one in enumerate(parties)]


def _twice(draft: Draft, named: Iterable[Named]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for loc, word in named:
        folded = word.casefold()
        if folded in seen:
            yield draft.finding("duplicate-id", loc, {"id": word, "first": seen[folded]})
        seen.setdefault(folded, word)
