import json
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay, told

from kactl.checks.reading.deployments import deployment_file
from kactl.model.deployments import Deployment

CHECK = "promoted"
WAY = {"through": ["dev", "test", "uat"]}
ITEM = "process/releases/v1.0.0.yaml"
A, B = "a" * 40, "b" * 40


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


def deployed(built: Built, environment: str, at: str, **more: Any) -> None:
    plain = {"environment": environment, "version": "v1.0.0", "at": at, "by": "li.lei", **more}
    path, data = deployment_file(Deployment.model_validate_json(json.dumps(plain)), "process")
    built.write(path, data)


def found(built: Built, instance: str = "v1.0.0") -> tuple[str, list[str]]:
    judgement = ask(built, CHECK, WAY, instance=instance)
    return judgement.outcome, codes([judgement])


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, instance="v1.0.0")
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_tells_of_order_and_parts(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo, instance="v1.0.0")
    assert (judgement.outcome, codes([judgement])) == ("unmet", ["other-parts", "out-of-order"])


def test_another_version_and_a_failed_or_rehearsed_deployment_do_not_count(good: Built) -> None:
    assert found(good, "v1.0") == ("unmet", ["missing"] * 3)
    deployed(good, "test", "2026-11-10T04:00:00Z", version="v1.0.1", result="failed")
    deployed(good, "dev", "2026-11-10T04:00:00Z", version="v1.0.1", rehearsal=True)
    judgement = ask(good, CHECK, WAY, instance="v1.0.1")
    assert codes([judgement]) == ["missing"] * 3
    assert judgement.findings[0].fix == "kactl env deploy dev v1.0.1"


def test_the_parts_of_the_item_count_and_without_them_the_first_deployment(good: Built) -> None:
    text = (good.root / ITEM).read_text(encoding="utf-8")
    good.write(ITEM, text.replace(A, B))
    assert found(good) == ("unmet", ["other-parts"] * 3)
    good.remove(ITEM)
    assert found(good) == ("met", [])


def test_digests_that_differ_are_other_parts(good: Built) -> None:
    good.write(ITEM, f"title: 首版\nstatus: planned\nartifacts: [{{commit: {A}, digest: 'sha256:{A}'}}]\n")
    assert found(good) == ("met", [])
    parts = [{"commit": A, "digest": f"sha256:{B}"}]
    good.remove(next((good.root / "process/deployments/uat").iterdir()).relative_to(good.root).as_posix())
    deployed(good, "uat", "2026-11-13T02:00:00Z", artifacts=parts)
    assert found(good) == ("unmet", ["other-parts"])


def test_a_deployment_that_names_no_parts_leaves_it_open(good: Built) -> None:
    deployed(good, "uat", "2026-11-13T02:00:00Z")
    judgement = ask(good, CHECK, WAY, instance="v1.0.0")
    assert judgement.outcome == "unknown"
    assert told(judgement, "unnamed-parts").subject == "uat"


def test_a_damaged_deployment_leaves_it_open(good: Built) -> None:
    good.write("process/deployments/uat/x-v1.0.0-0123456789.json", "{")
    assert found(good)[0] == "unknown"


def test_other_versions_are_not_in_the_subject(good: Built) -> None:
    before = ask(good, CHECK, WAY, instance="v1.0.0")
    deployed(good, "uat", "2026-11-13T02:00:00Z", version="v2.0.0")
    assert ask(good, CHECK, WAY, instance="v1.0.0") == before
