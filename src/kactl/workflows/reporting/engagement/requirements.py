"""What becomes of the requirements: how many are in each state, and how many core ones are proven."""

from collections import Counter

from kactl.checks.reading.items import STATUS
from kactl.checks.reading.tracing import VOID
from kactl.model.base import Text
from kactl.model.charts import Bars, Series
from kactl.model.engagement_report import Section
from kactl.model.registers import Register
from kactl.model.view import Item
from kactl.workflows.reporting.engagement.room import Room, figure, say, table
from kactl.workflows.reporting.packing import same

_CORE = "core"
_ACCEPTED = "accepted"


def section(room: Room) -> Section:
    """Return the requirements by state, core ones apart."""
    register = room.showing.register("requirement")
    items = list(room.showing.items(register)) if register else []
    living = [one for one in items if one.fields.get(STATUS) not in VOID]
    if register is None or not living:
        why = "no-requirements" if register else "not-shown"
        return Section(
            id="requirements", title=say("requirements"), lead=say("requirements-none"), missing=say(why)
        )
    core = [one for one in living if one.fields.get(_CORE) is True]
    accepted = [one for one in living if one.fields.get(STATUS) == _ACCEPTED]
    core_accepted = [one for one in core if one.fields.get(STATUS) == _ACCEPTED]
    share = f"{100 * len(core_accepted) // len(core)}%" if core else None
    states = [one for one in register.states.all if one not in VOID]
    counts = {name: _counted(found) for name, found in (("core", core), ("living", living))}
    chart = Bars(
        id="funnel",
        title=say("funnel"),
        labels=tuple(_title(register, one) for one in states),
        series=(
            Series(name=say("core"), values=tuple(counts["core"][one] for one in states)),
            Series(
                name=say("other"),
                values=tuple(counts["living"][one] - counts["core"][one] for one in states),
            ),
        ),
        stacked=True,
    )
    values = {"count": len(living), "core": len(core), "accepted": len(accepted)}
    return Section(
        id="requirements",
        title=say("requirements"),
        lead=say("requirements-lead", done=len(core_accepted), **values),
        figures=(
            figure("requirements-count", str(len(living))),
            figure("accepted", f"{len(accepted)}/{len(living)}"),
            figure(
                "core-accepted", share and f"{len(core_accepted)}/{len(core)} ({share})",
                unknown=None if core else say("no-core"),
            ),
        ),
        charts=(chart,),
        tables=(
            table(
                "funnel-table",
                ("state", "core", "all"),
                (
                    (
                        _title(register, one),
                        same(counts["core"][one] or ""),
                        same(counts["living"][one] or ""),
                    )
                    for one in states
                ),
            ),
        ),
    )  # fmt: skip


def _counted(items: list[Item]) -> Counter[str]:
    return Counter(str(one.fields.get(STATUS)) for one in items)


def _title(register: Register, state: str) -> Text:
    return register.states.titles.get(state, same(state))
