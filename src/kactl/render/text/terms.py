"""The terms of an approval: its rule, what it vouches for, how a vote stands."""

from kactl.model.reports import ApprovalReport, GateVerdict
from kactl.render.pack.terms import poll
from kactl.render.text.page import Page
from kactl.render.wording import said


def terms(page: Page, approval: ApprovalReport, verdict: GateVerdict) -> None:
    """Say the rule where it is more than one person's word, and what nobody should be surprised by."""
    language = page.look.language
    if approval.rule[language]:
        page.say(page.word("rule", rule=approval.rule[language]), indent=4)
    if verdict.decided is None and 0 < len(approval.binds) < len(verdict.criteria):
        titles = {one.id: one.title for one in verdict.criteria}
        shown = tuple(titles[one] for one in approval.binds if one in titles)
        page.say(page.word("binds", criteria=said(shown, language)), indent=4)
    if approval.waits_for:
        roles = said(tuple(map(verdict.name, approval.waits_for)), language)
        page.say(page.word("waits-for", roles=roles), indent=4)
    if approval.poll is not None:
        for line in poll(approval.poll, language):
            page.say(line, indent=4)
