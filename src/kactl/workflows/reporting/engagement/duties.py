"""Who answers for what: roles with the people who hold them today."""

from kactl.gates.assessing import setting_of
from kactl.model.engagement_report import Section
from kactl.playbooks.tailoring import roles_in_force
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same, words


def section(room: Room) -> Section:
    """Return the roles in force with their holders; vacancies stand out."""
    snapshot = room.desk.snapshot
    roles = roles_in_force(snapshot.playbook, setting_of(snapshot).facts)
    held = {one.id: snapshot.team.holders(one.id, room.today) for one in roles}
    vacant = [one for one in roles if one.core and not held[one.id]]
    return Section(
        id="duties",
        title=say("duties"),
        lead=say("duties-vacant" if vacant else "duties-lead", count=len(roles), vacant=len(vacant)),
        tables=(
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
