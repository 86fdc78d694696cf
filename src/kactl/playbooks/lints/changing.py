"""The rules by which environments are changed: what they name is there, and their rhythms can be read."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from dateutil.rrule import rrulestr

from kactl.model.base import Text
from kactl.model.faults import Loc
from kactl.model.findings import Finding
from kactl.model.settings import EnvironmentDeclaration
from kactl.playbooks.lints import kinds
from kactl.playbooks.lints.draft import Draft

_SOME_DAY = datetime(2026, 11, 2)  # noqa: DTZ001 - a rule is tried on any day, in no zone

Reference = tuple[Text, Loc, str, Sequence[str]]


def rhythms(draft: Draft) -> Iterator[Finding]:
    """Yield freezes whose rule of recurrence cannot be read."""
    for number, environment in enumerate(draft.playbook.environments):
        for place, freeze in enumerate(environment.freezes):
            loc: Loc = ("environments", number, "freezes", place, "rrule")
            try:
                rrulestr(freeze.rrule or "FREQ=YEARLY", dtstart=_SOME_DAY)
            except (ValueError, KeyError, TypeError):
                values = {"freeze": freeze.id, "environment": environment.id, "rule": str(freeze.rrule)}
                yield draft.finding("bad-freeze-rhythm", loc, values, subject=environment.id)


def dangling_changes(draft: Draft) -> Iterator[Finding]:
    """Yield roles, gates, environments and parties that the rules of change name and nobody declares."""
    for number, environment in enumerate(draft.playbook.environments):
        for kind, loc, identity, known in _references(draft, environment, ("environments", number)):
            if identity not in known:
                yield draft.unknown(kind, loc, identity, known)


def _references(draft: Draft, environment: EnvironmentDeclaration, loc: Loc) -> Iterator[Reference]:
    playbook = draft.playbook
    roles, gates = [one.id for one in playbook.roles], [one.id for one in playbook.gates]
    parties = ["ours", *(one.id for one in (playbook.calendar.parties if playbook.calendar else ()))]
    for at, role in enumerate(environment.reviewers):
        yield kinds.ROLE, (*loc, "reviewers", at), role, roles
    for at, wanted in enumerate(environment.wants):
        yield kinds.GATE, (*loc, "wants", at), wanted.partition("@")[0], gates
    for at, gate in enumerate(environment.frozen_during):
        yield kinds.GATE, (*loc, "frozen_during", at), gate, gates
    if environment.same_as:
        known = [one.id for one in playbook.environments if one.id != environment.id]
        yield kinds.ENVIRONMENT, (*loc, "same_as"), environment.same_as, known
    for at, window in enumerate(environment.windows):
        yield kinds.PARTY, (*loc, "windows", at, "party"), window.party or "ours", parties
    for at, freeze in enumerate(environment.freezes):
        yield kinds.PARTY, (*loc, "freezes", at, "party"), freeze.party, parties
