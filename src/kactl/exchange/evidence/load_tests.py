"""Reports of load tests: k6's summary, JMeter's samples and statistics."""

import csv
from array import array
from collections.abc import Iterable, Mapping
from typing import Any

from kactl.exchange.evidence.faults import UnreadableError
from kactl.exchange.evidence.values import instant, number, whole
from kactl.model.evidence import MOST_NAMED, EvidenceSummary, Measure, plain_name

_NAMES: Mapping[str, Measure] = {
    "avg": "average", "med": "median", "max": "max", "p(90)": "p90", "p(95)": "p95", "p(99)": "p99",
}  # fmt: skip
_STATISTICS: Mapping[str, Measure] = {
    "sampleCount": "requests", "errorPct": "failed", "meanResTime": "average", "medianResTime": "median",
    "pct1ResTime": "p90", "pct2ResTime": "p95", "pct3ResTime": "p99", "maxResTime": "max",
    "throughput": "rate",
}  # fmt: skip


def read_k6(value: Mapping[str, Any]) -> EvidenceSummary:
    """Return what k6 measured of its requests, in either shape of its summary, and what it crossed."""
    metrics = {key: one for key, one in value["metrics"].items() if isinstance(one, dict)}
    found: dict[Measure, float] = {}
    for key, one in _inner(metrics.get("http_req_duration")).items():
        if key in _NAMES:
            found[_NAMES[key]] = number(one)
    requests, failed = _inner(metrics.get("http_reqs")), _inner(metrics.get("http_req_failed"))
    if requests:
        found["requests"], found["rate"] = number(requests.get("count")), number(requests.get("rate"))
    if failed:
        found["failed"] = 100 * number(failed.get("rate", failed.get("value")))
    crossed = [f"{key}: {rule}" for key, one in metrics.items() for rule in _crossed(one)]
    state = value.get("state")
    lasted = state.get("testRunDurationMs") if isinstance(state, dict) else None
    return EvidenceSummary(
        kind="performance",
        format="k6",
        tool="k6",
        duration=number(lasted) / 1000 if lasted is not None else None,
        performance=found,
        failing=tuple(plain_name(one) for one in crossed[:MOST_NAMED]),
        breached=len(crossed),
    )


def _inner(metric: object) -> Mapping[str, Any]:
    """Return a metric's values: they stand below `values`, or beside its name in the older shape."""
    if not isinstance(metric, dict):
        return {}
    inner = metric.get("values")
    return inner if isinstance(inner, dict) else metric


def _crossed(metric: Mapping[str, Any]) -> list[str]:
    """Return the thresholds that a metric crossed; in the older shape `true` says crossed."""
    rules = metric.get("thresholds")
    if not isinstance(rules, dict):
        return []
    return [
        key
        for key, one in rules.items()
        if one is True or (isinstance(one, dict) and one.get("ok") is not True)
    ]


def read_statistics(value: Mapping[str, Any]) -> EvidenceSummary:
    """Return the totals of JMeter's `statistics.json`."""
    total = value["Total"]
    found = {name: number(total.get(key)) for key, name in _STATISTICS.items() if key in total}
    return EvidenceSummary(kind="performance", format="jmeter", tool="JMeter", performance=found)


class JMeterReader:
    """Reads JMeter's samples, from XML or CSV; a sample inside another one is part of it."""

    def __init__(self) -> None:
        """Begin with no samples."""
        self.elapsed = array("Q")
        self.bad = 0
        self.first: int | None = None
        self.last = 0
        self.inside = 0

    def start(self, name: str, attributes: Mapping[str, str], depth: int) -> None:  # noqa: ARG002 - a reader's signature
        """Take a sample."""
        if name in ("httpSample", "sample"):
            self.inside += 1
            if self.inside == 1:
                self.take(attributes.get("ts"), attributes.get("t"), attributes.get("s"))

    def end(self, name: str) -> None:
        """Leave a sample."""
        if name in ("httpSample", "sample"):
            self.inside -= 1

    def take(self, at: str | None, elapsed: str | None, success: str | None) -> None:
        """Count one sample; one that does not say that it went well did not."""
        lasted, began = whole(elapsed), whole(at)
        self.elapsed.append(lasted)
        self.bad += (success or "").strip().lower() != "true"
        if began:
            self.first = began if self.first is None else min(self.first, began)
            self.last = max(self.last, began + lasted)

    def summary(self) -> EvidenceSummary:
        """Return percentiles by the nearest rank."""
        ordered = sorted(self.elapsed)
        found: dict[Measure, float] = {}
        if ordered:
            count = len(ordered)
            ranks: Mapping[Measure, int] = {"median": 50, "p90": 90, "p95": 95, "p99": 99, "max": 100}
            found = {name: float(ordered[-(-count * rank // 100) - 1]) for name, rank in ranks.items()}
            found |= {"requests": float(count), "failed": 100 * self.bad / count}
            found["average"] = round(sum(ordered) / count, 3)
        lasted = (self.last - self.first) / 1000 if self.first is not None else 0.0
        if lasted > 0:
            found["rate"] = round(len(ordered) / lasted, 3)
        return EvidenceSummary(
            kind="performance", format="jmeter", tool="JMeter", produced_at=instant(str(self.first)),
            duration=lasted, performance=found,
        )  # fmt: skip


def read_samples(lines: Iterable[str]) -> EvidenceSummary:
    """Return what a CSV of samples comes to; a line that lacks columns is a file that was cut off."""
    reader = JMeterReader()
    rows = csv.reader(lines)
    try:
        header = [one.strip() for one in next(rows)]
        at, elapsed = header.index("timeStamp"), header.index("elapsed")
        success = header.index("success")
        for row in rows:
            if row and len(row) <= max(at, elapsed, success):
                raise UnreadableError("evidence-file.cut-off", line=rows.line_num)
            if row:
                reader.take(row[at], row[elapsed], row[success])
    except (csv.Error, ValueError):
        raise UnreadableError("evidence-file.broken-csv", line=rows.line_num) from None
    return reader.summary()
