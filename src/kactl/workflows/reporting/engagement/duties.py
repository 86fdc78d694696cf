"""Who answers for what: the activities of the current stage, and who holds each role today."""

from collections.abc import Iterator

from kactl.gates.assessing import setting_of
from kactl.model.engagement_report import Section
from kactl.model.pack_report import PackTable
from kactl.playbooks.tailoring import roles_in_force
from kactl.workflows.reporting.engagement.room import Room, joined, say, table
from kactl.workflows.reporting.packing import same, words
from kactl.workflows.roles import raci_of


def section(room: Room) -> Section:
    """Return the roles in force with their holders, vacancies standing out, and the current stage's RACI."""
    snapshot = room.desk.snapshot
    roles = roles_in_force(snapshot.playbook, setting_of(snapshot).facts)
    held = {one.id: snapshot.team.holders(one.id, room.today) for one in roles}
    vacant = [one for one in roles if one.core and not held[one.id]]
    return Section(
        id="duties",
        title=say("duties"),
        lead=say("duties-vacant" if vacant else "duties-lead", count=len(roles), vacant=len(vacant)),
        tables=(
            *_activities(room),
            table(
                "roles",
                ("role", "side", "who"),
                (
                    (
                        one.title,
                        words(f"side-{one.side}", "playbook"),
                        same(", ".join(filter(None, map(room.showing.person, held[one.id]))))
                        if held[one.id]
                        else say("vacant"),
                    )
                    for one in roles
                ),
            ),
        ),
    )


def _activities(room: Room) -> Iterator[PackTable]:
    """Yield the RACI matrix of the stage that is under way."""
    stage = next((one.stage for one in room.stages if one.state == "current"), None)
    if stage is None:
        return
    titles = {one.id: one.title for one in room.desk.snapshot.playbook.roles}
    rows = (
        (
            one.title,
            *(joined([titles.get(role, same(role)) for role in roles]) for roles in
              ((one.accountable,), one.responsible, one.consulted, one.informed)),
            same(one.due),
        )
        for one in raci_of(room.desk, stage).activities
    )  # fmt: skip
    yield table("raci", ("activity", "accountable", "responsible", "consulted", "informed", "due"), rows)
