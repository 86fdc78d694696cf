import json
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay, setting_of

from kactl.checks import rollback_rehearsed as check
from kactl.checks.reading.deployments import deployment_file
from kactl.model.deployments import Deployment
from kactl.model.subjects import Subject

CHECK = "rollback-rehearsed"
ITEM = "process/releases/v1.0.0.yaml"
A, B = "a" * 40, "b" * 40


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


@pytest.fixture
def bare(good: Built) -> Built:
    """Return an engagement whose release says nothing of a rehearsal."""
    good.write(ITEM, f"title: 一\nstatus: planned\nartifacts: [{{commit: {A}}}]\n")
    return good


def rehearsed(built: Built, at: str = "2026-11-10T04:00:00Z", **more: Any) -> None:
    fixed = {"environment": "test", "version": "v1.0.0", "by": "li.lei", "rehearsal": True}
    deployment = Deployment.model_validate_json(json.dumps({**fixed, "at": at, **more}))
    built.write(*deployment_file(deployment, "process"))


def found(built: Built) -> tuple[str, list[str]]:
    judgement = ask(built, CHECK, {}, instance="v1.0.0")
    return judgement.outcome, codes([judgement])


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, instance="v1.0.0")
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_is_too_old_by_the_calendar(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo, instance="v1.0.0")
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["too-old"])
    assert judgement.findings[0].calendar


def test_a_rehearsal_among_the_deployments_counts(bare: Built) -> None:
    assert found(bare) == ("unmet", ["missing"])
    rehearsed(bare, artifacts=[{"commit": A}])
    assert found(bare) == ("met", [])


def test_a_deployment_that_was_no_rehearsal_or_of_another_version_does_not_count(bare: Built) -> None:
    rehearsed(bare, rehearsal=False)
    rehearsed(bare, version="v1.0.0-rc1")
    assert found(bare) == ("unmet", ["missing"])


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"result": "failed"}, "failed"),
        ({"artifacts": [{"commit": B}]}, "other-artifact"),
        ({"at": "2026-11-20T04:00:00Z"}, "future"),
        ({"at": "2026-10-01T04:00:00Z"}, "too-old"),
    ],
)
def test_a_rehearsal_that_says_nothing_of_this_release_does_not_count(
    bare: Built, more: dict[str, Any], code: str
) -> None:
    rehearsed(bare, **more)
    assert found(bare) == ("unmet", [code])


def test_the_newest_rehearsal_that_counts_is_the_one(bare: Built) -> None:
    rehearsed(bare, "2026-11-12T04:00:00Z", result="failed")
    rehearsed(bare, "2026-11-10T04:00:00Z")
    assert found(bare) == ("met", [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rehearsed_at: 2026-11-10T20:00:00+08:00\nrehearsed_in: test\n", "incomplete"),
        ("rehearsed_at: yesterday\nrehearsed_in: test\nrehearsed_by: li.lei\n", "missing"),
        ("rehearsed_at: 2026-11-10\n", "missing"),
    ],
)
def test_what_people_wrote_down_must_be_whole(bare: Built, text: str, code: str) -> None:
    bare.write(ITEM, f"title: 一\nstatus: planned\n{text}")
    assert found(bare) == ("unmet", [code])


def test_a_deployment_that_cannot_be_read_leaves_it_open(bare: Built) -> None:
    rehearsed(bare)
    bare.write("process/deployments/test/20261110T040000Z-v1.0.0-0000000000.json", "{")
    assert found(bare)[0] == "unknown"


def test_other_versions_change_nothing_that_was_approved(bare: Built) -> None:
    rehearsed(bare)
    before = bare.snapshot.digest(subject(bare))
    rehearsed(bare, version="v2.0.0")
    assert bare.snapshot.digest(subject(bare)) == before


def subject(built: Built) -> Subject:
    return check.subject(check.Parameters(), setting_of(built.snapshot, "v1.0.0"))
