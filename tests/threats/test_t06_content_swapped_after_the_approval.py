"""T06: evidence swapped after the approval makes it stale, and what changed is named."""

from tests.gating import Bench, excluded


def test_t06_swapped_evidence_makes_the_approval_stale(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.commit()
    bench.report("3 failures")
    bench.commit()
    found = bench.verdict()
    assert found.status == "STALE"
    assert excluded(found, "qa") == [("li-lei", "what was approved has changed since: report")]


def test_t06_swapped_evidence_after_the_decision_is_drift_with_its_path(bench: Bench) -> None:
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    bench.report("3 failures")
    bench.commit()
    assert [(one.name, one.change) for one in bench.verdict().drift] == [
        ("process/report/unit.txt", "changed")
    ]
