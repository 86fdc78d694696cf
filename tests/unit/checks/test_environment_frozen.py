import json
from pathlib import Path
from typing import Any

import pytest
from tests.building import Built
from tests.checking import ask, ask_example, codes, lay

from kactl.checks.reading.deployments import deployment_file
from kactl.model.deployments import Deployment

CHECK = "environment-frozen"
ENVIRONMENTS = "process/environments.yaml"


@pytest.fixture
def good(git_repo: Path) -> Built:
    return lay(CHECK, "good", git_repo)


def deployed(built: Built, at: str, **more: Any) -> None:
    plain = {"environment": "uat", "version": "v1.0.0", "at": at, "by": "li.lei", **more}
    path, data = deployment_file(Deployment.model_validate_json(json.dumps(plain)), "process")
    built.write(path, data)


def found(built: Built, instance: str | None = "v1.0.0", **parameters: Any) -> tuple[str, list[str]]:
    judgement = ask(built, CHECK, parameters, instance=instance)
    return judgement.outcome, codes([judgement])


def change(built: Built, old: str, new: str) -> None:
    text = (built.root / ENVIRONMENTS).read_text(encoding="utf-8")
    assert old in text
    built.write(ENVIRONMENTS, text.replace(old, new))


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo, instance="v1.0.0")
    assert (judgement.outcome, judgement.findings) == ("met", ())


def test_the_bad_example_runs_another_version_on_unchecked_data(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo, instance="v1.0.0")
    assert judgement.outcome == "unmet"
    assert codes([judgement]) == ["not-frozen", "other-version", "unchecked-data"]
    assert {one.who for one in judgement.findings} == {("ops-lead",)}


def test_a_gate_without_instances_takes_any_version(good: Built) -> None:
    assert found(good, None) == ("met", [])
    for path in (good.root / "process/deployments/uat").iterdir():
        path.unlink()
    assert found(good, None)[1] == ["nothing-runs"]


def test_what_was_rolled_back_runs_no_more(good: Built) -> None:
    deployed(good, "2026-11-12T02:00:00Z", version="v1.1.0")
    assert found(good) == ("unmet", ["other-version"])
    deployed(good, "2026-11-12T03:00:00Z", version="v1.1.0", result="rolled-back")
    deployed(good, "2026-11-12T04:00:00Z", version="v1.2.0", result="failed")
    deployed(good, "2026-11-12T05:00:00Z", version="v1.2.0", rehearsal=True)
    assert found(good) == ("met", [])


def test_data_is_of_a_kind_that_may_be_there_and_made_by_the_procedure(good: Built) -> None:
    deployed(good, "2026-11-12T02:00:00Z", data="masked")
    assert found(good) == ("unmet", ["unchecked-data"])
    checked = "    masking: 按规程\n    masking_checked: {by: zhou.ting, on: 2026-11-11}\n"
    change(good, "    masking: 按脱敏规程处理，经客户方抽查\n", checked)
    assert found(good) == ("met", [])
    deployed(good, "2026-11-12T03:00:00Z", data="real")
    assert found(good) == ("unmet", ["wrong-data"])
    deployed(good, "2026-11-12T04:00:00Z", data="masked", data_checked_by="zhou.ting")
    change(good, "    masking: 按规程\n", "")
    assert found(good) == ("unmet", ["no-procedure"])


def test_without_rules_or_with_damaged_files_nobody_can_tell(good: Built) -> None:
    assert found(good, environment="staging") == ("unknown", ["no-rules"])
    good.write("process/deployments/uat/x-0123456789.json", "{")
    assert found(good)[0] == "unknown"
