"""Situations that people make: who speaks, who may not, records that are damaged."""

from tests.corpus.laying import (
    BOARD,
    Expected,
    approved,
    began,
    day,
    merged,
    passed,
    review,
    situation,
    standing_in,
)
from tests.gating import PROOF, ROLES, Bench, criterion, gate


@situation
def approved_and_not_decided(bench: Bench) -> Expected:
    began(bench)
    approved(bench)
    return review("READY")


@situation
def stand_in(bench: Bench) -> Expected:
    began(bench)
    bench.stand_in(standing_in("wang-fang", "zhao-yun", day(bench, 0), day(bench, 5)))
    bench.approve("zhao-yun", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def stand_in_of_a_stand_in(bench: Bench) -> Expected:
    began(bench)
    bench.stand_in(
        standing_in("wang-fang", "zhao-yun", day(bench, 0), day(bench, 400)),
        standing_in("zhao-yun", "han-mei", day(bench, 0), day(bench, 400)),
    )
    bench.approve("han-mei", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")
    return review("READY", "gate.decision-ignored")


@situation
def leaver(bench: Bench) -> Expected:
    began(bench)
    bench.staff(manager=["sun-bo"])
    return review("BLOCKED", "gate.role-short")


@situation
def approver_who_left_later(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    bench.staff(manager=["zhao-yun"], qa=["han-mei"])
    return review("PASSED")


@situation
def committee_says_yes(bench: Bench) -> Expected:
    asked = gate("review", criterion("charter"), approvals=[{"role": "board"}])
    began(bench, asked, roles=[*ROLES, BOARD])
    for who in ("wang-fang", "zhao-yun"):
        bench.approve(who, "board")
    bench.state("reject", "li-lei", role="board", reason="too early")
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def committee_without_quorum(bench: Bench) -> Expected:
    asked = gate("review", criterion("charter"), approvals=[{"role": "board"}])
    began(bench, asked, roles=[*ROLES, BOARD])
    bench.approve("wang-fang", "board")
    return review("READY")


@situation
def one_voter_for_role_and_committee(bench: Bench) -> Expected:
    alone = {"id": "board", "title": "Board", "committee": {"members": ["wang-fang"]}}
    asked = gate("review", criterion("charter"), approvals=[{"role": "manager"}, {"role": "board"}])
    began(bench, asked, roles=[*ROLES, alone])
    bench.approve("wang-fang", "manager")
    bench.approve("wang-fang", "board")
    return review("BLOCKED", "gate.role-short")


@situation
def rejected(bench: Bench) -> Expected:
    began(bench)
    bench.state("reject", "li-lei", role="qa", reason="the report lies")
    return review("BLOCKED", "gate.rejected")


@situation
def revoked(bench: Bench) -> Expected:
    began(bench)
    made = passed(bench)
    bench.state("revoke", "wang-fang", target=made.name, reason="a mistake")
    return review("READY")


@situation
def two_branches_decide_differently(bench: Bench) -> Expected:
    began(bench)
    approved(bench)
    bench.commit("Approve")
    merged(
        bench,
        lambda: bench.decide("wang-fang"),
        lambda: bench.decide("wang-fang", result="hold", reason="wait"),
    )
    return review("BLOCKED", "gate.decision-ignored")


@situation
def two_branches_approve(bench: Bench) -> Expected:
    began(bench)
    merged(bench, lambda: bench.approve("wang-fang", "manager"), lambda: bench.approve("li-lei", "qa"))
    bench.decide("wang-fang")
    return review("PASSED")


@situation
def half_a_record(bench: Bench) -> Expected:
    began(bench)
    made = bench.approve("li-lei", "qa")
    bench.commit("Approve")
    bench.write(made.path, (bench.root / made.path).read_bytes()[:200])
    return review("BLOCKED", "record-file.altered")


@situation
def half_a_reopening(bench: Bench) -> Expected:
    began(bench)
    passed(bench)
    made = bench.state("reopen", "wang-fang", reason="again")
    bench.write(made.path, (bench.root / made.path).read_bytes()[:200])
    return review("BLOCKED", "record-file.altered")


@situation
def record_of_a_newer_kactl(bench: Bench) -> Expected:
    began(bench)
    bench.record(gate="review", kind="reject", role="qa", reason="no", schemaVersion=2)
    return review("ERROR", "record-file.version")


@situation
def homoglyph_id(bench: Bench) -> Expected:
    began(bench)
    bench.approve("wang-fang", "manager")
    bench.record(gate="review", role="qa", by="li-l\u0435i")
    return review("READY")


@situation
def conflicting_duties(bench: Bench) -> Expected:
    apart = [{"id": "apart", "roles": ["manager", "qa"], "reason": "nobody tests their own plan"}]
    began(bench, conflicts=apart)
    bench.staff(manager=["li-lei"], qa=["li-lei"])
    return review("BLOCKED", "gate.role-short")


@situation
def signed_by_the_client(bench: Bench) -> Expected:
    began(bench, gate("review", criterion("charter"), approvals=[{"role": "sponsor"}]))
    bench.approve("zhao-yun", "sponsor", on_behalf_of="chen-jie", transcribed_by="zhao-yun", proof=PROOF)
    bench.decide("wang-fang")
    return review("PASSED")
