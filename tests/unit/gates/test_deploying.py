"""Deployments held against statements: gates wanted before, reviews that freeze, reviews that are due."""

import json
from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from tests.gating import Bench, criterion, gate

from kactl.checks.reading.deployments import Placed, deployment_file, review_file
from kactl.gates.deployment_troubles import deployment_troubles, review_steps
from kactl.model.deployments import Deployment, DeploymentReview

ENVIRONMENT = {"title": "E", "stability": "S", "data": ["synthetic"], "change": "C", "deployers": ["dev"]}
BY = "zhao-yun"


@pytest.fixture
def bench(git_repo: Any) -> Bench:
    bench = Bench(git_repo)
    glass = {"roles": ["dev"], "hours": 4, "review": 2}
    release = gate(
        "release",
        criterion("charter"),
        recurs={"pattern": "v.*"},
        approvals=[{"role": "qa"}],
        break_glass=glass,
    )
    uat = gate("uat", criterion("charter"), recurs={"pattern": "v.*"}, approvals=[{"role": "qa"}])
    bench.lay(release, uat)
    rules = {
        "uat": {**ENVIRONMENT, "frozen_during": ["uat"]},
        "production": {**ENVIRONMENT, "wants": ["release@{version}"], "reviewers": ["qa"]},
    }
    bench.write("process/environments.yaml", json.dumps({"environments": rules}))
    bench.fill(charter="Here.")
    bench.commit("Settle the environments")
    return bench


def deployed(bench: Bench, environment: str, version: str, **more: Any) -> Placed:
    """Record a deployment a minute later, by the developer."""
    bench.tick()
    plain = {"environment": environment, "version": version, "at": bench.now.isoformat(), "by": BY, **more}
    one = Deployment.model_validate_json(json.dumps(plain))
    path, data = deployment_file(one, "process")
    bench.write(path, data)
    bench.commit("Deploy")
    bench.tick()
    return Placed(path, sha256(data).hexdigest(), one)


def reviewed(bench: Bench, placed: Placed, by: str) -> None:
    plain = {"deployment": placed.sha256, "by": by, "at": bench.now.isoformat(), "reason": "Looked at"}
    path, data = review_file(DeploymentReview.model_validate_json(json.dumps(plain)), placed)
    bench.write(path, data)
    bench.commit("Review")


def troubles(bench: Bench) -> Mapping[str, str]:
    return {one.code: one.severity for one in deployment_troubles(bench.evaluator())}


def test_a_version_is_wanted_at_its_gate_before_it_comes(bench: Bench) -> None:
    deployed(bench, "production", "v1")
    assert troubles(bench) == {"deployment.undecided": "error"}
    bench.approve("li-lei", "qa", "release@v1")
    bench.decide("li-lei", "release@v1")
    assert troubles(bench) == {"deployment.undecided": "error"}
    deployed(bench, "production", "v1", result="rolled-back")
    found = [one.values["gate"] for one in deployment_troubles(bench.evaluator())]
    assert found == ["release@v1"]


def test_a_version_whose_gate_was_decided_or_passed_by_is_no_trouble(bench: Bench) -> None:
    bench.approve("li-lei", "qa", "release@v1")
    bench.decide("li-lei", "release@v1")
    deployed(bench, "production", "v1")
    bench.state("break-glass", BY, "release@v2", role="dev", reason="Payments are down")
    bench.commit("Break the glass")
    deployed(bench, "production", "v2")
    deployed(bench, "production", "v3", emergency={"reason": "Payments are down"})
    deployed(bench, "production", "v3", rehearsal=True)
    assert troubles(bench) == {}
    bench.tick(hours=5)
    deployed(bench, "production", "v2")
    assert troubles(bench) == {"deployment.undecided": "error"}


def test_a_decision_that_does_not_count_lets_nothing_through(bench: Bench) -> None:
    bench.decide("li-lei", "release@v1")
    deployed(bench, "production", "v1")
    assert troubles(bench) == {"deployment.undecided": "error"}


def test_while_a_review_is_open_only_its_version_comes(bench: Bench) -> None:
    deployed(bench, "uat", "v0")
    bench.state("review", "wang-fang", "uat@v1")
    bench.commit("Open")
    deployed(bench, "uat", "v1")
    assert troubles(bench) == {}
    placed = deployed(bench, "uat", "v2")
    assert troubles(bench) == {"deployment.under-review": "error"}
    reviewed(bench, placed, "li-lei")
    assert troubles(bench) == {"deployment.under-review": "note"}
    bench.approve("li-lei", "qa", "uat@v1")
    bench.decide("li-lei", "uat@v1")
    deployed(bench, "uat", "v3")
    assert troubles(bench) == {"deployment.under-review": "note"}


def test_a_review_that_lapsed_freezes_nothing(bench: Bench) -> None:
    bench.state("review", "wang-fang", "uat@v1")
    bench.commit("Open")
    bench.tick(days=31)
    deployed(bench, "uat", "v2")
    assert troubles(bench) == {}


def test_an_overdue_review_holds_up_the_gate_that_its_environment_wants(bench: Bench) -> None:
    placed = deployed(bench, "production", "v1", emergency={"reason": "Payments are down"})
    (step,) = review_steps(bench.evaluator())
    assert (step.who, step.command) == (("li-lei", "han-mei"), f'kactl env review {placed.name} --reason "…"')
    assert str(step.deadline) == "2026-11-18"
    bench.approve("li-lei", "qa", "release@v2")
    bench.approve("li-lei", "qa", "uat@v2")
    assert bench.status("release@v2") == "READY"
    bench.now += timedelta(days=3)
    assert [one.code for one in bench.verdict("release@v2").blockers] == ["deployment.overdue"]
    assert bench.status("uat@v2") == "READY"
    reviewed(bench, placed, BY)
    assert bench.status("release@v2") == "BLOCKED"
    reviewed(bench, placed, "han-mei")
    assert bench.status("release@v2") == "READY"
    assert list(review_steps(bench.evaluator())) == []
