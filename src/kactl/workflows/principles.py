"""The six principles: which one words mean, and which rules and criteria serve each."""

from typing import Final, get_args

from kactl.gates.assessing import setting_of
from kactl.gates.effective import effective_gate
from kactl.gates.wording import said
from kactl.model.gates import Principle
from kactl.model.principle_reports import PrincipleGroup, Serving
from kactl.playbooks.tailoring import applies
from kactl.workflows.desk import Desk
from kactl.workflows.problems import misuse

PRINCIPLES: Final[tuple[str, ...]] = get_args(Principle)
ALL: Final = "all"


def principles_of(words: str | None) -> tuple[str, ...]:
    """Return the principles that words mean: an id or a title, or `all`; none where there are no words."""
    if words is None:
        return ()
    wanted = words.strip().casefold()
    found = tuple(one for one in PRINCIPLES if wanted in (ALL, one, *_titles(one)))
    if not found:
        known = " · ".join(f"{one} ({_titles(one)[0]})" for one in PRINCIPLES)
        misuse("principle.unknown", "kactl check --principle all", name=words, known=known)
    return found


def _titles(principle: str) -> tuple[str, str]:
    title = said(f"principle.{principle}")
    return title.zh, title.en.casefold()


def groups(desk: Desk, asked: tuple[str, ...]) -> tuple[PrincipleGroup, ...]:
    """Return the rules and the criteria of the playbook that serve each principle, as tailored here."""
    return tuple(
        PrincipleGroup(
            principle=one,
            title=said(f"principle.{one}"),
            rules=_rules(desk, one),
            criteria=_criteria(desk, one),
        )
        for one in asked
    )


def _rules(desk: Desk, principle: str) -> tuple[Serving, ...]:
    known = setting_of(desk.snapshot).facts
    return tuple(
        Serving(id=one.id, title=one.title)
        for one in desk.snapshot.playbook.rules
        if one.principle == principle and applies(one.when, known)
    )


def _criteria(desk: Desk, principle: str) -> tuple[Serving, ...]:
    setting = setting_of(desk.snapshot)
    gates = [one for one in desk.snapshot.playbook.gates if applies(one.when, setting.facts)]
    return tuple(
        Serving(id=one.criterion.id, title=one.criterion.title, gate=gate.id, of=gate.title)
        for gate in gates
        for one in effective_gate(gate, setting).criteria
        if one.criterion.principle == principle
    )
