"""T35: a waiver names one criterion, a reason and an end, and is granted by somebody else."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.building import git
from tests.gating import WRITE, Bench, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.model.records import StoredRecord
from kactl.workflows.waive import answer_waiver, ask_waiver

END = date(2026, 11, 30)


@pytest.fixture
def lacking(blank: Bench) -> Bench:
    """Return an engagement whose gate lacks two criteria, of which one must not be waived."""
    blank.lay(
        gate("review", criterion("plan"), criterion("law", waivable=False), decides="manager"),
    )
    blank.commit("Begin")
    return blank


def ask(bench: Bench, asked: str = "plan", until: date = END, reason: str = "later") -> None:
    ask_waiver(bench.call("li-lei"), "review", asked, reason=reason, until=until, writing=WRITE)


def made(bench: Bench, by: str, **fields: Any) -> StoredRecord:
    """Write a waiver by hand, as nobody's command would."""
    return bench.state("waive", by, **{"criterion": "plan", "reason": "later", **fields})


def waived(bench: Bench) -> list[str]:
    return [one.id for one in bench.verdict().criteria if one.waiver]


@pytest.mark.parametrize(
    ("asked", "until", "reason", "code", "exit_code"),
    [
        ("*", END, "later", "statement.no-criterion", ExitCode.USAGE),
        ("law", END, "later", "waiver.refused", ExitCode.FINDINGS),
        ("plan", date(2030, 1, 1), "later", "waiver.refused", ExitCode.FINDINGS),
        ("plan", date(2026, 11, 15), "later", "waiver.refused", ExitCode.FINDINGS),
        ("plan", END, " ", "statement.no-reason", ExitCode.USAGE),
    ],
)
def test_t35_the_command_refuses_what_is_too_wide(
    lacking: Bench, asked: str, until: date, reason: str, code: str, exit_code: ExitCode
) -> None:
    before = git(lacking.root, "rev-parse", "HEAD")
    with pytest.raises(KactlError) as raised:
        ask(lacking, asked, until, reason)
    assert (raised.value.code, raised.value.exit_code) == (code, exit_code)
    assert git(lacking.root, "rev-parse", "HEAD") == before


@pytest.mark.parametrize(
    "fields",
    [
        {"expires_at": None},
        {"reason": None, "expires_at": datetime(2026, 12, 1, tzinfo=UTC)},
        {"criterion": "law", "expires_at": datetime(2026, 12, 1, tzinfo=UTC)},
        {"expires_at": datetime(2030, 1, 1, tzinfo=UTC)},
    ],
)
def test_t35_a_record_made_by_hand_is_ignored_with_its_cause(lacking: Bench, fields: dict[str, Any]) -> None:
    asked = made(lacking, "li-lei", **fields)
    made(lacking, "wang-fang", answer="granted", role="manager", target=asked.name, criterion=None)
    (found,) = lacking.verdict().waivers
    assert (found.state, found.cause is None, waived(lacking)) == ("ignored", False, [])


def test_t35_who_asks_for_a_waiver_does_not_grant_it(lacking: Bench) -> None:
    ask_waiver(lacking.call(), "review", "plan", reason="later", until=END, writing=WRITE)
    (asked,) = lacking.snapshot.records
    with pytest.raises(KactlError) as raised:
        answer_waiver(lacking.call(), asked.name, grant=True, role="manager", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("waiver.refused", ExitCode.FINDINGS)
    made(lacking, "wang-fang", answer="granted", role="manager", target=asked.name)
    assert waived(lacking) == []


def test_t35_a_denial_is_final(lacking: Bench) -> None:
    ask(lacking)
    (asked,) = lacking.snapshot.records
    answer_waiver(lacking.call(), asked.name, grant=False, role="manager", reason="it matters", writing=WRITE)
    with pytest.raises(KactlError, match=r"waiver\.answered"):
        answer_waiver(lacking.call(), asked.name, grant=True, role="manager", writing=WRITE)
    with pytest.raises(KactlError, match=r"waiver\.refused"):
        ask(lacking)


def test_t35_one_that_is_over_excuses_nothing_and_one_that_is_unused_is_told(lacking: Bench) -> None:
    ask(lacking)
    (asked,) = lacking.snapshot.records
    answer_waiver(lacking.call(), asked.name, grant=True, role="manager", writing=WRITE)
    assert waived(lacking) == ["plan"]
    lacking.fill(plan="Here.")
    assert [one.code for one in lacking.verdict().notes] == ["waiver.unused"]
    lacking.fill(plan="")
    lacking.now = datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert (waived(lacking), lacking.verdict().waivers[0].state) == ([], "lapsed")
