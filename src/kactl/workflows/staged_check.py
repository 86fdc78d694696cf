"""What a commit in the making breaks, found by judging only what it can touch."""

from collections import Counter
from datetime import datetime

from kactl.errors import ExitCode, KactlError
from kactl.gates.assessing import setting_of
from kactl.gates.judging import ask_view
from kactl.model.reports import CheckReport
from kactl.playbooks.tailoring import applies
from kactl.store.change_scope import ChangeScope
from kactl.store.error_counts import ErrorCounts
from kactl.workflows.calling import Call
from kactl.workflows.check_findings import Found, asked_by, broken, once, parted, ruled, told, weighed
from kactl.workflows.desk import Desk, open_desk
from kactl.workflows.run_check import report_of, run_check


def check_staged(call: Call) -> CheckReport:
    """Return the errors that the index has and HEAD has not, and how many others there are.

    They are those of `run_check` against HEAD. Gates are not asked: what they want breaks no commit.
    """
    now, then = open_desk(call, staged=True), _committed(call)
    scope = ChangeScope(then.snapshot, now.snapshot) if then else None
    if then is None or scope is None or scope.governs:
        return run_check(call, staged=True, base="HEAD")
    old, new = touched(scope, now.evaluator.now)
    before, after = once([*broken(then), *old]), once([*broken(now), *new])
    brought, _ = parted(after, _counted(before))
    mended, _ = parted(before, _counted(after))
    others = _others(then, now, _errors(brought), _errors(mended))
    return report_of(now, brought, "HEAD", others, ())


def _others(then: Desk, now: Desk, brought: int, mended: int) -> int:
    """Return how many errors the index has besides those that are brought.

    How many HEAD has is remembered, mostly from its own commit; else everything is judged once.
    """
    counts = ErrorCounts(now.home.root, now.call.today(now.engagement.zone))
    known = counts.known(then.snapshot.tree)
    if known is None:
        others = _errors(once([*broken(now), *ruled(now, due=False)])) - brought
    else:
        others = max(known - mended, 0)
    counts.keep({then.snapshot.tree: others + mended, now.snapshot.tree: others + brought})
    return others


def _counted(found: list[Found]) -> Counter[tuple[object, ...]]:
    return Counter(one.finding.identity() for one in found)


def _committed(call: Call) -> Desk | None:
    """Return HEAD; None where it cannot be judged, or has no engagement yet."""
    try:
        return open_desk(call, at="HEAD")
    except KactlError as error:
        if error.exit_code is not ExitCode.UNDECIDED:
            raise
        return None


def touched(scope: ChangeScope, now: datetime) -> tuple[list[Found], list[Found]]:
    """Return what breaks rules before and after a change, of all that it can touch."""
    before: list[Found] = []
    after: list[Found] = []
    setting = setting_of(scope.now)
    for rule in scope.now.playbook.rules:
        check, parameters, _ = asked_by(rule)
        if check is None or parameters is None or not applies(rule.when, setting.facts):
            continue
        subject = check.subject(parameters, setting)
        sides = scope.sides(subject, now)
        for view, found in ((sides.then, before), (sides.now, after)) if sides else ():
            findings = told(ask_view(check, parameters, subject, view, setting))
            found.extend(weighed(findings, rule, due=False))
    return before, after


def _errors(found: list[Found]) -> int:
    return sum(one.finding.severity == "error" for one in found)
