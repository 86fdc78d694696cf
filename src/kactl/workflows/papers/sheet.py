"""Write a sheet to sign (确认单): what is asked of a role, what it covers, and its confirmation code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from kactl.gates.assessing import Assessment
from kactl.gates.calendars import OURS, calendar_of
from kactl.gates.verdicts import verdict
from kactl.model.codes import confirmation_code
from kactl.model.exceptions import ConditionReport
from kactl.model.findings import Finding
from kactl.model.gates import Approval
from kactl.model.paper import Block, Bullets, Fact, Facts, Heading, Paper, Paragraph, Signature, Signatures
from kactl.model.paper_report import PaperReport
from kactl.model.reports import GateVerdict
from kactl.texts.catalogue import Language, message
from kactl.workflows.calling import Call
from kactl.workflows.desk import open_desk
from kactl.workflows.papers.covered import Covered
from kactl.workflows.papers.enclosing import MOST, Enclosed, enclosed
from kactl.workflows.papers.files import MAIL, save
from kactl.workflows.problems import misuse
from kactl.workflows.stating import Pen, pen_for

REPLY_WITHIN: Final = 5
"""Working days of the receiver in which an answer is asked for, unless a day is given."""


def gate_sheet(
    call: Call,
    gate: str,
    output: Path,
    *,
    role: str | None = None,
    reply_by: date | None = None,
    documents: bool = True,
) -> PaperReport:
    """Write the sheet on which a role approves or rejects a gate, as it is committed or pinned.

    Without a role it is that of the one role of the client that is still asked; where there is none such, or
    there are several, the whole gate's. A mail encloses the documents that are asked about.
    """
    pen = pen_for(call, gate)
    base = pen.base()
    pen.must_be_committed()
    approval = _asked(pen, base, role)
    sheet = _Sheet(pen, base, approval, _language(pen, approval), reply_by)
    if documents and output.suffix.lower() == MAIL:
        at = open_desk(call, at=base.snapshot.tree.commit)
        sheet = replace(sheet, along=enclosed(at, sheet.covered().paths(), sheet.language))
    along, until = sheet.along, sheet.until().isoformat()
    receivers = [one for one in sheet.addresses() if one]
    made = save(sheet.paper(), output, receivers=receivers, reply_by=until, enclosed=along.attachments)
    if not along.left_out:
        return made
    values = {"names": along.left_out, "most": MOST // (1024 * 1024)}
    return made.model_copy(
        update={"notes": (Finding(code="sheet.too-large", severity="warning", values=values),)}
    )


def _asked(pen: Pen, base: Assessment, role: str | None) -> Approval | None:
    if role is not None:
        found = base.gate.approval_of(role)
        if found is None:
            named = ", ".join(role for one in base.gate.approvals for role in one.roles) or "-"
            misuse("statement.not-asked", f"kactl gate show {pen.key}", role=role, gate=pen.key, roles=named)
        return found
    missing = {one.role for one in base.votes.approvals if one.missing}
    theirs = [one for one in base.gate.approvals if one.role in missing and base.ballot.client_side(one.role)]
    return theirs[0] if len(theirs) == 1 else None


def _language(pen: Pen, approval: Approval | None) -> Language:
    """Return the language asked for; else that of whoever signs: the client's, or the engagement's."""
    call, engagement = pen.desk.call, pen.desk.engagement
    theirs = engagement.answers.get("client_language")
    client = approval is not None and pen.base().ballot.client_side(approval.role)
    if call.asked is not None:
        return call.asked
    return "en" if client and theirs == "en" else "zh" if client and theirs == "zh" else engagement.language


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet in the making."""

    pen: Pen
    base: Assessment
    approval: Approval | None
    language: Language
    reply_by: date | None
    along: Enclosed = field(default_factory=Enclosed)
    """What goes with it by mail."""

    def paper(self) -> Paper:
        """Return the sheet."""
        desk, gate = self.pen.desk, self.base.gate
        commit = (self.base.snapshot.tree.commit or "")[:10]
        return Paper(
            title=self.say("title", gate=gate.title[self.language]),
            subtitle=" · ".join(one for one in (desk.title, self.asked_of()) if one),
            language=self.language,
            code=confirmation_code(self.fingerprint()),
            code_label=self.say("code"),
            control=tuple(self.control()),
            blocks=tuple(self.blocks()),
            footer=self.say("footer", engagement=desk.title, gate=gate.key, commit=commit),
        )

    def say(self, key: str, **values: object) -> str:
        return message(f"sheet.{key}", self.language, values or None)

    def fingerprint(self) -> str:
        if self.approval is None:
            return self.base.fingerprint
        return self.base.role_fingerprints[self.approval.role]

    def names(self) -> tuple[str, ...]:
        """Return the criteria that are vouched for."""
        return tuple(self.base.digests) if self.approval is None else self.base.gate.bound_by(self.approval)

    def asked_of(self) -> str:
        if self.approval is None:
            return ""
        return self.pen.role_title(self.approval.role)[self.language]

    def people(self, approval: Approval) -> list[str]:
        """Return the people of the role today."""
        desk = self.pen.desk
        return list(self.base.team.holders(approval.role, desk.call.today(desk.engagement.zone)))

    def addresses(self) -> Iterator[str]:
        """Yield the mail addresses of those who are asked."""
        if self.approval is None:
            return
        team = self.base.team.people
        for person in self.people(self.approval):
            yield (team[person].email or "") if person in team else ""

    def until(self) -> date:
        """Return the day by which an answer is asked for: of the receiver's working days."""
        if self.reply_by is not None:
            return self.reply_by
        desk = self.pen.desk
        client = self.approval is not None and self.base.ballot.client_side(self.approval.role)
        calendar = calendar_of(desk.snapshot, desk.call.now)
        party = "client" if client and "client" in calendar.parties else OURS
        return calendar.working_days_after(desk.call.today(desk.engagement.zone), REPLY_WITHIN, party)

    def control(self) -> Iterator[Fact]:
        desk = self.pen.desk
        yield Fact(label=self.say("gate"), value=self.named())
        yield Fact(label=self.say("version-of"), value=self.base.snapshot.tree.commit or "", exact=True)
        yield Fact(label=self.say("made-on"), value=desk.call.today(desk.engagement.zone).isoformat())
        yield Fact(label=self.say("reply-by"), value=self.until().isoformat())
        people = self.people(self.approval) if self.approval else []
        names = [self.base.team.people[one].name for one in people if one in self.base.team.people]
        if names:
            yield Fact(label=self.say("to"), value=self.listed(names))

    def listed(self, names: Sequence[str]) -> str:
        """Return names in a row, as the language writes them."""
        return ("、" if self.language == "zh" else ", ").join(names)

    def named(self) -> str:
        """Return the gate by its title, and by the name that commands know."""
        title, key = self.base.gate.title[self.language], self.base.gate.key
        return f"{title}（{key}）" if self.language == "zh" else f"{title} ({key})"

    def covered(self) -> Covered:
        """Return what the answer covers, worded."""
        return Covered(self.base, self.language, self.names())

    def blocks(self) -> Iterator[Block]:
        covered = self.covered()
        yield Heading(text=self.say("asked"))
        purpose = self.base.gate.gate.purpose
        yield Paragraph(text=self.say("request", gate=self.base.gate.title[self.language]))
        if purpose is not None:
            yield Paragraph(text=purpose[self.language])
        yield Heading(text=self.say("covers"))
        yield covered.criteria()
        for title, table in covered.items():
            yield Heading(text=self.say("items-of", register=title, count=len(table.rows)), level=2)
            yield table
        documents = covered.documents()
        if documents.rows:
            yield Heading(text=covered.term("documents"), level=2)
            yield documents
        if self.along.names:
            yield Paragraph(text=self.say("enclosed", names=self.listed(self.along.names)), tone="small")
        if self.along.left_out:
            yield Paragraph(text=self.say("left-out", names=self.listed(self.along.left_out)), tone="small")
        yield from self.open_matters(covered)
        yield from self.to_sign()

    def open_matters(self, covered: Covered) -> Iterator[Block]:
        """Yield what is known and not done: unmet criteria, and conditions of the pass so far."""
        yield Heading(text=covered.term("open-items"))
        yield covered.open_items()
        found: GateVerdict = verdict(self.pen.evaluator, self.pen.gate, self.pen.instance)
        lines = tuple(self.condition(one, found) for one in found.conditions)
        if lines:
            yield Bullets(lines=lines)

    def condition(self, one: ConditionReport, found: GateVerdict) -> str:
        owners = "、".join(found.name(owner)[self.language] for owner in one.owner)
        text = one.text[self.language]
        return self.say("condition", text=text, owner=owners, due=one.due.isoformat())

    def to_sign(self) -> Iterator[Block]:
        yield Heading(text=self.say("how"))
        code = confirmation_code(self.fingerprint())
        yield Bullets(
            lines=tuple(self.say(key, code=code) for key in ("by-mail", "by-hand", "or-not")), numbered=True
        )
        yield Paragraph(text=self.say("code-says"), tone="small")
        signed = (self.approval,) if self.approval else self.base.gate.approvals
        if signed:
            yield Signatures(
                signatures=tuple(self.signature(one) for one in signed),
                sign=self.say("sign"),
                day=self.say("day"),
                seal=self.say("seal"),
            )
        if self.approval is None and signed:
            yield Facts(facts=tuple(self.own_code(one) for one in signed))

    def signature(self, approval: Approval) -> Signature:
        client = self.base.ballot.client_side(approval.role)
        choices = tuple(self.say(key) for key in ("agreed", "agreed-but", "not-agreed"))
        title = self.pen.role_title(approval.role)[self.language]
        return Signature(label=title, choices=choices, seal=client)

    def own_code(self, approval: Approval) -> Fact:
        """Return the code of one role, where a sheet is for several."""
        title = self.pen.role_title(approval.role)[self.language]
        return Fact(
            label=title, value=confirmation_code(self.base.role_fingerprints[approval.role]), exact=True
        )
