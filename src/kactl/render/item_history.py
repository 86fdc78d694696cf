"""How the life of an item reads in every format."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kactl.model.faults import shortened
from kactl.model.history_reports import ItemEvent, ItemHistoryReport
from kactl.render.items import Words
from kactl.render.look import Look
from kactl.texts.catalogue import message

_SHORT = 12
_MOST = 200


class Life:
    """Puts the events of one item into words of a language."""

    def __init__(self, report: ItemHistoryReport, look: Look) -> None:
        """Know the report and the zone of its engagement."""
        self.report = report
        self.language = look.language
        self.words = Words(report, look)
        self.zone = ZoneInfo(report.timezone)

    def says(self, key: str, **values: object) -> str:
        """Return a word of the life of items."""
        return message(f"item-history.{key}", self.language, values or None)

    def when(self, event: ItemEvent) -> str:
        """Return the minute of an event in the engagement's zone."""
        return (
            event.at.astimezone(self.zone).strftime("%Y-%m-%d %H:%M")
            if event.at
            else self.says("uncommitted")
        )

    def who(self, event: ItemEvent) -> str:
        """Return who made it: the person of the team, else the name that git has."""
        return self.report.people.get(event.person or "", event.name)

    def what(self, event: ItemEvent) -> str:
        """Return what kind of event it is."""
        return self.says(event.event, path=event.renamed_from or "")

    def commit(self, event: ItemEvent) -> str:
        """Return the beginning of the commit's id."""
        return (event.commit or "")[:_SHORT]

    def changes(self, event: ItemEvent) -> Iterator[str]:
        """Give each field that changed: what it was and what it became."""
        for one in event.changes:
            before, after = (
                shortened(self.words.value(one.field, value), _MOST) or self.says("empty")
                for value in (one.before, one.after)
            )
            values = {"field": self.words.title(one.field), "before": before, "after": after}
            yield self.says("first" if event.event == "created" else "change", **values)

    def count(self) -> str:
        """Return how many events there are, and how many are shown."""
        shown, total = len(self.report.events), self.report.total
        return self.says(
            "count" if shown == total else "some",
            id=self.report.names.get(self.report.id, self.report.id),
            count=shown,
            total=total,
        )
