"""Say what to take up next: the highest rank that nothing stands in the way of, and what was overtaken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kactl.checks.reading.items import field_of, still_open
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.ranking import Ranking
from kactl.model.ranking_reports import NextItem, NextReport
from kactl.model.view import Item
from kactl.modelling.score import number
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.obstacles import Obstacles
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, head, open_register

OWNER: Final = "owner"
_MOST_WAITING: Final = 5
_LAST: Final = 10**12


def next_items(call: Call, noun: str, *, person: str | None = None, count: int = 5) -> NextReport:
    """Return what to take up next, of a person's own and nobody's items when one is named."""
    opened = open_register(open_desk(call), noun)
    ranking = opened.register.ranking
    if ranking is None:
        misuse("rank.undeclared", "kactl playbook show", title=opened.register.title)
    who = opened.desk.person(person) if person else None
    if who and field_of(opened.register, OWNER) is None:
        misuse("next.no-owner", f"kactl {noun} next", title=opened.register.title)
    read = opened.matching(still_open(opened.register))
    queue = _Queue(opened, ranking, Obstacles(opened))
    items = sorted(read.items, key=queue.key)
    mine = [one for one in items if who is None or one.fields.get(OWNER) in (None, "", who)]
    up_next, waiting = queue.parted(mine, max(count, 1))
    shown = {one.id for one in (*up_next, *waiting[:_MOST_WAITING])}
    return NextReport.model_validate(
        {
            **head(opened, [one for one in items if one.id in shown]),
            "person": who,
            "up_next": tuple(up_next),
            "waiting": tuple(waiting[:_MOST_WAITING]),
            "waiting_count": len(waiting),
            "findings": (*read.faults, *queue.overtaken(items)),
        }
    )


@dataclass(frozen=True)
class _Queue:
    """The open items of a register in the order in which they ought to be done."""

    opened: OpenRegister
    ranking: Ranking
    obstacles: Obstacles

    def rank(self, item: Item) -> int | None:
        """Return the rank that an item's file names."""
        found = number(item.fields.get(self.ranking.rank))
        return None if found is None else int(found)

    def core(self, item: Item) -> bool:
        """Tell whether it is a core item."""
        return self.ranking.core is not None and item.fields.get(self.ranking.core) is True

    def key(self, item: Item) -> tuple[int, bool, str]:
        """Return what the queue is sorted by: what has no rank comes last, core ones before the others."""
        rank = self.rank(item)
        return _LAST if rank is None else rank, not self.core(item), item.id

    def begun(self, item: Item) -> bool:
        """Tell whether somebody works on it already."""
        return item.fields.get(STATUS) in self.obstacles.begun

    def parted(self, items: Iterable[Item], count: int) -> tuple[list[NextItem], list[NextItem]]:
        """Return the first that can be taken up, and what ranks before the last of them and cannot."""
        free: list[NextItem] = []
        waiting: list[NextItem] = []
        for one in items:
            if len(free) == count:
                break
            if not self.begun(one):
                cause = self.obstacles.of(one)
                (waiting if cause else free).append(self._shown(one, cause or self._reason(one)))
        return free, waiting

    def overtaken(self, items: Iterable[Item]) -> Iterator[Finding]:
        """Give the items that were begun before a more important core one that nothing keeps back."""
        passed: Item | None = None
        for one in items:
            if self.begun(one):
                if passed is not None and not self.core(one):
                    yield self._overtaking(one, passed)
            elif passed is None and self.core(one) and self.obstacles.of(one) is None:
                passed = one

    def _overtaking(self, item: Item, passed: Item) -> Finding:
        noun, values = self.opened.register.noun, {"item": item.id, "core": passed.id}
        return Finding(
            code="next.overtaken", severity="warning", subject=item.id, path=item.path,
            fix=f"kactl {noun} show {passed.id}", values=values,
        )  # fmt: skip

    def _reason(self, item: Item) -> Text:
        rank = self.rank(item)
        if rank is None:
            return said("next.unranked")
        return said("next.core" if self.core(item) else "next.ranked", rank=rank)

    def _shown(self, item: Item, why: Text) -> NextItem:
        status = item.fields.get(STATUS)
        return NextItem(
            id=item.id, title=str(item.fields.get("title") or ""), core=self.core(item), rank=self.rank(item),
            status=status if isinstance(status, str) else None, why=why,
        )  # fmt: skip
