"""Since when people could speak on the present content, and when silence is consent."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kactl.gates.ballots.ballot import Ballot
from kactl.gates.ballots.voices import Said
from kactl.gates.statements import lapses, open_review
from kactl.model.ballots import Vote
from kactl.model.gates import Approval
from kactl.model.people import Side
from kactl.model.records import StoredRecord
from kactl.model.vote_reports import Silence


@dataclass(frozen=True, slots=True)
class Window:
    """From when on people could speak on what lies here, and what was sent to them."""

    opened: datetime | None = None
    """When the review that is open began to show this content; none is open: None."""
    sent: date | None = None
    """The day of a sending that is proven."""


def window(approval: Approval, ballot: Ballot, when: datetime) -> Window:
    """Return the window of an approval: other content, or a review that lapsed, begins it anew."""
    length = ballot.gate.gate.review_window
    begun: datetime | None = None
    sent: date | None = None
    last: StoredRecord | None = None
    for one in ballot.records:
        if one.record.kind != "review" or one.issued_at > when:
            continue
        if not _shows(one, approval, ballot):
            begun, sent = None, None
        elif begun is None or last is None or one.issued_at >= lapses(last, length):
            begun, sent = one.issued_at, None
        if begun is not None and one.record.role in approval.roles and one.record.proof is not None:
            sent = _sent(one, ballot, begun)
        last = one
    open_now = open_review([one for one in ballot.records if one.issued_at <= when], length, when)
    return Window(begun, sent) if open_now is not None else Window()


def _shows(review: StoredRecord, approval: Approval, ballot: Ballot) -> bool:
    """Tell whether a review pinned what lies here now, as far as the approval binds it."""
    subject = review.record.subject
    if subject is None or subject.definition != ballot.definition:
        return False
    bound = ballot.gate.bound_by(approval)
    return all(subject.criteria.get(one) == ballot.criteria.get(one) for one in bound)


def _sent(review: StoredRecord, ballot: Ballot, begun: datetime) -> date:
    """Return the day of a sending: nothing was sent before the review, whatever the paper says."""
    stated = review.record.stated_on
    day = date.fromisoformat(stated) if stated else ballot.day(review.issued_at)
    return max(day, ballot.day(begun))


def side_of(approval: Approval, ballot: Ballot) -> Side:
    """Return whose working days count."""
    return "client" if any(ballot.client_side(one) for one in approval.roles) else "ours"


def closes(vote: Vote, approval: Approval, ballot: Ballot, yes: list[Said], when: datetime) -> date | None:
    """Return the last day for which a vote must stay open; None where it has not begun or needs no time."""
    if not vote.minimum_days:
        return None
    begun = [one.vote.issued_at for one in yes]
    opened = window(approval, ballot, when).opened
    start = min([*begun, *([opened] if opened else [])], default=None)
    if start is None:
        return None
    return ballot.calendar.working_days_after(ballot.day(start), vote.minimum_days, side_of(approval, ballot))


def silence(vote: Vote, approval: Approval, ballot: Ballot, when: datetime) -> Silence | None:
    """Return how silence counts, from when on, and whether it has come to that; None where it never does."""
    side, found = side_of(approval, ballot), window(approval, ballot, when)
    kind: Literal["lazy", "deemed"]
    if side == "client" and vote.deemed_days is not None:
        start, days, kind = found.sent, vote.deemed_days, "deemed"
    elif vote.lazy_days is not None:
        start, days, kind = ballot.day(found.opened) if found.opened else None, vote.lazy_days, "lazy"
    else:
        return None
    if start is None:
        return Silence(kind=kind, days=days, after=None, consents=False)
    after = ballot.calendar.working_days_after(start, days, side)
    return Silence(kind=kind, days=days, after=after, consents=ballot.day(when) > after)
