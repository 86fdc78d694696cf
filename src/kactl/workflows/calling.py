"""What every workflow is told about the run: where, when, in which language, and how to write."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kactl.texts.catalogue import Language

if TYPE_CHECKING:  # the shell builds a call before it knows what else is needed
    from zoneinfo import ZoneInfo

    from kactl.model.reports import Report

_LAST_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Call:
    """One run of a command: the clock, chance and terminal are read once, by the shell, and stand here."""

    start: Path
    """The folder from which the engagement is looked for, absolute."""
    language: Language
    """The language of what is printed; files are written in the engagement's own."""
    now: datetime
    """The instant of the clock, UTC: what records carry."""
    nonce: Callable[[], str]
    """Chance: 32 fresh hexadecimal digits at each call."""
    pretended: date | datetime | None = None
    """The day or instant given with `--today`: for reports only, and then nothing passes."""
    asked: Language | None = None
    """The language that was asked for by name; papers for somebody else are in theirs unless it was."""
    interactive: bool = False
    """Whether a person can be asked."""
    index: Path | None = None
    """The index of the commit in the making, where a hook runs."""

    def moment(self, zone: "ZoneInfo") -> datetime:
        """Return the instant to judge at, UTC; a pretended day is judged at its last second in the zone."""
        if self.pretended is None:
            return self.now
        if isinstance(self.pretended, datetime):
            return self.pretended
        following = datetime.combine(self.pretended + timedelta(days=1), time(), zone)
        return following.astimezone(UTC) - _LAST_SECOND

    def today(self, zone: "ZoneInfo") -> date:
        """Return the day to judge at, in the zone."""
        return self.moment(zone).astimezone(zone).date()


def agreed(_plan: "Report") -> bool:
    """Agree to any plan."""
    return True


@dataclass(frozen=True, slots=True)
class Writing:
    """How a writing verb writes: whether at all, whether it commits, and who agrees to the plan."""

    dry_run: bool = False
    """Plan and report, write nothing."""
    diff: bool = False
    """Put the plan's difference into the report."""
    commit: bool = True
    message: str | None = None
    """The commit's subject instead of kactl's own."""
    by: str | None = None
    """Who acts: an id, a mail address or a name; without it, the person of git's `user.email`."""
    yes: bool = False
    """Do not ask for agreement."""
    confirm: Callable[["Report"], bool] = agreed
    """Asks a person whether the plan may be carried out; agrees when nobody can be asked."""
