"""The weekly report as a paper: one value that every form shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from kactl.model.base import Text
from kactl.model.paper import Block, Fact, Facts, Grid, Heading, Paper, Paragraph
from kactl.model.weekly_report import Line, MilestoneLine, WeeklyReport, WorkLine
from kactl.render.look import Look
from kactl.render.paper.html import html
from kactl.render.paper.lines import text
from kactl.render.paper.markdown import markdown
from kactl.render.paper.words import SHOWN, Wording, day
from kactl.texts.catalogue import Language


def weekly_paper(report: WeeklyReport, language: Language) -> Paper:
    """Return the report as a paper in one language."""
    return _Weekly(report, Wording("weekly", language)).paper()


def as_text(report: WeeklyReport, look: Look) -> str:
    """Return the report for a terminal."""
    return text(weekly_paper(report, look.language), look)


def as_markdown(report: WeeklyReport, look: Look) -> str:
    """Return the report as Markdown."""
    return markdown(weekly_paper(report, look.language)).rstrip("\n")


def as_html(report: WeeklyReport, look: Look) -> str:
    """Return the report as a page."""
    return html(weekly_paper(report, look.language))


@dataclass(frozen=True, slots=True)
class _Weekly:
    """A weekly report in the making."""

    report: WeeklyReport
    words: Wording

    @property
    def language(self) -> Language:
        return self.words.language

    def paper(self) -> Paper:
        report, commit = self.report, (self.report.commit or "")[:SHOWN]
        values = {"engagement": report.title, "week": report.week}
        return Paper(
            title=self.say("title"),
            subtitle=self.say("subtitle", **values),
            language=self.language,
            control=(
                Fact(label=self.say("period"), value=self.say("days", first=report.first, last=report.last)),
                Fact(label=self.say("made-on"), value=report.today.isoformat()),
                Fact(label=self.say("version-of"), value=commit, exact=True),
                Fact(label=self.say("audience"), value=self.say(report.audience)),
            ),
            blocks=tuple(self.blocks()),
            footer=self.say("footer", **values, commit=commit),
        )

    def say(self, key: str, **values: object) -> str:
        return self.words.say(key, **values)

    def blocks(self) -> Iterator[Block]:
        yield Heading(text=self.say("summary"))
        if self.report.note:
            yield Paragraph(text=self.report.note)
        yield Facts(facts=tuple(self.figures()))
        for name, found in (
            ("done", self.done()), ("ahead", self.ahead()), ("milestones", self.milestones()),
            ("risks", self.risks()), ("issues", self.issues()), ("obligations", self.obligations()),
            ("signatures", self.signatures()), ("payments", self.payments()),
        ):  # fmt: skip
            if found is not None:
                yield Heading(text=self.say(name))
                yield found
                if name == "signatures" and found.rows:
                    yield Paragraph(text=self.say("signatures-how"), tone="small")

    def figures(self) -> Iterator[Fact]:
        report = self.report
        yield self.figure("done", "count", count=len(report.done))
        late = sum(one.days_late > 0 for one in report.ahead)
        yield self.figure("ahead", "count-late", count=len(report.ahead), late=late)
        if report.milestones is not None:
            late = sum((one.variance or 0) > 0 for one in report.milestones)
            yield self.figure("milestones", "count-of", count=len(report.milestones), late=late)
        if report.obligations is not None:
            late = sum(one.days_late > 0 for one in report.obligations)
            yield self.figure("obligations", "count-late", count=len(report.obligations), late=late)
        yield self.figure("signatures", "count", count=len(report.signatures))

    def figure(self, key: str, form: str, **counts: int) -> Fact:
        return Fact(label=self.say(f"figure-{key}"), value=self.say(form, **counts))

    def done(self) -> Grid:
        rows = [
            (*self.head(one), one.register_[self.language], one.owner or "", self.done_on(one))
            for one in self.report.done
        ]
        return self.words.grid(
            "done", (("number", 4), ("what", 9), ("register", 3), ("owner", 3), ("done-on", 4)), rows
        )

    def done_on(self, one: WorkLine) -> str:
        return day(one.day) if one.told_by == "field" else self.say("told-by-git", day=day(one.day))

    def ahead(self) -> Grid:
        rows = [
            (
                *self.head(one),
                one.register_[self.language],
                one.owner or "",
                day(one.day),
                self.late(one.days_late),
            )
            for one in self.report.ahead
        ]
        columns = (("number", 4), ("what", 8), ("register", 3), ("owner", 3), ("due", 4), ("late", 2))
        return self.words.grid("ahead", columns, rows)

    def milestones(self) -> Grid | None:
        if self.report.milestones is None:
            return None
        rows = [
            (*self.head(one), day(one.planned), day(one.current), day(one.actual), self.variance(one))
            for one in self.report.milestones
        ]
        columns = (
            ("number", 4),
            ("milestone", 6),
            ("planned", 4),
            ("current", 4),
            ("actual", 4),
            ("variance", 4),
        )
        return self.words.grid("milestones", columns, rows)

    def variance(self, one: MilestoneLine) -> str:
        if one.variance is None:
            return self.say("no-plan")
        if one.variance == 0:
            return self.say("on-time")
        key = "still-later" if one.overdue else "later" if one.variance > 0 else "earlier"
        return self.say(key, days=abs(one.variance))

    def risks(self) -> Grid | None:
        if self.report.risks is None:
            return None
        rows = [
            (
                *self.head(one), self.text(one.level), "" if one.score is None else str(one.score),
                one.owner or "", day(one.due), one.response or "",
            )
            for one in self.report.risks
        ]  # fmt: skip
        columns = (
            ("number", 4),
            ("risk", 6),
            ("level", 3),
            ("score", 3),
            ("owner", 3),
            ("due", 4),
            ("response", 6),
        )
        return self.words.grid("risks", columns, rows)

    def issues(self) -> Grid | None:
        if self.report.issues is None:
            return None
        rows = [
            (*self.head(one), self.text(one.severity), one.owner or "", day(one.due), one.resolution or "")
            for one in self.report.issues
        ]
        columns = (("number", 4), ("issue", 7), ("severity", 2), ("owner", 3), ("due", 4), ("resolution", 6))
        return self.words.grid("issues", columns, rows)

    def obligations(self) -> Grid | None:
        if self.report.obligations is None:
            return None
        rows = [
            (
                *self.head(one),
                one.owner or "",
                day(one.needed_by),
                self.late(one.days_late),
                one.blocks or "",
            )
            for one in self.report.obligations
        ]
        columns = (("number", 4), ("what", 7), ("owner", 3), ("needed-by", 4), ("late", 2), ("blocks", 6))
        return self.words.grid("obligations", columns, rows)

    def signatures(self) -> Grid:
        rows = [
            (
                one.gate, one.title[self.language], one.role_title[self.language],
                self.words.joined(one.people), day(one.since), one.code,
            )
            for one in self.report.signatures
        ]  # fmt: skip
        columns = (("number", 5), ("gate", 5), ("role", 4), ("people", 4), ("since", 4), ("code", 4))
        return self.words.grid("signatures", columns, rows)

    def payments(self) -> Grid | None:
        if self.report.payments is None:
            return None
        rows = [
            (
                *self.head(one),
                day(one.planned),
                "\n".join(" ".join(self.head(each)) for each in one.waits_for),
            )
            for one in self.report.payments
        ]
        return self.words.grid(
            "payments", (("number", 4), ("payment", 6), ("planned", 3), ("waits-for", 9)), rows
        )

    def head(self, one: Line) -> tuple[str, str]:
        return one.name[self.language], one.title or ""

    def text(self, words: Text | None) -> str:
        return words[self.language] if words else ""

    def late(self, days: int) -> str:
        return self.say("days-late", days=days) if days else ""
