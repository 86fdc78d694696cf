"""Rank the items of a register by the model that it declares, and write the order when asked to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kactl.checks.reading.items import field_of, still_open
from kactl.model.conditions import Condition
from kactl.model.fields import STATUS
from kactl.model.findings import Finding
from kactl.model.ranking import Ranking
from kactl.model.ranking_reports import RankedItem, RankingReport
from kactl.model.registers import Register
from kactl.model.reports import ChangeSetReport
from kactl.model.view import Items
from kactl.modelling.order import MOST_TOP, Candidate, Order, ordered
from kactl.modelling.score import BANDS, INPUTS, Scale
from kactl.texts.catalogue import message
from kactl.workflows.calling import Call, Writing
from kactl.workflows.carrying_out import carry_out
from kactl.workflows.desk import open_desk, open_to_write
from kactl.workflows.item_changes import ItemChange, plan_items
from kactl.workflows.item_names import counted
from kactl.workflows.problems import misuse
from kactl.workflows.registers import OpenRegister, called, head, open_register

_FEW: Final = 10
_TIES: Final = 3


def rank_items(call: Call, noun: str, *, model: str | None = None) -> RankingReport:
    """Return every ranked item with its score, the order that follows and what is wrong with it."""
    found = _ranked(open_register(open_desk(call), noun), model)
    order, titles = found.order, found.titles
    tied = {one for same in order.ties for one in same}
    ranked = tuple(
        RankedItem(
            rank=one.rank, before=one.before, id=one.id, title=titles[one.id], core=one.core,
            score=None if one.score.number is None else round(float(one.score.number), 4),
            formula=one.score.formula, missing=one.score.missing, tied=one.id in tied,
        )
        for one in order.places
    )  # fmt: skip
    return RankingReport.model_validate(
        {
            **head(found.opened, found.read.items),
            "model": found.scale.model,
            "inputs": dict(found.scale.fields),
            "ranked": ranked,
            "ties": order.ties,
            "top": order.top,
            "top_percent": None if order.top is None else round(float(order.top_percent), 1),
            "findings": (*found.read.faults, *found.findings()),
        }
    )


def write_ranks(call: Call, noun: str, *, model: str | None = None, writing: Writing) -> ChangeSetReport:
    """Write the order into the rank of each item, 1 first; what is wrong with the order is told along."""
    found = _ranked(open_register(open_to_write(call, writing.by), noun), model)
    items = {one.id: one for one in found.read.items}
    field = found.scale.ranking.rank
    changes = [
        ItemChange(found.opened, one.id, {field: one.rank}, items[one.id]) for one in found.order.places
    ]
    language = found.opened.desk.engagement.language
    values = {"register": found.opened.register.title[language], "model": found.scale.model.upper()}
    summary = message("rank.ranked", language, {**values, "count": len(changes)})
    plan = plan_items(changes, summary)
    return carry_out(found.opened.desk, plan, writing, notes=tuple(found.findings()))


@dataclass(frozen=True)
class _Ranked:
    """The items of a register in order."""

    opened: OpenRegister
    scale: Scale
    read: Items
    order: Order

    @cached_property
    def titles(self) -> dict[str, str]:
        """Return the title of every item."""
        return {one.id: str(one.fields.get("title") or "") for one in self.read.items}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {**self.titles, **called(self.opened.desk, self.read.items)}

    def _named(self, ids: Sequence[str]) -> str:
        """Return the first of several items by what people call them, else by their titles."""
        names = [self._names[one] or one for one in ids[:_FEW]]
        return ", ".join((*names, "…") if len(ids) > _FEW else names)

    def findings(self) -> Iterator[Finding]:
        """Give which items lack inputs, which tie, and that too many are at the top."""
        register = self.opened.register
        lacking = [one for one in self.order.places if one.score.missing]
        if lacking:
            first = lacking[0]
            settings = " ".join(f"{field}=VALUE" for field in first.score.missing)
            yield Finding(
                code="rank.missing", severity="warning", subject=first.id,
                fix=f"kactl {register.noun} set {first.id} {settings}",
                values={"count": len(lacking), "items": self._named([one.id for one in lacking])},
            )  # fmt: skip
        yield from self._ties()
        if self.order.all_top:
            percent = f"{float(self.order.top_percent):.0f}"
            values = {"count": self.order.top, "percent": percent, "most": MOST_TOP}
            yield Finding(code="rank.all-top", severity="warning", subject=register.id, values=values)

    def _ties(self) -> Iterator[Finding]:
        """Give the first ties by name, and how many more there are."""
        for ids in self.order.ties[:_TIES]:
            yield Finding(
                code="rank.tie", severity="warning", subject=ids[0],
                values={"items": self._named(ids), "count": len(ids)},
            )  # fmt: skip
        if others := self.order.ties[_TIES:]:
            values = {"ties": len(others), "count": sum(map(len, others))}
            yield Finding(code="rank.more-ties", severity="warning", subject=others[0][0], values=values)


def _ranked(opened: OpenRegister, model: str | None) -> _Ranked:
    scale = scale_of(opened.register, model)
    read = opened.matching(_among(opened.register, scale.ranking))
    register = opened.register
    candidates = [Candidate(one.id, one.fields, counted(register, one)) for one in read.items]
    field = scale.ranking.inputs.get("priority", "priority")
    priority = field if field_of(opened.register, field) else None
    return _Ranked(opened, scale, read, ordered(candidates, scale, priority=priority))


def scale_of(register: Register, model: str | None) -> Scale:
    """Return the scale of a register's ranking, by its own model or another one; what it lacks is misuse."""
    ranking = register.ranking
    if ranking is None:
        misuse("rank.undeclared", "kactl playbook show", title=register.title)
    chosen = model or ranking.model
    fields = {one: ranking.inputs.get(one, one) for one in INPUTS.get(chosen, ())}
    asked = [*fields.values(), ranking.rank, *(one.field for one in ranking.weights if chosen == "weighted")]
    lacking = [one for one in asked if field_of(register, one) is None]
    if lacking or (chosen == "weighted" and not ranking.weights):
        values = {"model": chosen, "fields": ", ".join(lacking) or "weights"}
        misuse("rank.no-field", "kactl playbook show", title=register.title, **values)
    priority = field_of(register, ranking.inputs.get("priority", "priority"))
    return Scale(ranking, chosen, fields, (priority and priority.choices) or BANDS)


def _among(register: Register, ranking: Ranking) -> Condition | None:
    return Condition({STATUS: {"in": list(ranking.among)}}) if ranking.among else still_open(register)
