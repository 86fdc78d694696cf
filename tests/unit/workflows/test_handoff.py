"""Hand-overs: one answers for the checklist, another accepts or returns, nobody does both."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.building import git
from tests.gating import WRITE
from tests.working import REGISTERS, ROUTE, Workbench, field, workbench

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.workflows.answer_handoff import accept_handoffs, return_handoff
from kactl.workflows.handoff_figures import handoff_figures
from kactl.workflows.send_handoff import Sending, send_handoff

CHECKED = Sending(checked=["walked-through"])
SENDER, RECEIVER = "wang-fang", "zhao-yun"


@pytest.fixture
def bench(git_repo: Path) -> Workbench:
    found = workbench(git_repo)
    for letter in "ABC":
        found.requirement(f"REQ-{letter}")
    found.commit("Begin")
    return found


def send(
    bench: Workbench, *ids: str, who: str = SENDER, route: str = "auto", sending: Sending = CHECKED
) -> ChangeSetReport:
    """Send items as somebody."""
    where = () if ids else ("status=confirmed",)
    return send_handoff(bench.call(who), "req", route, ids, where=where, sending=sending, writing=WRITE)


def accept(bench: Workbench, handoff: str, who: str = RECEIVER) -> ChangeSetReport:
    """Accept a hand-over as somebody."""
    return accept_handoffs(bench.call(who), "req", [handoff], writing=WRITE)


def refusal(bench: Workbench, *ids: str, **options: str) -> KactlError:
    """Return why nothing was sent."""
    with pytest.raises(KactlError) as caught:
        send(bench, *ids, **options)  # type: ignore[arg-type] # only names
    return caught.value


def the_handoff(bench: Workbench) -> str:
    """Return the id of the last hand-over."""
    return max(bench.ids("handoff"), key=lambda one: str(bench.fields("handoff", one)["sent_at"]))


def test_a_batch_is_one_hand_over_and_one_commit(bench: Workbench) -> None:
    before = bench.commits()
    report = send(bench)
    fields = bench.fields("handoff", the_handoff(bench))
    assert bench.commits() == before + 1
    assert git(bench.root, "status", "--porcelain") == ""
    assert fields["items"] == ["REQ-A", "REQ-B", "REQ-C"]
    assert (fields["from"], fields["to"], fields["status"]) == ("manager", "dev", "sent")
    assert (fields["sent_by"], fields["sent_at"]) == (SENDER, "2026-11-16T12:01:00+08:00")
    assert fields["checked"] == ["acceptance", "walked-through"]
    (step,) = report.next
    assert step.who == (RECEIVER,)
    assert step.command == f"kactl req handoff accept {the_handoff(bench)}"
    assert str(step.deadline) == "2026-11-17"


def test_the_receiver_accepts_and_then_it_cannot_be_sent_again(bench: Workbench) -> None:
    send(bench, "REQ-A")
    handoff = the_handoff(bench)
    accept(bench, handoff)
    fields = bench.fields("handoff", handoff)
    assert (fields["status"], fields["accepted_by"]) == ("accepted", RECEIVER)
    assert refusal(bench, "REQ-A").code == "handoff.all-done"
    assert refusal(bench, "REQ-A", route="to-development").code == "handoff.already-accepted"
    with pytest.raises(KactlError) as caught:
        accept(bench, handoff)
    assert caught.value.code == "handoff.answered"


def test_a_return_has_a_reason_and_the_items_can_be_sent_anew(bench: Workbench) -> None:
    send(bench, "REQ-A")
    first = the_handoff(bench)
    return_handoff(bench.call(RECEIVER), "req", first, reason=" no failures described ", writing=WRITE)
    assert bench.fields("handoff", first)["reason"] == "no failures described"
    assert bench.fields("handoff", first)["status"] == "returned"
    send(bench, "REQ-A")
    assert len(bench.ids("handoff")) == 2
    with pytest.raises(KactlError) as caught:
        return_handoff(bench.call(RECEIVER), "req", the_handoff(bench), reason="  ", writing=WRITE)
    assert caught.value.exit_code is ExitCode.USAGE


def test_an_item_waits_in_one_hand_over_only(bench: Workbench) -> None:
    send(bench, "REQ-A")
    assert refusal(bench, "REQ-A", "REQ-B").code == "handoff.already-sent"


def test_nobody_accepts_what_they_sent_whatever_roles_they_hold(bench: Workbench) -> None:
    bench.staff(dev=["zhao-yun", SENDER])
    bench.commit("Staff")
    send(bench, "REQ-A")
    with pytest.raises(KactlError) as caught:
        accept(bench, the_handoff(bench), who=SENDER)
    assert caught.value.code == "handoff.own"


def test_only_holders_and_their_stand_ins_act(bench: Workbench) -> None:
    found = refusal(bench, "REQ-A", who="li-lei")
    assert (found.code, found.exit_code) == ("handoff.not-sender", ExitCode.FINDINGS)
    assert found.values["names"] == ["王芳"]
    send(bench, "REQ-A")
    with pytest.raises(KactlError) as caught:
        accept(bench, the_handoff(bench), who="li-lei")
    assert caught.value.code == "handoff.not-receiver"
    stand_in = {"role": "dev", "by": "zhao-yun", "to": "li-lei", "from": "2026-11-01", "until": "2026-11-30"}
    bench.stand_in(stand_in)
    bench.commit("Delegate")
    accept(bench, the_handoff(bench), who="li-lei")
    assert bench.fields("handoff", the_handoff(bench))["accepted_by"] == "li-lei"


def test_all_that_the_items_lack_is_named_and_nothing_is_sent(bench: Workbench) -> None:
    bench.requirement("REQ-B", acceptance=" ")
    bench.requirement("REQ-C", acceptance=None)
    bench.commit("Empty")
    found = refusal(bench, "REQ-A", "REQ-B", "REQ-C")
    assert found.code == "handoff.refused"
    assert [one.subject for one in found.values["findings"]] == ["REQ-B", "REQ-C"]  # type: ignore[attr-defined]
    assert not (bench.root / "process/handoffs").exists()


def test_a_line_that_nothing_can_tell_is_answered_for_or_asked(bench: Workbench) -> None:
    with pytest.raises(KactlError) as caught:
        send(bench, "REQ-A", sending=Sending())
    assert caught.value.code == "handoff.unchecked"
    assert caught.value.values["options"] == "--checked walked-through"
    asked: list[str] = []
    send(bench, "REQ-A", sending=Sending(ask=lambda line: not asked.append(line.id)))  # type: ignore[func-returns-value]
    assert asked == ["walked-through"]
    with pytest.raises(KactlError) as caught:
        send(bench, "REQ-B", sending=Sending(ask=lambda _line: False))
    assert caught.value.code == "handoff.unchecked"
    assert refusal(bench, "REQ-B", route="to-nowhere").code == "handoff.unknown-route"


def test_auto_takes_the_next_route_that_is_not_accepted_yet(bench: Workbench) -> None:
    later = {**ROUTE, "id": "to-test", "from": "dev", "to": "qa", "checklist": [], "opens": []}
    bench.set_up(handoffs=[ROUTE, later])
    bench.commit("Longer")
    send(bench, "REQ-A")
    accept(bench, the_handoff(bench))
    send(bench, "REQ-A", who="zhao-yun", sending=Sending())
    assert bench.fields("handoff", the_handoff(bench))["route"] == "to-test"


def test_a_register_without_routes_is_refused(bench: Workbench) -> None:
    with pytest.raises(KactlError) as caught:
        send_handoff(bench.call(), "task", "auto", ["T"], writing=WRITE)
    assert caught.value.code in ("register.no-item", "handoff.no-route")


def test_figures_count_working_hours_and_what_came_back(bench: Workbench) -> None:
    for letter, hours, back in (("A", 2, False), ("B", 24, True)):
        send(bench, f"REQ-{letter}")
        bench.now += timedelta(hours=hours, minutes=-1)
        handoff = the_handoff(bench)
        if back:
            return_handoff(bench.call(RECEIVER), "req", handoff, reason="thin", writing=WRITE)
        else:
            accept(bench, handoff)
    send(bench, "REQ-C")
    (route,) = handoff_figures(bench.call(), "req").routes
    assert (route.accepted, route.returned, route.bounce_percent) == (1, 1, 50)
    assert (route.median_hours, route.p85_hours) == (2.0, 9.0)
    assert [(one.late, one.hours) for one in route.waiting] == [(False, 0.0)]
    bench.now += timedelta(days=3)
    (route,) = handoff_figures(bench.call(), "req").routes
    assert [(one.late, one.hours) for one in route.waiting] == [(True, 27.0)]


def test_without_answers_there_are_no_figures(bench: Workbench) -> None:
    (route,) = handoff_figures(bench.call(), "req").routes
    assert (route.bounce_percent, route.median_hours, route.p85_hours) == (None, None, None)
    assert route.waiting == ()


def test_what_all_items_have_in_common_is_the_hand_overs_too(bench: Workbench) -> None:
    bench.requirement("REQ-A", owner="wang-fang")
    bench.requirement("REQ-B", owner="wang-fang")
    registers = [
        {**one, "fields": [*one["fields"], field("owner", "person")]} if one["id"] == "handoff" else one
        for one in REGISTERS
    ]
    bench.set_up(registers=registers)
    bench.commit("Hand-overs have an owner")
    send(bench, "REQ-A", "REQ-B")
    assert bench.fields("handoff", the_handoff(bench))["owner"] == "wang-fang"
    send(bench, "REQ-C")
    assert "owner" not in bench.fields("handoff", the_handoff(bench))
