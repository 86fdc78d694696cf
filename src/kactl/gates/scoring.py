"""Count outcomes; a percentage never rounds up to 100."""

from collections.abc import Sequence

from kactl.gates.judging import JudgedCriterion
from kactl.model.reports import Score


def score(criteria: Sequence[JudgedCriterion]) -> Score:
    """Return how many criteria are what, and the share of those that apply, rounded down.

    The share counts what is met or waived; without waivers, what is met. A waived criterion counts as nothing
    else.
    """
    counts = dict.fromkeys(("met", "unmet", "not-applicable", "unknown", "waived"), 0)
    for one in criteria:
        counts["waived" if one.waived else one.outcome] += 1
    applying = sum(counts.values()) - counts["not-applicable"]
    return Score(
        met=counts["met"],
        unmet=counts["unmet"],
        not_applicable=counts["not-applicable"],
        unknown=counts["unknown"],
        waived=counts["waived"],
        percent=_share(counts["met"] + counts["waived"], applying),
        percent_without_waivers=_share(counts["met"], applying),
    )


def _share(part: int, whole: int) -> int:
    return part * 100 // whole if whole else 0
