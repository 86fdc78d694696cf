"""What completion offers after `GATE@`."""

import json
from datetime import date
from typing import Any

import pytest
from tests.gating import Bench, criterion, gate

from kactl.store.live_instances import live_instances

TODAY = date(2026, 11, 16)
RELEASES = {
    "id": "releases",
    "noun": "release",
    "title": "Releases",
    "prefix": "REL",
    "folder": "releases",
    "fields": [{"id": "version", "title": "Version"}, {"id": "kind", "title": "Kind"}],
    "states": {"all": ["planned", "out"], "closed": ["out"]},
}


@pytest.fixture
def laid(git_repo: Any) -> Bench:
    bench = Bench(git_repo)
    bench.write("process/releases/REL-00001.yaml", "version: v1.0.0\nkind: major\nstatus: planned\n")
    bench.write("process/releases/REL-00002.yaml", "kind: minor\nstatus: planned\n")
    return bench


def lay(bench: Bench, **recurs: Any) -> None:
    bench.lay(gate("release", criterion("charter"), recurs=recurs), registers=[RELEASES])


@pytest.mark.parametrize(
    ("recurs", "names"),
    [
        ({"register": "releases"}, ["REL-00001", "REL-00002"]),
        ({"register": "releases", "key": "version"}, ["REL-00002", "v1.0.0"]),
        ({"register": "release", "where": {"kind": "major"}}, ["REL-00001"]),
        ({"cadence": "month"}, ["2026-11", "2026-10", "2026-09"]),
        ({"cadence": "quarter"}, ["2026-Q4", "2026-Q3", "2026-Q2"]),
        ({"pattern": "v.*"}, []),
        ({"cadence": "fortnight"}, []),
    ],
)
def test_items_and_periods_are_offered(laid: Bench, recurs: dict[str, Any], names: list[str]) -> None:
    lay(laid, **recurs)
    assert live_instances(laid.root, "release", TODAY) == tuple(f"release@{one}" for one in names)


def test_nothing_is_offered_where_nothing_recurs(laid: Bench) -> None:
    laid.lay(gate("release", criterion("charter")), registers=[RELEASES])
    assert live_instances(laid.root, "release", TODAY) == ()
    assert live_instances(laid.root, "nowhere", TODAY) == ()
    assert live_instances(laid.root.parent, "release", TODAY) == ()
    laid.write(".kactl/playbook/playbook.yaml", json.dumps([]))
    assert live_instances(laid.root, "release", TODAY) == ()
