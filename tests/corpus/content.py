"""Situations of criteria: what lies there, what is excused, what cannot be judged."""

from tests.corpus.laying import TASKS, Expected, approved, began, review, situation, waived
from tests.gating import Bench, asking, criterion, declared, gate


@situation
def blocked(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/charter.md")
    return review("BLOCKED", "file-present.missing")


@situation
def ready(bench: Bench) -> Expected:
    began(bench)
    return review("READY")


@situation
def stale_approval(bench: Bench) -> Expected:
    began(bench)
    approved(bench)
    bench.fill(charter="Something else.")
    return review("STALE")


@situation
def content_that_returned(bench: Bench) -> Expected:
    stale_approval(bench)
    bench.commit("Change")
    bench.fill(charter="Why we are here.")
    return review("READY")


@situation
def waived_(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/report/unit.txt")
    waived(bench, 89)
    return review("READY")


@situation
def waiver_lapsed(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/report/unit.txt")
    waived(bench, 9)
    return review("EXPIRED", "file-present.missing")


@situation
def waiver_denied(bench: Bench) -> Expected:
    began(bench)
    bench.remove("process/report/unit.txt")
    waived(bench, 89, "denied")
    return review("BLOCKED", "file-present.missing")


@situation
def unreadable_item(bench: Bench) -> Expected:
    asked = asking("done", "items", {"register": "tasks", "hold": {"status": "done"}})
    began(bench, gate("review", asked, decides="manager"), registers=[TASKS])
    bench.write("process/tasks/TASK-00001.yaml", "title: One\nstatus: done\n")
    bench.write("process/tasks/TASK-00002.yaml", "title: [\n")
    return review("BLOCKED", "yaml.unclosed-bracket")


@situation
def unknown_check(bench: Bench) -> Expected:
    began(bench, gate("review", asking("odd", "no-such-check", {}), decides="manager"))
    return review("ERROR", "check.unknown")


@situation
def nothing_applies(bench: Bench) -> Expected:
    began(bench, gate("review", declared("said", owner="manager"), decides="manager"))
    bench.answer("wang-fang", "said", "not-applicable")
    return review("ERROR", "gate.asks-nothing")


@situation
def answered(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter"), declared("said", owner="manager"), decides="manager"))
    bench.answer("wang-fang", "said", "met")
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def no_instance_yet(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter"), recurs={"pattern": r"v\d+", "example": "v1"}))
    return Expected("", "BLOCKED", frozenset({"gate.no-instance"}))
