"""The pack of a gate: criteria, approvals, findings, waivers, conditions."""

from collections.abc import Iterator

from kactl.gates.statements import client_side
from kactl.model.base import Text
from kactl.model.codes import confirmation_code
from kactl.model.pack_report import PackFigure, PackReport, PackTable
from kactl.model.paper_report import PaperReport
from kactl.model.reports import GateVerdict
from kactl.model.weekly_report import Audience
from kactl.render.wording import worded_finding
from kactl.workflows.calling import Call
from kactl.workflows.check_gate import judge
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.reporting.packing import Packed, figure, packed, same, table, words


def gate_pack(call: Call, name: str, asked: Packed) -> PackReport | PaperReport:
    """Return the pack of a gate as it is committed, or pinned by a review.

    The client sees what it is asked to approve; findings and the reasons of waivers stay inside.
    """
    desk = open_desk(call, at="HEAD")
    verdict = seen(desk, judge(desk, *desk.gate(name)), asked.audience)
    return packed(
        desk, "gate", verdict.title, asked, figures=figures(verdict), tables=tables(verdict, asked.audience)
    )


def seen(desk: Desk, verdict: GateVerdict, audience: Audience) -> GateVerdict:
    """Return the verdict as far as an audience sees it: of the client, what its own approvals vouch for."""
    if audience == "internal":
        return verdict
    playbook = desk.snapshot.playbook
    theirs = tuple(one for one in verdict.approvals if any(client_side(playbook, role) for role in one.roles))
    bound = {each for one in theirs for each in one.binds}
    criteria = tuple(one for one in verdict.criteria if one.id in bound)
    return verdict.model_copy(update={"approvals": theirs, "criteria": criteria})


def figures(verdict: GateVerdict) -> Iterator[PackFigure]:
    """Yield status, score and code of a gate; the score is that of the criteria which are shown."""
    asked = [one for one in verdict.criteria if one.outcome != "not-applicable"]
    met = sum(one.outcome == "met" for one in asked)
    yield figure("status", words(verdict.status, "report"), sources=(verdict.key,))
    yield figure("score", f"{met}/{len(asked)}")
    if verdict.fingerprint:
        yield figure("code", confirmation_code(verdict.fingerprint))


def tables(verdict: GateVerdict, audience: Audience) -> Iterator[PackTable]:
    """Yield the tables of a gate."""
    yield _criteria(verdict)
    yield table(
        "approvals",
        ("role", "given", "missing", "code"),
        (
            (
                one.title,
                _names(verdict, [given.person for given in one.given]),
                same(one.missing or ""),
                same(confirmation_code(one.fingerprint)),
            )
            for one in verdict.approvals
        ),
    )
    if audience == "internal":
        yield _findings(verdict)
        yield _waivers(verdict)
    yield table(
        "conditions",
        ("condition", "owner", "due", "state"),
        (
            (
                one.text,
                _names(verdict, one.owner),
                same(one.due),
                words(f"condition-{one.state}", "approval-pack"),
            )
            for one in verdict.conditions
        ),
    )


def _criteria(verdict: GateVerdict) -> PackTable:
    rows = (
        (one.title, same(one.id), words(one.strength, "report"), words(one.outcome, "report"))
        for one in verdict.criteria
    )
    return table("criteria", ("criterion", "number", "strength", "outcome"), rows)


def _findings(verdict: GateVerdict) -> PackTable:
    found = [*verdict.blockers, *(each for one in verdict.criteria for each in one.findings)]
    order = ("error", "warning", "note")
    told = {one.identity(): one for one in sorted(found, key=lambda each: order.index(each.severity))}
    rows = (
        (
            words(one.severity, "approval-pack"),
            Text(zh=worded_finding(one, "zh").message or "", en=worded_finding(one, "en").message or ""),
            same(one.fix),
        )
        for one in told.values()
    )
    return table("findings", ("severity", "finding", "fix"), rows)


def _waivers(verdict: GateVerdict) -> PackTable:
    titles = {one.id: one.title for one in verdict.criteria}
    rows = (
        (
            titles.get(one.criterion, same(one.criterion)),
            same(one.reason),
            words(
                f"waiver-{one.state}",
                "approval-pack",
                asked=verdict.name(one.asked_by),
                answered=verdict.name(one.answered_by) if one.answered_by else "",
                cause=one.cause or "",
            ),
            same(one.until),
        )
        for one in verdict.waivers
    )
    return table("waivers", ("criterion", "reason", "state", "until"), rows)


def _names(verdict: GateVerdict, people: list[str] | tuple[str, ...]) -> Text:
    found = [verdict.name(one) for one in people]
    return Text(zh="、".join(one.zh for one in found), en=", ".join(one.en for one in found))
