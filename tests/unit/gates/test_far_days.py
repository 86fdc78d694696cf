import pytest
from tests.gating import REVIEW, Bench


@pytest.mark.parametrize("instant", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00"])
@pytest.mark.parametrize("kind", ["approve", "review", "decision"])
def test_a_record_from_the_ends_of_time_is_reported_and_breaks_nothing(
    bench: Bench, kind: str, instant: str
) -> None:
    subject = bench.base().bound(None).model_dump(mode="json", exclude_none=True)
    fields = {"role": "qa"} if kind == "approve" else {}
    bench.record(kind=kind, gate="review", by="li-lei", subject=subject, issued_at=instant, **fields)
    assert bench.status() == "READY"
    assert {one.path is not None for one in bench.snapshot.faults} == {True}


def test_a_window_without_end_is_no_window(bench: Bench) -> None:
    from kactl.errors import KactlError

    bench.ask({**REVIEW, "review_window": 10**12})
    with pytest.raises(KactlError, match=r"playbook-file\.invalid"):
        bench.status()
