import json
from pathlib import Path

import pytest
from tests.gating import PEOPLE, ROLES, Bench
from tests.timing import engaged

from kactl.render.look import Look
from kactl.render.text.stability import stability
from kactl.workflows.role_stability import show_stability

CORE = [{**one, "core": one["id"] != "sponsor"} for one in ROLES]
HELD = {
    "manager": [{"person": "wang-fang", "from": "2026-11-02"}, {"person": "li-lei", "backup": True}],
    "qa": [
        {"person": "li-lei", "from": "2026-01-01", "until": "2026-06-30"},
        {"person": "li-lei", "from": "2026-07-01"},
        {"person": "sun-bo"},
    ],
    "dev": [{"person": "zhao-yun"}, {"person": "han-mei", "until": "2026-08-31"}],
}


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    """Return an engagement whose core roles changed hands twice."""
    bench = engaged(git_repo, roles=CORE)
    bench.write("process/team.yaml", json.dumps({"people": PEOPLE, "roles": HELD}))
    return bench


def test_tenure_runs_over_assignments_that_follow_each_other(bench: Bench) -> None:
    report = show_stability(bench.call())
    found = {one.role: [(each.person, each.days) for each in one.holders] for one in report.roles}
    assert found == {
        "manager": [("wang-fang", 15)], "qa": [("li-lei", 320)], "dev": [("zhao-yun", None)],
    }  # fmt: skip
    assert report.median_days == 167
    assert {one.role: one.alone for one in report.roles} == {"manager": False, "qa": True, "dev": True}


def test_changes_stand_in_their_quarter(bench: Bench) -> None:
    quarters = show_stability(bench.call()).quarters
    assert [(one.quarter, [each.person for each in one.changes]) for one in quarters] == [
        ("2026-Q4", ["sun-bo"]), ("2026-Q3", ["han-mei"]), ("2026-Q2", []), ("2026-Q1", []),
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), [("zh", "只靠一人"), ("en", "hangs on one person")])
def test_the_text_shows_both(bench: Bench, language: str, words: str) -> None:
    text = stability(show_stability(bench.call()), Look("zh" if language == "zh" else "en", width=120))
    assert words in text
    assert "2026-08-31" in text
