import io
import json

import pytest

from kactl.exchange.evidence.reading import summarised
from kactl.model.evidence import EvidenceSummary

NEWER = {
    "root_group": {},
    "state": {"testRunDurationMs": 30000.5},
    "metrics": {
        "http_req_duration": {
            "type": "trend",
            "values": {"avg": 120.5, "min": 1, "med": 100, "max": 900, "p(90)": 200, "p(95)": 300},
            "thresholds": {"p(95)<200": {"ok": False}, "p(90)<500": {"ok": True}},
        },
        "http_reqs": {"type": "counter", "values": {"count": 3000, "rate": 100}},
        "http_req_failed": {"type": "rate", "values": {"rate": 0.01, "passes": 30, "fails": 2970}},
    },
}
OLDER = {
    "root_group": {},
    "metrics": {
        "http_req_duration": {
            "avg": 120.5, "med": 100, "max": 900, "p(90)": 200, "p(95)": 300,
            "thresholds": {"p(95)<200": True, "p(90)<500": False},
        },
        "http_reqs": {"count": 3000, "rate": 100},
        "http_req_failed": {"passes": 30, "fails": 2970, "value": 0.01},
    },
}  # fmt: skip
CSV = "timeStamp,elapsed,label,responseCode,success\n" + "".join(
    f"{1763085600000 + n * 100},{n + 1},home,200,{'false' if n == 99 else 'true'}\n" for n in range(100)
)
XML = (
    '<?xml version="1.0"?><testResults version="1.2">'
    '<httpSample t="10" ts="1763085600000" s="true">'
    '<httpSample t="4" ts="1763085600000" s="false"/></httpSample>'
    '<sample t="30" ts="1763085600100" s="false"/></testResults>'
)


def read(text: str) -> EvidenceSummary:
    return summarised(io.BytesIO(text.encode()), len(text.encode()))


@pytest.mark.parametrize("value", [NEWER, OLDER])
def test_both_shapes_of_k6_say_the_same(value: dict[str, object]) -> None:
    summary = read(json.dumps(value))
    assert summary.performance == {
        "average": 120.5, "median": 100, "max": 900, "p90": 200, "p95": 300,
        "requests": 3000, "rate": 100, "failed": 1,
    }  # fmt: skip
    assert (summary.breached, summary.failing) == (1, ("http_req_duration: p(95)<200",))


def test_samples_of_a_csv_make_percentiles_by_the_nearest_rank() -> None:
    found = read(CSV).performance
    assert (found["median"], found["p90"], found["p95"], found["p99"], found["max"]) == (50, 90, 95, 99, 100)
    assert (found["requests"], found["failed"], found["average"]) == (100, 1, 50.5)


def test_a_sample_inside_another_one_is_part_of_it() -> None:
    summary = read(XML)
    assert (summary.performance["requests"], summary.performance["failed"]) == (2, 50)
    assert summary.performance["max"] == 30


def test_the_statistics_of_a_dashboard_are_read() -> None:
    total = {
        "transaction": "Total",
        "sampleCount": 10,
        "errorPct": 2.5,
        "meanResTime": 4.0,
        "pct2ResTime": 9.0,
    }
    found = read(json.dumps({"Total": total, "home": total})).performance
    assert found == {"requests": 10, "failed": 2.5, "average": 4, "p95": 9}


def test_a_plan_that_took_no_samples_says_no_percentiles() -> None:
    assert read("timeStamp,elapsed,success\n").performance == {}
