"""The board is driven by keys, over a real engagement, as people drive it."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from tests.gating import Bench
from tests.reporting import weekly_bench
from textual.pilot import Pilot
from textual.widgets import DataTable, Input, OptionList, Static

from kactl.cli.boarding.app import Board, Commands, Line, Reading, words_of
from kactl.cli.boarding.sources import Sources

Keys = Callable[[Pilot[None]], Coroutine[Any, Any, None]]


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    return weekly_bench(git_repo)


def driven(bench: Bench, keys: Keys) -> None:
    async def run() -> None:
        board = Board(Sources(bench.call(), "en"))
        async with board.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            await keys(pilot)

    asyncio.run(run())


def rows(pilot: Pilot[None], name: str) -> list[list[str]]:
    table = pilot.app.query_one(f"#{name}-table", DataTable)
    return [[str(cell) for cell in table.get_row_at(at)] for at in range(table.row_count)]


def test_it_opens_with_the_gates_and_enter_reads_one(bench: Bench) -> None:
    async def keys(pilot: Pilot[None]) -> None:
        assert [row[2:] for row in rows(pilot, "gates")] == [["review", "READY", "1/1"]]
        await pilot.press("enter")
        screen = pilot.app.screen
        assert isinstance(screen, Reading)
        assert "review" in str(screen.query_one("#page", Static).render())
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, Reading)

    driven(bench, keys)


def test_a_command_is_offered_and_can_be_filled_in_before_it_is_run(bench: Bench) -> None:
    async def keys(pilot: Pilot[None]) -> None:
        await pilot.press("enter", "a")
        assert isinstance(pilot.app.screen, Commands)
        offered = pilot.app.screen.query_one(OptionList)
        assert offered.option_count
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, Line)
        assert pilot.app.screen.query_one(Input).value.startswith("kactl gate ")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Reading)

    driven(bench, keys)


def test_registers_lead_to_their_items_and_an_item_can_be_read(bench: Bench) -> None:
    async def keys(pilot: Pilot[None]) -> None:
        table = pilot.app.query_one("#items-table", DataTable)
        registers = [row[1] for row in rows(pilot, "items")]
        assert ["2", "2"] in [row[2:] for row in rows(pilot, "items")]
        await pilot.press("left", "left")
        pilot.app.query_one("TabbedContent").active = "items"  # type: ignore[attr-defined]  # as the mouse does
        await pilot.pause()
        table.move_cursor(row=registers.index("risk"))
        table.action_select_cursor()
        await pilot.pause()
        assert [row[0] for row in rows(pilot, "items")] == ["RISK-00001", "RISK-00002"]
        table.action_select_cursor()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Reading)
        await pilot.press("escape")
        await pilot.press("escape")
        assert [row[1] for row in rows(pilot, "items")] == registers

    driven(bench, keys)


def test_what_changed_meanwhile_is_read_anew(bench: Bench) -> None:
    async def keys(pilot: Pilot[None]) -> None:
        bench.write("process/charter.md", "")
        await pilot.press("r")
        assert [row[3] for row in rows(pilot, "gates")] == ["BLOCKED"]

    driven(bench, keys)


def test_a_broken_engagement_is_said_and_nothing_falls(bench: Bench) -> None:
    async def keys(pilot: Pilot[None]) -> None:
        bench.write("kactl.yaml", "engagement: [")
        await pilot.press("r")
        assert isinstance(pilot.app.screen, Reading)

    driven(bench, keys)


@pytest.mark.parametrize(
    ("line", "words"),
    [("kactl gate list", ["gate", "list"]), ("rm -rf .", []), ("", []), ("kactl 'open", [])],
)
def test_only_commands_of_kactl_are_run(line: str, words: list[str]) -> None:
    assert words_of(line) == words
