"""The audit pack as a paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from kactl.model.audit_report import (
    AuditApproval,
    AuditCriterion,
    AuditDecision,
    AuditReport,
    Deployed,
    Holding,
)
from kactl.model.base import Text
from kactl.model.paper import Block, Bullets, Fact, Grid, Heading, Paper, Paragraph
from kactl.render.look import Look
from kactl.render.paper.audit_exceptions import Exceptions
from kactl.render.paper.audit_sample import sample_blocks
from kactl.render.paper.html import html
from kactl.render.paper.lines import text
from kactl.render.paper.markdown import markdown
from kactl.render.paper.words import SHOWN, Wording, day, short
from kactl.render.wording import worded_finding
from kactl.texts.catalogue import Language, message


def audit_paper(report: AuditReport, language: Language) -> Paper:
    """Return the audit pack as a paper in one language."""
    return _Audit(report, Wording("audit", language, report.timezone)).paper()


def as_text(report: AuditReport, look: Look) -> str:
    """Return the audit pack for a terminal."""
    return text(audit_paper(report, look.language), look)


def as_markdown(report: AuditReport, look: Look) -> str:
    """Return the audit pack as Markdown."""
    return markdown(audit_paper(report, look.language)).rstrip("\n")


def as_html(report: AuditReport, look: Look) -> str:
    """Return the audit pack as a page."""
    return html(audit_paper(report, look.language))


@dataclass(frozen=True, slots=True)
class _Audit:
    """An audit pack in the making."""

    report: AuditReport
    words: Wording

    def paper(self) -> Paper:
        report, say = self.report, self.words.say
        values = {"engagement": report.title, "first": report.first, "last": report.last}
        return Paper(
            title=say("title"),
            subtitle=say("subtitle", **values),
            language=self.words.language,
            control=tuple(self.control()),
            blocks=tuple(self.blocks()),
            footer=say("footer", engagement=report.title, commit=(report.commit or "")[:SHOWN]),
        )

    def control(self) -> Iterator[Fact]:
        report, say = self.report, self.words.say
        yield Fact(label=say("period"), value=say("days", first=report.first, last=report.last))
        yield Fact(label=say("made-on"), value=day(report.today))
        yield Fact(label=say("timezone"), value=report.timezone)
        yield Fact(label=say("engagement"), value=report.engagement, exact=True)
        yield Fact(label=say("version-of"), value=report.commit or "", exact=True)
        yield Fact(label=say("history"), value=say(report.history))
        if report.control:
            yield Fact(label=say("control"), value=report.control)

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(text=self.words.say("no-signatures"), tone="small")
        yield from self.unread()
        exceptions = Exceptions(self.report, self.words)
        for name, found in (
            ("deployments", self.deployments()), ("decisions", self.decisions()),
            ("approvals", self.approvals()), ("criteria", self.criteria()),
            ("waivers", exceptions.waivers()), ("break-glass", exceptions.break_glass()),
            ("holders", self.holders()), ("controls", self.controls()),
            ("statements", exceptions.statements()),
        ):  # fmt: skip
            yield Heading(text=self.words.say(name))
            yield found
        yield from sample_blocks(self.report, self.words)

    def deployments(self) -> Grid:
        columns = (("deployed", 5), ("kind", 2), ("day", 3), ("gate", 5), ("state", 4), ("record", 3))
        rows = (
            (
                self.words.joined(each or "" for each in (one.name, one.title, one.environment, one.by)),
                self.words.say(one.what),
                day(one.day) or self.words.say("no-day"),
                one.gate or "",
                self.state(one),
                short(one.record),
            )
            for one in self.report.deployments
        )
        return self.words.grid("deployments", columns, rows)

    def state(self, one: Deployed) -> str:
        state = self.words.say(f"state-{one.state}")
        state = self.words.say("after", state=state) if one.late else state
        if one.result not in (None, "succeeded"):
            state = self.words.say(f"came-{one.result}", state=state)
        if one.emergency is None:
            return state
        names = self.words.joined(one.reviewed_by)
        key = "emergency-seen" if names else "emergency-unseen"
        return self.words.say(key, state=state, why=one.emergency, names=names)

    def unread(self) -> Iterator[Block]:
        """Yield what nobody could read: an audit that leaves it out would tell too little."""
        found = (worded_finding(one, self.words.language) for one in self.report.unread)
        lines = tuple(f"{one.path or one.subject or ''} {one.message or one.code}".strip() for one in found)
        if lines:
            yield Heading(text=self.words.say("unread"))
            yield Bullets(lines=lines)

    def decisions(self) -> Grid:
        columns = (("gate", 5), ("at", 3), ("by", 3), ("result", 2), ("counts", 5), ("record", 3))
        rows = (
            (
                self.named(one.title, one.gate),
                self.words.moment(one.at),
                one.name,
                message(f"report.{one.result}", self.words.language) if one.result else "",
                self.weighed(one),
                short(one.record),
            )
            for one in self.report.decisions
        )
        return self.words.grid("decisions", columns, rows)

    def weighed(self, one: AuditDecision) -> str:
        if one.cause is not None:
            return self.words.say("no", cause=one.cause[self.words.language])
        if not one.readable:
            return self.words.say("unknown")
        unproven = self.words.say("unproven", codes=", ".join(one.unproven)) if one.unproven else ""
        return self.words.joined((self.words.say("yes"), unproven))

    def approvals(self) -> Grid:
        columns = (
            ("gate", 4),
            ("role", 3),
            ("person", 3),
            ("at", 3),
            ("assurance", 5),
            ("counts", 4),
            ("record", 3),
        )
        rows = (
            (
                one.gate,
                one.title[self.words.language],
                self.giver(one),
                self.words.moment(one.at),
                self.ground(one),
                self.words.say("no", cause=one.cause[self.words.language])
                if one.cause
                else self.words.say("yes"),
                short(one.record),
            )
            for one in self.report.approvals
        )
        return self.words.grid("approvals", columns, rows)

    def giver(self, one: AuditApproval) -> str:
        if one.stands_for is None:
            return one.name
        return self.words.say("for", person=one.name, other=self.person(one.stands_for))

    def ground(self, one: AuditApproval) -> str:
        """Return how it is known whose word it is, with the proof."""
        proof = one.proof
        return self.words.joined(
            (
                message(f"report.{one.assurance}", self.words.language) if one.assurance else "",
                self.words.say("proof", name=proof.name, digest=proof.sha256) if proof else "",
                self.words.say("carried", person=self.person(one.transcribed_by))
                if one.transcribed_by
                else "",
                self.words.say("checked", person=self.person(one.verified_by)) if one.verified_by else "",
            )
        )

    def criteria(self) -> Grid:
        columns = (("gate", 3), ("criterion", 8), ("outcome", 2), ("evidence", 4), ("independence", 4))
        rows = (
            (
                one.gate,
                self.named(one.title, one.criterion),
                message(f"report.{one.outcome}", self.words.language),
                self.evidence(one),
                self.independence(one),
            )
            for one in self.report.criteria
        )
        return self.words.grid("criteria", columns, rows)

    def evidence(self, one: AuditCriterion) -> str:
        return self.words.joined(
            (
                self.words.say("waived", record=short(one.waiver)) if one.waiver else "",
                self.words.say("answered", record=short(one.answer)) if one.answer else "",
                self.words.say("content", digest=one.digest[:SHOWN]),
            )
        )

    def independence(self, one: AuditCriterion) -> str:
        if not one.independent:
            return ""
        if not one.authors:
            return self.words.say("no-authors")
        return self.words.say("authors", people=self.words.joined(one.authors))

    def holders(self) -> Grid:
        columns = (("role", 4), ("person", 4), ("since", 3), ("until", 3), ("entered", 4), ("removed", 4))
        rows = (
            (
                self.named(one.title, one.role),
                self.holder(one),
                day(one.since),
                day(one.until),
                f"{self.words.moment(one.entered)}\n{one.entered_in[:SHOWN]}",
                f"{self.words.moment(one.removed)}\n{(one.removed_in or '')[:SHOWN]}".strip(),
            )
            for one in self.report.holders
        )
        return self.words.grid("holders", columns, rows)

    def holder(self, one: Holding) -> str:
        if one.stands_for:
            return self.words.say("for", person=one.name, other=one.stands_for)
        return self.words.say("backup", person=one.name) if one.backup else one.name

    def controls(self) -> Grid:
        columns = (("control", 5), ("criterion", 7), ("in-decisions", 8))
        rows = (
            (
                one.control,
                self.named(one.title, f"{one.gate}.{one.criterion}"),
                self.words.joined(
                    f"{gate} {message(f'report.{outcome}', self.words.language)}"
                    for gate, outcome in one.decisions
                )
                or self.words.say("no-use"),
            )
            for one in sorted(self.report.controls, key=lambda one: (one.control, one.gate))
        )
        return self.words.grid("controls", columns, rows)

    def named(self, title: Text, identity: str) -> str:
        shown = title[self.words.language]
        return shown if shown == identity else f"{shown}\n{identity}"

    def person(self, identity: str) -> str:
        return self.report.names.get(identity, identity)
