"""T22: a playbook that is missing, broken or asks nothing is an error and passes nothing."""

from typing import Any

import pytest
from tests.gating import REVIEW, Bench, criterion, gate, playbook

from kactl.errors import ExitCode, KactlError
from kactl.workflows.check_gate import check_gates

PLAYBOOK = ".kactl/playbook/playbook.yaml"


@pytest.mark.parametrize(
    "text",
    [None, "", "[]", "{", "playbook: 3\n", "unknown: key\n"],
    ids=["missing", "empty", "a list", "unreadable", "wrong", "unknown key"],
)
def test_t22_a_playbook_that_is_none_decides_nothing(bench: Bench, text: str | None) -> None:
    if text is None:
        bench.remove(PLAYBOOK)
    else:
        bench.write(PLAYBOOK, text)
    with pytest.raises(KactlError) as raised:
        check_gates(bench.call(), ["review"])
    assert raised.value.exit_code == ExitCode.UNDECIDED


@pytest.mark.parametrize(
    "more",
    [
        {"success": []},
        {"approvals": [{"role": "qa", "needed": 0}]},
        {"approvals": [{"role": "qa", "threshold": 1}]},
        {"approvals": "None"},
    ],
    ids=["no criterion", "threshold 0", "unknown key", "unknown word"],
)
def test_t22_a_gate_that_is_declared_hollow_is_no_gate(bench: Bench, more: dict[str, Any]) -> None:
    bench.ask({**REVIEW, **more})
    with pytest.raises(KactlError) as raised:
        check_gates(bench.call(), ["review"])
    assert raised.value.exit_code == ExitCode.UNDECIDED


def test_t22_a_gate_that_is_tailored_hollow_is_an_error(blank: Bench) -> None:
    off = criterion("charter", when={"size": "large"})
    blank.lay(gate("review", off, approvals=[{"role": "qa"}]), answers={"size": "small"})
    assert blank.status() == "ERROR"


def test_t22_an_empty_list_of_approvals_is_not_the_word_none(blank: Bench) -> None:
    blank.lay(gate("review", criterion("charter"), approvals=[]))
    blank.fill(charter="Here.")
    assert blank.status() == "ERROR"
    blank.lay(gate("review", criterion("charter"), approvals="none"))
    assert blank.status() == "READY"


def test_t22_the_bench_itself_is_sound(bench: Bench) -> None:
    assert playbook(REVIEW)["gates"] == [REVIEW]
    assert bench.status() == "READY"
