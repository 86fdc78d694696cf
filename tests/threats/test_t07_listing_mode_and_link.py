"""T07: a new, renamed, removed or re-moded file of a subject makes its approval stale."""

from collections.abc import Callable

import pytest
from tests.gating import Bench, given

REPORT = "process/report/unit.txt"


def added(bench: Bench) -> None:
    bench.report("3 failures", "integration.txt")


def renamed(bench: Bench) -> None:
    (bench.root / REPORT).rename(bench.root / "process/report/old.txt")


def removed(bench: Bench) -> None:
    bench.report("more", "second.txt")
    bench.remove(REPORT)


def executable(bench: Bench) -> None:
    (bench.root / REPORT).chmod(0o755)


def linked(bench: Bench) -> None:
    bench.remove(REPORT)
    bench.write("elsewhere.txt", "all green")
    (bench.root / REPORT).symlink_to("../../elsewhere.txt")


@pytest.mark.parametrize("change", [added, renamed, removed, executable, linked])
def test_t07_whatever_happens_to_the_files_is_seen(bench: Bench, change: Callable[[Bench], None]) -> None:
    bench.approve("li-lei", "qa")
    assert given(bench.verdict(), "qa") == ["li-lei"]
    change(bench)
    assert given(bench.verdict(), "qa") == []
    bench.commit()
    assert given(bench.verdict(at="HEAD"), "qa") == []
