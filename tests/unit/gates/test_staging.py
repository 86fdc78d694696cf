from typing import Any

from tests.gating import REVIEW, Bench, asking, gate, pair

from kactl.gates.staging import known_instances, next_gates, staged, undecided_instances

RELEASES = {
    "id": "releases",
    "noun": "release",
    "title": "Releases",
    "prefix": "REL",
    "folder": "releases",
    "fields": [{"id": "kind", "title": "Kind"}],
    "states": {"all": ["planned", "out"], "closed": ["out"]},
}


def test_the_first_stage_that_is_not_over_is_the_current_one(bench: Bench) -> None:
    bench.ask(REVIEW, {**pair("later"), "stage": "build"})
    assert [one.state for one in staged(bench.evaluator())] == ["current", "ahead"]
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    assert [one.state for one in staged(bench.evaluator())] == ["done", "current"]
    assert [gate.id for gate, _ in next_gates(bench.evaluator())] == ["later"]


def test_stages_before_kactl_are_grandfathered(blank: Bench) -> None:
    begun = {"from_stage": {"stage": "build", "reason": "in mid-flight", "on": "2026-11-01"}}
    blank.lay(pair(), {**pair("later"), "stage": "build"}, settings=begun)
    assert [one.state for one in staged(blank.evaluator())] == ["grandfathered", "current"]


def test_each_item_of_a_register_is_an_instance(blank: Bench) -> None:
    recurs = {"register": "releases", "where": {"kind": "major"}}
    notes = asking("notes", "file-present", {"pattern": "releases/{instance}.yaml"})
    blank.lay(gate("release", notes, recurs=recurs), registers=[RELEASES])
    asked = blank.snapshot.playbook.gates[0]
    assert undecided_instances(blank.evaluator(), asked) == ()
    blank.write("process/releases/REL-00001.yaml", "kind: major\nstatus: planned\n")
    blank.write("process/releases/REL-00002.yaml", "kind: minor\nstatus: planned\n")
    assert known_instances(blank.evaluator(), asked) == ("REL-00001",)


def test_an_open_review_comes_next_though_its_stage_is_ahead(bench: Bench) -> None:
    bench.ask(REVIEW, {**pair("later"), "stage": "build"})
    bench.commit()
    bench.state("review", "wang-fang", "later")
    assert [gate.id for gate, _ in next_gates(bench.evaluator())] == ["review", "later"]


def keys(bench: Bench) -> list[str]:
    return [f"{gate.id}@{one}" if one else gate.id for gate, one in next_gates(bench.evaluator())]


def test_every_recurring_gate_that_is_due_comes_next_whatever_its_stage(bench: Bench) -> None:
    monthly = {**pair("monthly"), "stage": "build", "recurs": {"cadence": "month"}}
    bench.lay(REVIEW, {**pair("later"), "stage": "build"}, monthly, answers={"start": "2026-09-01"})
    assert keys(bench) == ["review", "monthly@2026-09", "monthly@2026-10"]
    bench.commit()
    bench.approve("li-lei", "qa", "monthly@2026-09")
    bench.decide("wang-fang", "monthly@2026-09")
    assert keys(bench) == ["review", "monthly@2026-10"]


def test_a_stage_that_ends_at_a_cadence_goes_on_until_the_end(bench: Bench) -> None:
    running = {**pair("review"), "recurs": {"cadence": "month"}}
    other = {**pair("audit"), "recurs": {"cadence": "quarter"}}
    closing = {**pair("close"), "stage": "build"}
    bench.lay(running, other, closing, answers={"start": "2026-08-01"})
    assert keys(bench) == ["review@2026-08", "review@2026-09", "review@2026-10", "audit@2026-Q3"]
    bench.commit()
    for one in ("2026-08", "2026-09", "2026-10"):
        bench.approve("li-lei", "qa", f"review@{one}")
        bench.decide("wang-fang", f"review@{one}")
    assert [one.state for one in staged(bench.evaluator())] == ["current", "ahead"]
    assert keys(bench) == ["audit@2026-Q3", "review@2026-11"]
    bench.approve("li-lei", "qa", "review@2026-11")
    bench.decide("wang-fang", "review@2026-11")
    assert keys(bench) == ["audit@2026-Q3"]
    bench.approve("li-lei", "qa", "close")
    bench.decide("wang-fang", "close")
    assert [one.state for one in staged(bench.evaluator())] == ["done", "done"]
    assert keys(bench) == []


def test_items_wait_for_their_stage_and_are_due_while_they_live(blank: Bench) -> None:
    begun = {"from_stage": {"stage": "build", "reason": "in mid-flight", "on": "2026-11-01"}}
    notes = asking("notes", "file-present", {"pattern": "releases/{instance}.yaml"})
    early = gate("early", notes, recurs={"register": "releases"})
    late = gate("late", notes, stage="build", recurs={"register": "releases"})
    more: dict[str, Any] = {"registers": [RELEASES]}
    blank.lay(pair(), early, {**pair("exit"), "stage": "build"}, late, settings=begun, **more)
    blank.write("process/releases/REL-00001.yaml", "kind: major\nstatus: planned\n")
    blank.write("process/releases/REL-00002.yaml", "kind: major\nstatus: out\n")
    assert keys(blank) == ["exit", "early@REL-00001", "late@REL-00001"]
    blank.lay(pair(), early, {**pair("exit"), "stage": "build"}, late, **more)
    assert keys(blank) == ["review", "early@REL-00001"]


def test_a_recurring_gate_of_a_stage_before_kactl_holds_nobody_up(blank: Bench) -> None:
    begun = {"from_stage": {"stage": "build", "reason": "in mid-flight", "on": "2026-11-01"}}
    recurring = {**pair(), "recurs": {"pattern": r"v\d+", "example": "v1"}}
    blank.lay(recurring, {**pair("exit"), "stage": "build"}, settings=begun)
    assert [one.state for one in staged(blank.evaluator())] == ["grandfathered", "current"]
    assert keys(blank) == ["exit"]


def test_a_gate_out_of_force_is_never_due(bench: Bench) -> None:
    monthly = {**pair("monthly"), "recurs": {"cadence": "month"}, "when": {"size": "large"}}
    bench.lay(REVIEW, monthly, answers={"start": "2026-09-01", "size": "small"})
    assert keys(bench) == ["review"]
    bench.lay(REVIEW, monthly, answers={"start": "2026-10-01", "size": "large"})
    assert keys(bench) == ["review", "monthly@2026-10"]
