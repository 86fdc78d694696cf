"""T16: a name that means another file, or none, on another system is never made."""

import pytest
from tests.building import Built

from kactl.errors import KactlError
from kactl.model.changes import Change
from kactl.model.subjects import ItemsPart
from kactl.store.apply import apply


@pytest.mark.parametrize(
    "path",
    ["a:b.md", "CON", "process/nul.md", "git~1/config", "a.", "a /b.md", "a?.md", "a\n.md", "a|b", ".GIT/x"],
)
def test_t16_it_is_not_written(engagement: Built, path: str) -> None:
    with pytest.raises(KactlError) as caught:
        apply(engagement.home, [Change(path, b"x")], message="m", commit=True)
    assert caught.value.code in ("apply.unportable", "tree.outside")


def test_t16_two_ids_that_differ_by_case_only_are_a_finding(engagement: Built) -> None:
    from datetime import UTC, datetime

    engagement.write("process/tasks/task-4c9d2.yaml", "title: x\n")
    view = engagement.snapshot.view((ItemsPart("tasks", ()),), datetime(2026, 11, 22, tzinfo=UTC), {}, None)
    assert [one.code for one in view.items("tasks").faults] == ["item-file.same-name"]
