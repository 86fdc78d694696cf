"""What changed since a day: gates that were decided, items that moved on."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from kactl.model.base import Text
from kactl.model.engagement_report import Section
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.store.state_changes import StateChange, state_changes
from kactl.workflows.reporting.engagement.room import Room, say, table
from kactl.workflows.reporting.packing import same, words

MOST = 40
"""How many moves are told, the newest ones."""


def section(room: Room) -> Section:
    """Return the decisions and the moves of items since the day that was asked for."""
    decided = [
        one for one in room.verdicts if (made := room.decided_on(one)) is not None and made >= room.since
    ]
    moves = sorted(_moves(room), key=lambda one: one[0].at, reverse=True)
    tables = (
        table(
            "decided-since",
            ("gate", "result", "decided-on"),
            ((one.called, words(one.status, "report"), same(room.decided_on(one))) for one in decided),
        ),
        table(
            "moved-since",
            ("register", "number", "what", "state", "day"),
            (_row(room, *one) for one in moves[:MOST]),
        ),
    )
    more = len(moves) - MOST
    return Section(
        id="changes",
        title=say("changes"),
        lead=say("changes-lead", since=room.since, decided=len(decided), moved=len(moves)),
        tables=tables,
        missing=say("more-moves", count=more) if more > 0 else None,
    )


def _moves(room: Room) -> Iterator[tuple[StateChange, Register, Item]]:
    """Yield the last move of each item that is shown."""
    zone = room.desk.engagement.zone
    begin = datetime.combine(room.since, time(), zone).astimezone(UTC)
    until = datetime.combine(room.today + timedelta(days=1), time(), zone).astimezone(UTC)
    for declared in room.desk.snapshot.playbook.registers:
        register = room.showing.register(declared.id)
        if register is None or register.source == "files":
            continue
        folder = f"{room.desk.engagement.process}/{register.folder}"
        newest: dict[str, StateChange] = {}
        for one in state_changes(room.desk.home, folder, begin, until):
            newest.setdefault(one.path, one)
        for item in room.showing.items(register) if newest else ():
            if item.path in newest:
                yield newest[item.path], register, item


def _row(room: Room, change: StateChange, register: Register, item: Item) -> tuple[Text, ...]:
    state = register.states.titles.get(change.status, same(change.status))
    head = room.showing.head(register, item)
    moved = change.at.astimezone(room.desk.engagement.zone).date()
    return register.title, head["name"], same(head["title"]), state, same(moved)
