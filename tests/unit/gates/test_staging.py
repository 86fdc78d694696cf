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
