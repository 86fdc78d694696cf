"""Stand-ins: why one does not count, said while it is written and when it is judged."""

from datetime import date

from kactl.gates.electorate import Electorate
from kactl.gates.wording import said
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.team import StandIn, Team


def flaw(stand_in: StandIn, electorate: Electorate, day: date) -> Text | None:
    """Return why a stand-in is in force on no day from `day` on, or None; the window may begin later."""
    team, values = electorate.team, {"by": stand_in.by, "to": stand_in.to}
    since = max(day, stand_in.from_)
    if stand_in.until < stand_in.from_:
        return said("standing-in.window", since=stand_in.from_.isoformat(), until=stand_in.until.isoformat())
    if stand_in.until < day:
        return said("standing-in.past", until=stand_in.until.isoformat())
    if same_person(stand_in.by, stand_in.to, team):
        return said("standing-in.oneself", **values)
    if not team.active(stand_in.to, since):
        return said("standing-in.stranger", **values)
    if stand_in.by in electorate.principals(stand_in.role, since):
        return None
    handed = any(one.to == stand_in.by and one.role == stand_in.role for one in team.stand_ins)
    return said("standing-in.chain" if handed else "standing-in.not-holder", **values)


def same_person(one: str, other: str, team: Team) -> bool:
    """Tell whether two ids mean one person: the same id, or the same address, without regard to case."""
    if one.casefold() == other.casefold():
        return True
    mails = [team.people[each].email if each in team.people else None for each in (one, other)]
    return bool(mails[0]) and (mails[0] or "").casefold() == (mails[1] or "").casefold()


def refusal(person: str, role: str, electorate: Electorate, day: date, named: str | None) -> Text | None:
    """Return why a person's standing in does not count on that day, None where nobody named them."""
    for one in electorate.team.stand_ins:
        if one.role != role or one.to != person or named not in (None, one.by):
            continue
        if not one.covers(electorate.gate, day):
            in_days = one.from_ <= day <= one.until
            code = "standing-in.other-gate" if in_days else "standing-in.outside"
            return said(code, since=one.from_.isoformat(), until=one.until.isoformat())
        return flaw(one, electorate, day)
    return None


def useless(electorate: Electorate, day: date, path: str) -> tuple[Finding, ...]:
    """Return a warning for each stand-in that has not ended and will never count."""
    found = []
    for one in electorate.team.stand_ins:
        cause = flaw(one, electorate, day) if one.until >= day else None
        if one.until < one.from_:
            cause = flaw(one, electorate, day)
        if cause is not None:
            values = {"by": one.by, "to": one.to, "role": one.role, "cause": cause}
            found.append(
                Finding(
                    code="standing-in.ignored", severity="warning", path=path, subject=one.to, values=values
                )
            )
    return tuple(found)
