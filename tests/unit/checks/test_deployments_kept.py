import json
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from tests.building import ENGAGEMENT, Built
from tests.checking import ask, ask_example, codes, lay, told

from kactl.checks.reading.deployments import Placed, deployment_file, review_file
from kactl.model.deployments import Deployment, DeploymentReview

CHECK = "deployments-kept"
ENVIRONMENTS = "process/environments.yaml"
IN_WINDOW = "2026-11-12T13:30:00Z"


def deployed(built: Built, environment: str, at: str, **more: Any) -> Placed:
    """Record a deployment of v2 and return it."""
    plain = {"environment": environment, "version": "v2", "at": at, "by": "li.lei", **more}
    one = Deployment.model_validate_json(json.dumps(plain))
    path, data = deployment_file(one, "process")
    built.write(path, data)
    return Placed(path, digest(data), one)


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file."""
    return sha256(data).hexdigest()


def reviewed(built: Built, placed: Placed, by: str, at: str = "2026-11-13T02:00:00Z") -> None:
    """Review a deployment."""
    plain = {"deployment": placed.sha256, "by": by, "at": at, "reason": "已补测"}
    path, data = review_file(DeploymentReview.model_validate_json(json.dumps(plain)), placed)
    built.write(path, data)


def test_the_good_example_is_met(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "good", git_repo)
    assert judgement.outcome == "met"
    assert [(one.code, one.severity) for one in judgement.findings] == [
        ("deployments-kept.review-due", "note")
    ]


def test_the_bad_example_tells_of_each_rule(git_repo: Path) -> None:
    (judgement,) = ask_example(CHECK, "bad", git_repo)
    assert judgement.outcome == "unmet"
    assert codes([judgement]) == [
        "data", "deployer", "deployer", "freeze", "future", "limit", "other-parts", "skipped", "skipped",
        "twice", "unchecked-data", "unknown-environment", "unreviewed", "window",
    ]  # fmt: skip
    assert told(judgement, "unreviewed").calendar
    assert told(judgement, "unreviewed").values["due"] == "2026-11-13"
    assert told(judgement, "freeze").values["until"] == "2026-10-06 00:00+08:00"
    assert told(judgement, "twice").severity == "warning"


def test_only_the_environments_that_are_asked_for(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    assert codes([ask(built, CHECK, {"environments": ["dev"]})]) == ["data", "deployer", "future", "twice"]


@pytest.mark.parametrize(
    ("by", "at", "severity"),
    [
        ("zhou.ting", "2026-11-13T02:00:00Z", "note"),
        ("li.lei", "2026-11-13T02:00:00Z", "error"),
        ("han.mei", "2026-11-13T02:00:00Z", "error"),
        ("stranger", "2026-11-13T02:00:00Z", "error"),
    ],
)
def test_a_broken_rule_is_a_note_once_another_person_who_may_has_reviewed_it(
    git_repo: Path, by: str, at: str, severity: str
) -> None:
    built = lay(CHECK, "good", git_repo)
    placed = deployed(built, "production", IN_WINDOW)
    reviewed(built, placed, by, at)
    found = told(ask(built, CHECK, {}), "skipped")
    assert found.severity == severity
    assert found.fix == f'kactl env review {placed.name} --reason "…"'


def test_an_emergency_may_skip_and_be_outside_the_window_but_its_review_comes_due(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/deployments/x.txt", "no deployment")
    placed = deployed(built, "production", "2026-11-14T03:00:00Z", emergency={"reason": "停机"})
    for now, expected in (
        (datetime(2026, 11, 17, 15, 59, tzinfo=UTC), ["review-due", "review-due"]),
        (datetime(2026, 11, 17, 16, 0, tzinfo=UTC), ["review-due", "unreviewed"]),
    ):
        assert codes([ask(built, CHECK, {}, now=now)]) == expected
    reviewed(built, placed, "wang.fang", "2026-11-17T02:00:00Z")
    assert codes([ask(built, CHECK, {}, now=datetime(2026, 11, 18, tzinfo=UTC))]) == ["review-due"]


def test_a_way_back_is_open_at_any_time_and_so_is_a_rehearsal_of_the_path(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    deployed(built, "production", "2026-11-14T03:00:00Z", result="rolled-back")
    deployed(built, "production", IN_WINDOW, rehearsal=True)
    assert codes([ask(built, CHECK, {})]) == ["review-due"]


def test_rules_that_became_stricter_hold_from_their_day(git_repo: Path) -> None:
    built = lay(CHECK, "bad", git_repo)
    text = (built.root / ENVIRONMENTS).read_text(encoding="utf-8")
    built.write(ENVIRONMENTS, text.replace("    title: 生产", "    since: 2026-11-13\n    title: 生产"))
    found = ask(built, CHECK, {"environments": ["production"]})
    assert codes([found]) == ["skipped", "unreviewed"]


def test_a_machine_of_the_playbook_deploys_and_a_mail_address_is_its_person(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    book = built.root / ".kactl/playbook/playbook.yaml"
    built.write(
        ".kactl/playbook/playbook.yaml", book.read_text(encoding="utf-8") + "machines: [ci@firm.example]\n"
    )
    deployed(built, "dev", "2026-11-12T02:00:00Z", by="CI@firm.example")
    deployed(built, "dev", "2026-11-12T02:10:00Z", by="Li.Lei@firm.example")
    deployed(built, "dev", "2026-11-12T02:20:00Z", by="nobody@firm.example")
    assert told(ask(built, CHECK, {}), "deployer").values["by"] == "nobody@firm.example"


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (("month_end: 2, party: client", "month_end: 99, party: client"), "model.range"),
        (("holiday: [国庆], before: 2", "from: 2026-10-02, until: 2026-10-01"), "model.freeze-order"),
        (("holiday: [国庆], before: 2", "rrule: FREQ=HOURLY"), "environment.rhythm"),
        (("windows: [{from:", "windows: [{timezone: Asia/Nowhere, from:"), "model.timezone"),
    ],
)
def test_rules_that_cannot_be_understood_are_told_with_their_line(
    git_repo: Path, edit: tuple[str, str], code: str
) -> None:
    built = lay(CHECK, "good", git_repo)
    text = (built.root / ENVIRONMENTS).read_text(encoding="utf-8")
    built.write(ENVIRONMENTS, text.replace(*edit))
    judgement = ask(built, CHECK, {})
    found = next(one for one in judgement.findings if one.path == ENVIRONMENTS)
    assert judgement.outcome == "unmet"
    assert found.code == code
    assert "unknown-environment" not in codes([judgement])
    assert edit[1].split(":")[0].strip(" {[") in text.replace(*edit).splitlines()[(found.line or 0) - 1]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"engagement": "01JD3Q8Z7Y6X5W4V3T2S1R0QPZ"}, "deployment-file.other-engagement"),
        ({"engagement": ENGAGEMENT, "colour": "blue"}, "model.unknown-key"),
        ({"result": "maybe"}, "model.choice"),
        ({"at": "2026-11-12T02:00:00"}, "model.type"),
    ],
)
def test_a_file_that_is_no_deployment_is_a_finding(git_repo: Path, fields: dict[str, Any], code: str) -> None:
    built = lay(CHECK, "good", git_repo)
    plain = {"environment": "dev", "version": "v2", "at": "2026-11-12T02:00:00Z", "by": "li.lei", **fields}
    data = json.dumps(plain).encode()
    built.write(f"process/deployments/dev/x-v2-{digest(data)[:10]}.json", data)
    assert code in [one.code for one in ask(built, CHECK, {}).findings]


def test_a_file_that_was_edited_or_moved_is_a_finding(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    placed = deployed(built, "dev", "2026-11-12T02:00:00Z")
    data = (built.root / placed.path).read_bytes()
    built.write(placed.path, data.replace(b"li.lei", b"wang.fang"))
    built.write(placed.path.replace("/dev/", "/uat/"), data)
    built.write("process/deployments/dev/broken-0000000000.json", b"\xff\xfe{")
    found = [one.code for one in ask(built, CHECK, {}).findings if one.code.startswith("deployment-file")]
    assert sorted(found) == [
        "deployment-file.altered", "deployment-file.altered", "deployment-file.misplaced"
    ]  # fmt: skip


def test_without_a_calendar_nobody_can_tell(git_repo: Path) -> None:
    built = lay(CHECK, "good", git_repo)
    built.write("process/calendar.yaml", "parties: 7\n")
    judgement = ask(built, CHECK, {})
    assert (judgement.outcome, codes([judgement])) == ("unknown", ["bad-calendar"])
