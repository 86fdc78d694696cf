from datetime import UTC, datetime
from pathlib import Path

from kactl.workflows.calling import Call
from kactl.workflows.list_playbooks import list_playbooks


def call(start: Path) -> Call:
    return Call(start=start, language="zh", now=datetime(2026, 11, 30, 9, tzinfo=UTC), nonce=lambda: "0" * 32)


def test_the_bundled_playbooks_are_listed_bases_marked(tmp_path: Path) -> None:
    lines = {one.name: one for one in list_playbooks(call(tmp_path)).playbooks}
    assert {"delivery", "ka", "normal"} <= set(lines)
    assert (lines["delivery"].abstract, lines["ka"].abstract) == (True, False)
    assert {one.source for one in lines.values()} == {"bundled"}
