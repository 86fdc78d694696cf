"""Of the audit pack: what went another way, and every record."""

from dataclasses import dataclass

from kactl.model.audit_report import AuditBreakGlass, AuditReport, AuditWaiver
from kactl.model.paper import Grid
from kactl.render.paper.words import Wording, day, short


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Lays out waivers, break-glass and records."""

    report: AuditReport
    words: Wording

    def waivers(self) -> Grid:
        """Return the waivers with their answers."""
        columns = (
            ("gate", 4),
            ("criterion", 4),
            ("reason", 6),
            ("asked-by", 3),
            ("until", 3),
            ("answer", 4),
            ("record", 3),
        )
        rows = (
            (
                one.gate,
                one.criterion,
                one.reason,
                one.asked_by,
                self.words.moment(one.until)[:10],
                self.answer(one),
                "\n".join(short(each) for each in (one.record, one.answered) if each),
            )
            for one in self.report.waivers
        )
        return self.words.grid("waivers", columns, rows)

    def answer(self, one: AuditWaiver) -> str:
        """Return what became of a request."""
        if one.cause is not None:
            return self.words.say("no", cause=one.cause[self.words.language])
        return (
            self.words.say(one.answer, person=one.answered_by) if one.answer else self.words.say("unanswered")
        )

    def break_glass(self) -> Grid:
        """Return the emergencies with their reviews."""
        columns = (
            ("gate", 4),
            ("by", 3),
            ("at", 3),
            ("until", 3),
            ("reason", 6),
            ("review", 5),
            ("record", 3),
        )
        rows = (
            (
                one.gate,
                one.person,
                self.words.moment(one.at),
                self.words.moment(one.until),
                one.reason,
                self.review(one),
                short(one.record),
            )
            for one in self.report.break_glass
        )
        return self.words.grid("break-glass", columns, rows)

    def review(self, one: AuditBreakGlass) -> str:
        """Return who reviewed an emergency, or that nobody did."""
        if one.cause is not None:
            return self.words.say("no", cause=one.cause[self.words.language])
        if one.reviewed_by is None:
            return self.words.say("not-reviewed", due=day(one.review_due))
        return self.words.say("reviewed", person=one.reviewed_by, at=self.words.moment(one.reviewed_at))

    def statements(self) -> Grid:
        """Return every record with its digest."""
        columns = (("at", 3), ("what", 2), ("gate", 4), ("by", 3), ("counts", 4), ("sha256", 8))
        rows = (
            (
                self.words.moment(one.at),
                one.kind,
                one.gate or "",
                self.report.names.get(one.person, one.person),
                self.words.say("no", cause=one.cause[self.words.language])
                if one.cause
                else self.words.say("yes"),
                one.sha256,
            )
            for one in self.report.statements
        )
        return self.words.grid("statements", columns, rows)
