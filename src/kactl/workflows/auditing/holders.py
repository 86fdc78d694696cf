"""Who held which role in a period, as the history of `team.yaml` says it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from kactl.model.audit_report import Holding
from kactl.model.team import Team
from kactl.store.file_history import Made, file_history
from kactl.syntax.canonical import canonical_json
from kactl.syntax.faults import SyntaxFault
from kactl.syntax.yaml import read_yaml
from kactl.workflows.auditing.period import Period


@dataclass(frozen=True, slots=True)
class Held:
    """What one line of the file says."""

    role: str
    person: str
    since: date | None
    until: date | None
    backup: bool = False
    stands_for: str | None = None


def holders(period: Period) -> tuple[Holding, ...]:
    """Return every holding that touches the period, with the commits in which it came and went."""
    desk = period.desk
    open_: dict[Held, Made] = {}
    found: list[Holding] = []
    for version in file_history(desk.home, f"{desk.engagement.process}/team.yaml"):
        team = _team(version.after)
        if team is None:
            continue
        now = set(_lines(team))
        for gone in [one for one in open_ if one not in now]:
            found += _holding(period, gone, open_.pop(gone), version.made)
        open_ |= {one: version.made for one in now if one not in open_}
    for held, made in open_.items():
        found += _holding(period, held, made, None)
    return tuple(sorted(found, key=lambda one: (one.role, one.entered, one.person)))


def _team(data: bytes | None) -> Team | None:
    """Return what a version of the file says, None where it cannot be read."""
    try:
        return Team.model_validate_json(canonical_json(read_yaml(data or b"{}")))
    except (SyntaxFault, ValidationError):
        return None


def _lines(team: Team) -> Iterator[Held]:
    for role, assigned in team.roles.items():
        yield from (Held(role, one.person, one.from_, one.until, one.backup) for one in assigned)
    for one in team.stand_ins:
        yield Held(one.role, one.to, one.from_, one.until, stands_for=one.by)


def _holding(period: Period, held: Held, came: Made, went: Made | None) -> Iterator[Holding]:
    """Yield the holding where both its days and its time in the file touch the period."""
    begun = held.since or period.day(came.at)
    ended = min(filter(None, (held.until, period.day(went.at) if went else None)), default=date.max)
    if begun > period.last or ended < period.first:
        return
    yield Holding(
        role=held.role,
        title=period.role(held.role),
        person=held.person,
        name=period.name(held.person),
        since=held.since,
        until=held.until,
        backup=held.backup,
        stands_for=period.name(held.stands_for) if held.stands_for else None,
        entered=came.at,
        entered_in=came.commit,
        removed=went.at if went else None,
        removed_in=went.commit if went else None,
    )
