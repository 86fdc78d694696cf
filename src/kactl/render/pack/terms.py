"""The terms of an approval for packs: its rule, whom it waits for, how a vote of a body stands."""

from collections.abc import Iterator

from kactl.model.reports import ApprovalReport, GateVerdict
from kactl.model.vote_reports import PollReport
from kactl.render.wording import said
from kactl.texts.catalogue import Language, message


def terms(one: ApprovalReport, verdict: GateVerdict, language: Language) -> tuple[str, ...]:
    """Return what an approval asks beside one person's word, in the words of the other formats."""
    return tuple(_terms(one, verdict, language))


def _terms(one: ApprovalReport, verdict: GateVerdict, language: Language) -> Iterator[str]:
    if one.rule[language]:
        yield message("report.rule", language, {"rule": one.rule[language]})
    if one.waits_for:
        roles = said(tuple(map(verdict.name, one.waits_for)), language)
        yield message("report.waits-for", language, {"roles": roles})
    if one.poll is not None:
        yield from poll(one.poll, language)


def poll(one: PollReport, language: Language) -> Iterator[str]:
    """Yield how the vote of a body stands, until when it is open, and what silence means."""
    counts = {"yes": one.yes, "no": one.no, "abstained": one.abstained, "members": one.members}
    yield message("report.poll", language, counts)
    silence = one.silence
    if one.by_silence and silence is not None:
        yield message(f"report.consented-{silence.kind}", language)
        return
    if one.open_until is not None and not one.carried:
        yield message("report.poll-open", language, {"day": one.open_until.isoformat()})
    if silence is not None and silence.after is not None and not one.carried:
        yield message(f"report.silence-{silence.kind}", language, {"day": silence.after.isoformat()})
