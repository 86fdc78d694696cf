"""Ask a person once what the words of a file mean that nobody here knows."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from kactl.model.base import Text
from kactl.workflows.importing.planning import ImportPlan
from kactl.workflows.importing.reporting import PEOPLE

Asking: TypeAlias = Callable[[str, Text, int], str]
"""Returns what a word in a field means, of which so many cells hold it; an empty answer leaves it open."""


def answered(plan: ImportPlan, ask: Asking | None) -> dict[str, str]:
    """Return what the unknown words for people, states and choices mean; each is asked for once."""
    if ask is None:
        return {}
    cells: dict[tuple[str, str], int] = {}
    titles: dict[str, Text] = {}
    for word, field, title in _unknown(plan):
        cells[word, field] = cells.get((word, field), 0) + 1
        titles[field] = title
    found: dict[str, str] = {}
    for (word, field), count in cells.items():
        if word not in found and (said := ask(word, titles[field], count).strip()):
            found[word] = said
    return found


def _unknown(plan: ImportPlan) -> Iterator[tuple[str, str, Text]]:
    """Give each cell whose word nobody knows, with its field."""
    for row in plan.refused:
        for fault in row.faults:
            field = next((one for head, one in plan.columns.known if head == fault.head), None)
            word = fault.finding.values.get("cell")
            if field is None or not isinstance(word, str):
                continue
            choice = field.type == "choice" and fault.finding.code == "register.bad-value"
            if choice or fault.finding.code in PEOPLE:
                yield word, field.id, field.title
