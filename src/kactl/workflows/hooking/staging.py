"""The hook before a commit: what is staged, where the engagement lies in this repository."""

from kactl.model.reports import CheckReport
from kactl.store.find import find_engagement
from kactl.workflows.calling import Call
from kactl.workflows.hooking.answering import answer
from kactl.workflows.run_hook import run_hook


def check_staged(call: Call) -> CheckReport:
    """Judge what is staged; in a code repository that only links to its engagement nothing of it is."""
    if find_engagement(call.start, call.index).code is not None:
        return answer(call, "code")
    return run_hook(call)
