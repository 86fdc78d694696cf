"""Count outcomes; a percentage never rounds up to 100."""

from collections.abc import Sequence

from kactl.gates.judging import JudgedCriterion
from kactl.model.reports import Score


def score(criteria: Sequence[JudgedCriterion]) -> Score:
    """Return how many criteria are what, and the share that is met of those that apply, rounded down."""
    counts = dict.fromkeys(("met", "unmet", "not-applicable", "unknown"), 0)
    for one in criteria:
        counts[one.outcome] += 1
    applying = counts["met"] + counts["unmet"] + counts["unknown"]
    percent = counts["met"] * 100 // applying if applying else 0
    return Score(
        met=counts["met"],
        unmet=counts["unmet"],
        not_applicable=counts["not-applicable"],
        unknown=counts["unknown"],
        waived=0,
        percent=percent,
        percent_without_waivers=percent,
    )
