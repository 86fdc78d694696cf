"""A gate report as text."""

from collections.abc import Sequence

from kactl.model.reports import (
    ApprovalReport,
    GateReport,
    GateVerdict,
)
from kactl.render.local import gates_at_home
from kactl.render.look import Look
from kactl.render.text.criteria import criteria
from kactl.render.text.excused import excused
from kactl.render.text.findings import findings
from kactl.render.text.page import Page
from kactl.render.text.steps import steps
from kactl.render.text.terms import terms
from kactl.render.wording import said

_SHORT = 12  # digits of a commit or fingerprint that people compare

_MARK_OF_STATUS = {"PASSED": "done", "CONDITIONAL": "done", "READY": "note", "BYPASSED": "warning"}


def gates(report: GateReport, look: Look) -> str:
    """Return every gate of the report: one by one in full, several as a table before the first open one."""
    page, report = Page(look), gates_at_home(report)
    if len(report.gates) > 1:
        _table(page, report.gates)
    else:
        for verdict in report.gates:
            _gate(page, verdict, report)
    if report.pretended:
        page.blank()
        page.say(page.word("pretended", day=report.today.isoformat()), mark="warning")
    for one in report.skipped_checks:
        page.say(page.word("skipped", what=one), mark="warning")
    return page.text()


def _table(page: Page, verdicts: Sequence[GateVerdict]) -> None:
    language = page.look.language
    header = [page.word(key) for key in ("gate", "title", "status", "score", "decided")]
    rows = [
        (one.key, one.title[language], page.word(_state(one)), _score(one), _decided(one)) for one in verdicts
    ]
    page.table(rows, header=header)


def _state(verdict: GateVerdict) -> str:
    """Return the word of a gate's state: its status, or that it was over before kactl, or has not begun."""
    if verdict.grandfathered:
        return "grandfathered"
    return verdict.status if verdict.criteria else "not-begun"


def _decided(verdict: GateVerdict) -> str:
    return verdict.decided.at.date().isoformat() if verdict.decided else ""


def _score(verdict: GateVerdict) -> str:
    return f"{verdict.score.met}/{verdict.score.asked}"


def _gate(page: Page, verdict: GateVerdict, report: GateReport) -> None:
    mark = _MARK_OF_STATUS.get(verdict.status, "error")
    result = f" · {page.word(verdict.result)}" if verdict.result not in (None, "go") else ""
    state = f" · {page.word(_state(verdict))}" if _state(verdict) != verdict.status else ""
    page.say(
        page.word("gate-line", gate=page.named(verdict.title, verdict.key), status=page.word(verdict.status))
        + state
        + result,
        mark=mark,
        style="bold",
    )
    page.say(_basis(page, verdict, report), indent=2)
    if page.look.verbosity < 0:
        return
    criteria(page, verdict)
    excused(page, verdict)
    _approvals(page, verdict)
    told = {one.identity() for criterion in verdict.criteria for one in criterion.findings}
    others = [one for one in verdict.blockers if one.identity() not in told]
    if others:
        page.heading(page.word("blockers"))
        findings(page, others)
    if verdict.notes:
        page.heading(page.word("notes"))
        findings(page, verdict.notes)
    _drift(page, verdict)
    steps(page, [one for one in verdict.next if one.criterion is None])


def _basis(page: Page, verdict: GateVerdict, report: GateReport) -> str:
    score = verdict.score
    parts = [
        page.word("met-of", score=_score(verdict), percent=score.percent),
        page.word(
            "tree", tree=page.word(report.tree) if report.tree in ("worktree", "index") else report.tree
        ),
        f"{report.today}",
    ]
    if report.not_committed:
        count, bundle = len(report.not_committed), report.bundle or "-"
        parts.append(page.word("not-committed", count=count, bundle=bundle))
    if score.waived:
        parts.append(page.word("without-waivers", percent=score.percent_without_waivers))
    if verdict.fingerprint:
        parts.append(page.word("fingerprint", digits=verdict.fingerprint[:_SHORT]))
    if verdict.review:
        lapses = verdict.review.lapses.date().isoformat()
        parts.append(page.word("open-review", commit=verdict.review.commit[:_SHORT], lapses=lapses))
    if verdict.decided:
        values = {
            "person": verdict.name(verdict.decided.by)[page.look.language],
            "day": verdict.decided.at.date().isoformat(),
            "commit": verdict.decided.commit[:_SHORT],
        }
        parts.append(page.word("decided-by", **values))
    parts.append(page.word(f"signatures-{report.assurance.signatures}"))
    return " · ".join(parts)


def _approvals(page: Page, verdict: GateVerdict) -> None:
    if not verdict.approvals:
        return
    page.heading(page.word("approvals"))
    for one in verdict.approvals:
        _approval(page, one, verdict)
    if verdict.decides:
        words = page.word("decides", role=page.named(verdict.name(verdict.decides), verdict.decides))
        people = said(tuple(map(verdict.name, verdict.deciders)), page.look.language)
        page.say(page.word("who-decides", decides=words, people=people) if people else words, indent=2)


def _approval(page: Page, approval: ApprovalReport, verdict: GateVerdict) -> None:
    language = page.look.language
    title = f"{page.named(approval.title, approval.role)} {len(approval.given)}/{approval.needed}"
    page.say(title, mark="note" if approval.missing else "done")
    terms(page, approval, verdict)
    for given in approval.given:
        page.say(
            page.word(
                "given",
                person=verdict.name(given.person)[language],
                day=given.at.date().isoformat(),
                assurance=page.word(given.assurance),
                record=given.record,
            ),
            indent=4,
        )
    if approval.missing and approval.candidates:
        page.say(
            page.word("candidates", people=said(tuple(map(verdict.name, approval.candidates)), language)),
            indent=4,
        )
    for one in approval.excluded:
        person = verdict.name(one.person)[language]
        page.say(page.word("excluded", person=person, reason=one.reason[language]), indent=4)


def _drift(page: Page, verdict: GateVerdict) -> None:
    if not verdict.drift:
        return
    page.heading(page.word("drift"))
    for one in verdict.drift:
        page.say(f"{one.criterion}: {one.name} ({page.word(one.change)})", indent=2)
