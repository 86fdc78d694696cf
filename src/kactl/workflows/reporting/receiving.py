"""Who receives a report, and in which language."""

from kactl.gates.statements import client_side
from kactl.model.weekly_report import Audience
from kactl.texts.catalogue import Language
from kactl.workflows.desk import Desk


def language_for(desk: Desk, audience: Audience) -> Language:
    """Return the language asked for; else the client's where it is known, or the engagement's."""
    call, engagement = desk.call, desk.engagement
    if call.asked is not None:
        return call.asked
    theirs = engagement.answers.get("client_language") if audience == "client" else None
    return "en" if theirs == "en" else "zh" if theirs == "zh" else engagement.language


def addresses(desk: Desk, audience: Audience) -> tuple[str, ...]:
    """Return the mail addresses of the client's people who hold a role today; inside, nobody's."""
    if audience == "internal":
        return ()
    snapshot, today = desk.snapshot, desk.call.today(desk.engagement.zone)
    roles = (one.id for one in snapshot.playbook.roles if client_side(snapshot.playbook, one.id))
    people = dict.fromkeys(who for role in roles for who in snapshot.team.holders(role, today))
    known = (snapshot.team.people[one].email for one in people)
    return tuple(one for one in known if one)
