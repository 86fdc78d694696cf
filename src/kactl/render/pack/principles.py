"""The principles as people read them: each with the rules and the criteria that serve it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kactl.model.principle_reports import PrincipleGroup
from kactl.texts.catalogue import Language, message


@dataclass(frozen=True, slots=True)
class PrincipleRows:
    """A principle and a line for everything that serves it."""

    title: str
    lines: tuple[str, ...]


def principles(groups: Iterable[PrincipleGroup], language: Language) -> tuple[PrincipleRows, ...]:
    """Return each principle with its rules first, then its criteria by gate."""
    return tuple(
        PrincipleRows(
            message("principle.heading", language, {"title": one.title[language], "id": one.principle}),
            tuple(_lines(one, language)),
        )
        for one in groups
    )


def _lines(group: PrincipleGroup, language: Language) -> Iterator[str]:
    for one in group.rules:
        yield message("principle.rule", language, {"title": one.title[language], "id": one.id})
    for one in group.criteria:
        words = {"title": one.title[language], "gate": one.of[language] if one.of else ""}
        yield message("principle.criterion", language, {**words, "key": f"{one.gate}/{one.id}"})
