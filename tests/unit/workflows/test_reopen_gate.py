import pytest
from tests.building import git
from tests.gating import WRITE, Bench, after, criterion, gate

from kactl.errors import ExitCode, KactlError
from kactl.workflows.pass_gate import pass_gate
from kactl.workflows.reopen_gate import reopen_gate
from kactl.workflows.run_check import run_check
from kactl.workflows.show_status import show_status

STAGES = [{"id": one, "title": one, "exit": f"gate-{one}"} for one in ("plan", "build", "ship")]


@pytest.fixture
def chain(blank: Bench) -> Bench:
    """Return an engagement of three stages whose first two gates are passed; builds recur."""
    recurs = {"pattern": "i[0-9]", "example": "i1"}
    blank.lay(
        gate("gate-plan", criterion("charter"), decides="manager"),
        gate("gate-build", criterion("plan"), stage="build", decides="qa", recurs=recurs),
        gate("gate-ship", after("gate-build@i2"), stage="ship", decides="dev"),
        stages=STAGES,
    )
    blank.fill(charter="Here.", plan="There.")
    blank.decide("wang-fang", "gate-plan")
    blank.decide("li-lei", "gate-build@i1")
    blank.decide("li-lei", "gate-build@i2")
    return blank


def test_a_new_cycle_begins_in_one_commit(chain: Bench) -> None:
    report = reopen_gate(chain.call(), "gate-plan", reason="another scope", writing=WRITE)
    assert (len(report.files), report.message) == (1, "Reopen gate-plan (王芳)")
    assert (chain.status("gate-plan"), chain.base("gate-plan").cycle) == ("READY", 2)


def test_who_may_not_is_told_who_may(chain: Bench) -> None:
    with pytest.raises(KactlError) as raised:
        reopen_gate(chain.call("li-lei"), "gate-plan", reason="another scope", writing=WRITE)
    assert (raised.value.code, raised.value.exit_code) == ("reopen.refused", ExitCode.FINDINGS)
    assert raised.value.values["holders"] == "wang-fang"


def test_where_nothing_was_said_there_is_nothing_to_reopen(chain: Bench) -> None:
    with pytest.raises(KactlError, match=r"reopen\.nothing"):
        reopen_gate(chain.call("zhao-yun"), "gate-ship", reason="again", writing=WRITE)


def recycle(bench: Bench, to: str | None) -> None:
    call = bench.call("zhao-yun")
    pass_gate(call, "gate-ship", result="recycle", to=to, reason="it is all wrong", writing=WRITE)


def test_to_recycle_reopens_what_the_gate_rests_on_from_that_stage_on(chain: Bench) -> None:
    before = int(git(chain.root, "rev-list", "--count", "HEAD"))
    recycle(chain, "plan")
    assert int(git(chain.root, "rev-list", "--count", "HEAD")) == before + 1
    keys = ("gate-plan", "gate-build@i1", "gate-build@i2")
    assert [chain.base(one).cycle for one in keys] == [2, 1, 2]
    assert (chain.status("gate-ship"), chain.verdict("gate-ship").result) == ("BLOCKED", "recycle")
    assert show_status(chain.call()).stage == "plan"


def test_to_recycle_to_a_later_stage_keeps_the_first(chain: Bench) -> None:
    recycle(chain, "build")
    assert [chain.status(one) for one in ("gate-plan", "gate-build@i2")] == ["PASSED", "READY"]
    assert show_status(chain.call()).stage == "build"


@pytest.mark.parametrize("to", [None, "ship", "nowhere"])
def test_it_names_an_earlier_stage(chain: Bench, to: str | None) -> None:
    with pytest.raises(KactlError) as raised:
        recycle(chain, to)
    assert (raised.value.code, raised.value.exit_code) == ("reopen.stage", ExitCode.USAGE)
    assert raised.value.values["stages"] == "plan, build"


def test_nothing_else_names_one(chain: Bench) -> None:
    with pytest.raises(KactlError, match=r"reopen\.stage-unwanted"):
        pass_gate(chain.call("zhao-yun"), "gate-ship", to="plan", writing=WRITE)


def test_after_a_stop_status_and_check_say_so_and_nothing_is_passed(chain: Bench) -> None:
    pass_gate(chain.call("zhao-yun"), "gate-ship", result="stop", reason="no budget", writing=WRITE)
    report = show_status(chain.call())
    assert [(one.code, one.severity) for one in report.findings] == [("reopen.stopped", "warning")]
    assert {one.command for one in report.steps} == {'kactl gate reopen gate-ship --reason "…"'}
    assert "reopen.stopped" in {one.code for one in run_check(chain.call()).findings}
    with pytest.raises(KactlError, match=r"reopen\.stopped"):
        pass_gate(chain.call("zhao-yun"), "gate-ship", writing=WRITE)
    reopen_gate(chain.call("zhao-yun"), "gate-ship", reason="there is some", writing=WRITE)
    pass_gate(chain.call("zhao-yun"), "gate-ship", writing=WRITE)
    assert chain.status("gate-ship") == "PASSED"


def test_what_stays_decided_on_the_way_back_is_told(chain: Bench) -> None:
    call = chain.call("zhao-yun")
    report = pass_gate(
        call, "gate-ship", result="recycle", to="plan", reason="it is all wrong", writing=WRITE
    )
    told = [(one.code, one.severity, one.fix) for one in report.notes]
    assert told == [("reopen.left", "note", 'kactl gate reopen gate-build@i1 --reason "…"')]
