"""Reports of coverage: Cobertura, JaCoCo, LCOV."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from kactl.exchange.evidence.faults import UnreadableError
from kactl.exchange.evidence.values import instant, number, whole
from kactl.model.evidence import Covered, EvidenceSummary, Unread, plain_name, share


class CoberturaReader:
    """Reads what Cobertura, coverage.py, Istanbul and Coverlet write: the root's totals."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self.root: Mapping[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:  # noqa: ARG002 - a reader's signature
        """Take the root."""
        if depth == 1:
            self.root = attributes

    def end(self, name: str) -> None:
        """Take the end of a tag: nothing hangs on it."""

    def summary(self) -> EvidenceSummary:
        """Return the shares; a report without any line has none."""
        lines, branches = self._share("lines", "line-rate"), self._share("branches", "branch-rate")
        return EvidenceSummary(
            kind="coverage",
            format="cobertura",
            tool=plain_name(self.root.get("version", "")) or None,
            produced_at=instant(self.root.get("timestamp")),
            lines=lines,
            branches=branches,
            unread=_unless(lines),
        )

    def _share(self, what: str, rate: str) -> Covered | None:
        if f"{what}-valid" in self.root:
            return share(whole(self.root.get(f"{what}-covered")), whole(self.root[f"{what}-valid"]))
        percent = round(number(self.root.get(rate)) * 1_000_000) // 100 / 100
        return Covered(percent=percent) if rate in self.root and percent <= 100 else None  # noqa: PLR2004 - a whole


class JacocoReader:
    """Reads what JaCoCo writes: the counters below the root."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self.shares: dict[str, Covered | None] = {}
        self.at: datetime | None = None

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:
        """Take a counter of the whole report, or when it was run."""
        if name == "counter" and depth == 2:  # noqa: PLR2004 - below the root
            covered = whole(attributes.get("covered"))
            total = covered + whole(attributes.get("missed"))
            self.shares[attributes.get("type", "")] = share(covered, total)
        elif name == "sessioninfo" and self.at is None:
            self.at = instant(attributes.get("start"))

    def end(self, name: str) -> None:
        """Take the end of a tag: nothing hangs on it."""

    def summary(self) -> EvidenceSummary:
        """Return the shares."""
        lines = self.shares.get("LINE")
        return EvidenceSummary(
            kind="coverage", format="jacoco", tool="JaCoCo", produced_at=self.at,
            lines=lines, branches=self.shares.get("BRANCH"), unread=_unless(lines),
        )  # fmt: skip


def read_lcov(lines: Iterable[str]) -> EvidenceSummary:
    """Return the sums of a tracefile; one that ends inside a record is cut off."""
    sums = {"LF": 0, "LH": 0, "BRF": 0, "BRH": 0}
    counted = [0, 0]
    record = summed = False
    last = 0
    for here, line in enumerate(lines, 1):
        last = here
        key, _, value = line.strip().partition(":")
        if key == "SF":
            record, summed = True, False
            counted = [0, 0]
        elif key == "DA":
            hit = value.split(",")
            counted = [counted[0] + 1, counted[1] + (len(hit) > 1 and whole(hit[1]) > 0)]
        elif key in sums:
            sums[key] += whole(value)
            summed = summed or key == "LF"
        elif key == "end_of_record":
            record = False
            if not summed:
                sums["LF"], sums["LH"] = sums["LF"] + counted[0], sums["LH"] + counted[1]
    if record:
        raise UnreadableError("evidence-file.cut-off", line=last)
    found = share(sums["LH"], sums["LF"])
    return EvidenceSummary(
        kind="coverage", format="lcov", lines=found,
        branches=share(sums["BRH"], sums["BRF"]), unread=_unless(found),
    )  # fmt: skip


def _unless(lines: Covered | None) -> tuple[Unread, ...]:
    return () if lines is not None else (Unread(code="evidence-file.no-lines"),)
