"""Deployments from the command line's side: recorded, taken in, judged, reviewed, listed."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.building import ENGAGEMENT, Built, git
from tests.checking import lay

from kactl.errors import ExitCode, KactlError
from kactl.model.reports import ChangeSetReport
from kactl.workflows.calling import Call, Writing
from kactl.workflows.deploying.checking import check
from kactl.workflows.deploying.listing import list_environments
from kactl.workflows.deploying.recording import Told, deploy
from kactl.workflows.deploying.reviewing import review
from kactl.workflows.deploying.taking import take_files, take_tags
from kactl.workflows.run_hook import run_hook

NOW = datetime(2026, 11, 16, 13, tzinfo=UTC)
"""A Monday, 21:00 in Shanghai: a window of production is open."""
WRITE = Writing()


@pytest.fixture
def built(git_repo: Path) -> Built:
    found = lay("deployments-kept", "good", git_repo)
    found.remove("process/deployments/production/" + emergency(found))
    git(git_repo, "config", "user.email", "li.lei@firm.example")
    found.write("src/app.py", "print('v1')\n")
    found.commit("Begin")
    return found


def emergency(built: Built) -> str:
    """Return the file of the example's emergency deployment."""
    folder = built.root / "process/deployments/production"
    return next(one.name for one in folder.iterdir() if "v1.0.1" in one.name)


def called(built: Built, now: datetime = NOW) -> Call:
    return Call(start=built.root, language="en", now=now, nonce=lambda: "0" * 32)


def codes(report: ChangeSetReport) -> list[str]:
    return sorted(one.code for one in report.notes)


def recorded(built: Built, environment: str, version: str, **more: Any) -> ChangeSetReport:
    writing = Writing(by=more.pop("by", None), dry_run=more.pop("dry_run", False))
    return deploy(called(built, more.pop("now", NOW)), Told(environment, version, **more), writing)


def laid(report: ChangeSetReport, built: Built) -> dict[str, Any]:
    (file,) = report.files
    found = json.loads((built.root / file.path).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def refused(code: str, exit_code: ExitCode, action: Any, *arguments: Any, **more: Any) -> KactlError:
    with pytest.raises(KactlError) as caught:
        action(*arguments, **more)
    assert (caught.value.code, caught.value.exit_code) == (code, exit_code)
    return caught.value


def test_a_deployment_is_one_new_file_and_one_commit(built: Built) -> None:
    tested = git(built.root, "rev-parse", "HEAD")
    report = recorded(built, "DEV", "v1.2.0", run="https://ci.example/7", minutes=3.5)
    assert laid(report, built) == {
        "schemaVersion": 1, "engagement": ENGAGEMENT, "environment": "dev", "version": "v1.2.0",
        "at": "2026-11-16T13:00:00Z", "by": "li.lei", "artifacts": [{"commit": tested}],
        "run": "https://ci.example/7", "minutes": 3.5,
    }  # fmt: skip
    assert git(built.root, "show", "--name-only", "--format=", "HEAD") == report.files[0].path
    assert report.next[0].command == "kactl env check test v1.2.0"
    assert report.notes == ()


def test_later_environments_get_the_parts_that_were_deployed_before(built: Built) -> None:
    first = laid(recorded(built, "dev", "v1.2.0"), built)["artifacts"]
    built.write("src/app.py", "print('v2')\n")
    built.commit("Go on")
    assert laid(recorded(built, "test", "v1.2.0", now=NOW.replace(hour=14)), built)["artifacts"] == first


def test_the_release_says_its_parts_and_the_command_line_wins(built: Built) -> None:
    declared = {"commit": "c" * 40, "digest": "sha256:" + "d" * 64}
    book = built.root / ".kactl/playbook/playbook.yaml"
    text = book.read_text(encoding="utf-8").replace(
        "{id: artifacts, title: {zh: 制品, en: Artefacts}}",
        "{id: artifacts, title: {zh: 制品, en: Artefacts}, type: artifact, many: true}",
    )
    built.write(".kactl/playbook/playbook.yaml", text)
    item = {"title": "v1.2.0", "status": "planned", "artifacts": [declared]}
    built.write("process/releases/v1.2.0.yaml", json.dumps(item))
    assert laid(recorded(built, "dev", "v1.2.0"), built)["artifacts"] == [declared]
    told = recorded(built, "dev", "v1.2.1", artifacts=[f"shop:v1.2.1@{'e' * 40}"])
    assert laid(told, built)["artifacts"] == [{"repo": "shop", "tag": "v1.2.1", "commit": "e" * 40}]


def test_what_happened_is_written_and_what_it_broke_is_said(built: Built) -> None:
    report = recorded(built, "production", "v1.2.0", at="2026-11-16T12:00")
    assert codes(report) == ["deployments-kept.skipped", "deployments-kept.window"]
    assert {one.severity for one in report.notes} == {"error"}
    assert report.commit is not None


def test_a_dry_run_and_a_check_say_it_beforehand(built: Built) -> None:
    report = recorded(built, "production", "v1.2.0", dry_run=True)
    assert (codes(report), report.commit) == (["deployments-kept.skipped"], None)
    planned = check(called(built), "production", "v1.2.0")
    assert [one.code for one in planned.findings] == ["deployments-kept.skipped"]
    at_noon = check(called(built, NOW.replace(hour=4)), "production", "v1.0.0")
    assert [one.code for one in at_noon.findings] == ["deployments-kept.window"]
    assert check(called(built), "production", "v1.0.0").findings == ()
    assert not list((built.root / "process/deployments/production").glob("*v1.2.0*"))


def test_the_same_deployment_is_recorded_once(built: Built) -> None:
    recorded(built, "dev", "v1.2.0", run="https://ci.example/7")
    for more in ({"run": "https://ci.example/7", "now": NOW.replace(hour=14)}, {"at": "2026-11-16T21:00"}):
        again = recorded(built, "dev", "v1.2.0", **more)
        assert (codes(again), again.files) == (["deploying.known"], ())
    assert len(list((built.root / "process/deployments/dev").glob("*v1.2.0*"))) == 1


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (Told("prod", "v1"), "deploying.no-environment"),
        (Told("dev", "../v1"), "deploying.bad-version"),
        (Told("dev", "v1", at="2026-11-16T21:11"), "deploying.future"),
        (Told("dev", "v1", at="yesterday"), "deploying.bad-instant"),
        (Told("dev", "v1", at="9999-12-31T23:59-12:00"), "deploying.future"),
        (Told("dev", "v1", artifacts=["main"]), "deploying.bad-artifact"),
        (Told("dev", "v1", incident="INCD-1"), "deploying.incident-alone"),
        (Told("dev", "v1", data_checked_by="nobody"), "statement.no-person"),
    ],
)
def test_a_command_line_that_is_wrong_writes_nothing(built: Built, told: Told, code: str) -> None:
    head = git(built.root, "rev-parse", "HEAD")
    refused(code, ExitCode.USAGE, deploy, called(built), told, WRITE)
    assert git(built.root, "rev-parse", "HEAD") == head


def test_a_clock_that_is_a_little_ahead_is_no_fault(built: Built) -> None:
    assert recorded(built, "dev", "v1.2.0", at="2026-11-16T21:09").commit


def test_an_emergency_wants_a_review_by_another_person(built: Built) -> None:
    report = recorded(built, "production", "v1.0.2", emergency="Payment is down", at="2026-11-15T12:00")
    assert codes(report) == ["deployments-kept.review-due"]
    (step,) = report.next
    name = step.command.split()[3]
    assert (step.command, str(step.deadline)) == (f'kactl env review {name} --reason "…"', "2026-11-17")
    assert list_environments(called(built)).environments[3].unreviewed == (name,)
    mine = refused("deploying.may-not-review", ExitCode.FINDINGS, review, called(built), name,
                   reason="fine", writing=WRITE)  # fmt: skip
    assert mine.values["roles"] == "qa-lead, delivery-manager"
    done = review(called(built), "v1.0.2", reason="Tested since", writing=Writing(by="zhou.ting"))
    assert done.files[0].path.startswith(f"process/deployments/production/reviews/{name}-")
    assert check(called(built), "production").findings == ()
    again = review(called(built), name, reason="Tested", writing=Writing(by="wang.fang"))
    assert (codes(again), again.files) == (["deploying.reviewed-before"], ())


def test_a_review_names_one_deployment_and_says_why(built: Built) -> None:
    writing = Writing(by="zhou.ting")
    refused(
        "deploying.no-reason", ExitCode.USAGE, review, called(built), "v1.0.0", reason=" ", writing=writing
    )
    refused(
        "deploying.ambiguous", ExitCode.USAGE, review, called(built), "v1.0.0", reason="x", writing=writing
    )
    refused(
        "deploying.no-deployment", ExitCode.USAGE, review, called(built), "v7", reason="x", writing=writing
    )


def left(built: Built, name: str, **fields: Any) -> Path:
    """Write what a pipeline leaves outside the engagement."""
    plain = {"environment": "dev", "version": "v1.2.0", "at": "2026-11-16T12:00:00Z",
             "by": "Li.Lei@firm.example", "artifacts": [{"commit": "a" * 40}], **fields}  # fmt: skip
    place = built.root.parent / name
    place.write_text(json.dumps(plain), encoding="utf-8")
    return place


def test_files_of_pipelines_are_taken_in_once(built: Built) -> None:
    files = [left(built, "one.json"), left(built, "two.json", environment="test", at="2026-11-16T12:30:00Z")]
    report = take_files(called(built), files, WRITE)
    assert [(one.path.split("/")[2], one.action) for one in report.files] == [
        ("dev", "create"), ("test", "create"),
    ]  # fmt: skip
    assert report.notes == ()
    assert {json.loads((built.root / one.path).read_bytes())["by"] for one in report.files} == {"li.lei"}
    again = take_files(called(built), [*files, files[0]], WRITE)
    assert (again.files, codes(again)) == ((), ["deploying.known"] * 3)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"engagement": "01JD3Q8Z7Y6X5W4V3T2S1R0QPZ"}, "deployment-file.other-engagement"),
        ({"environment": "moon"}, "deploying.strange-environment"),
        ({"at": "2026-11-16T13:11:00Z"}, "deploying.future-file"),
        ({"at": "1960-01-01T00:00:00Z"}, "model.range"),
        ({"colour": "blue"}, "model.unknown-key"),
        ({"version": "../../evil"}, "model.id"),
        ({"environment": "../../evil"}, "model.id"),
        ({"artifacts": [{"commit": "main"}]}, "model.pattern"),
    ],
)
def test_of_files_none_is_taken_where_one_is_wrong(built: Built, fields: dict[str, Any], code: str) -> None:
    files = [left(built, "good.json"), left(built, "bad.json", **fields)]
    error = refused("deploying.unreadable", ExitCode.FINDINGS, take_files, called(built), files, WRITE)
    found = error.values["findings"]
    assert isinstance(found, list)
    assert [one.code for one in found] == [code]
    assert not list((built.root / "process/deployments/dev").glob("*v1.2.0*"))


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"a": 1, "a": 2}', b"\xff\xfe{\x00}\x00", b"[" * 5000])
def test_bytes_that_are_no_deployment_are_findings(built: Built, data: bytes) -> None:
    place = built.root.parent / "bad.json"
    place.write_bytes(data)
    refused("deploying.unreadable", ExitCode.FINDINGS, take_files, called(built), [place], WRITE)


def tag(
    built: Built, name: str, *, by: str = "li.lei@firm.example", at: str = "2026-11-16T12:00:00Z"
) -> None:
    git(
        built.root, "tag", "-f", "-a", name, "-m", "Deployed",
        GIT_COMMITTER_EMAIL=by, GIT_COMMITTER_NAME="CI", GIT_COMMITTER_DATE=at,
    )  # fmt: skip


def test_tags_say_what_pipelines_brought_where(built: Built) -> None:
    text = (built.root / "process/environments.yaml").read_text(encoding="utf-8")
    rules = text.replace("    data: [synthetic]\n", '    data: [synthetic]\n    tags: "deploy/dev/*"\n', 1)
    built.write("process/environments.yaml", rules)
    head = built.commit("Say how pipelines tag")
    for name in (
        "deploy/dev/v1.2.0",
        "deploy/uat/v1.2.0",
        "deploy/dev/a b".replace(" ", "~").replace("~", "+"),
    ):
        tag(built, name)
    tag(built, "deploy/dev/v9", at="2027-01-01T00:00:00Z")
    listed = list_environments(called(built))
    assert [one.untaken for one in listed.environments] == [2, 0, 0, 0]
    report = take_tags(called(built), WRITE)
    assert codes(report) == ["deploying.future-file", "deploying.odd-tag"]
    assert laid(report, built) == {
        "schemaVersion": 1, "engagement": ENGAGEMENT, "environment": "dev", "version": "v1.2.0",
        "at": "2026-11-16T12:00:00Z", "by": "li.lei", "artifacts": [{"commit": head}],
        "run": "tag:deploy/dev/v1.2.0",
    }  # fmt: skip
    assert take_tags(called(built), WRITE).files == ()
    tag(built, "deploy/dev/v1.2.0")
    assert "deploying.tag-moved" in codes(take_tags(called(built), WRITE))


def test_the_list_says_what_runs_where_and_when_it_may_change(built: Built) -> None:
    dev, test, uat, live = list_environments(called(built)).environments
    assert [one.running.version if one.running else None for one in (dev, test, uat, live)] == ["v1.0.0"] * 4
    assert dev.opening is None
    assert live.changeable
    assert live.opening is not None
    assert live.opening.ends == datetime(2026, 11, 16, 18, tzinfo=UTC)
    assert live.freeze is not None
    assert live.freeze.begins == datetime(2026, 11, 26, 16, tzinfo=UTC)
    later = list_environments(called(built, datetime(2026, 11, 27, 13, tzinfo=UTC))).environments[3]
    assert (later.frozen, later.changeable) == (True, False)
    assert later.opening is not None
    assert later.opening.begins == datetime(2026, 11, 30, 16, tzinfo=UTC)
    recorded(built, "production", "v1.0.0", result="rolled-back")
    assert list_environments(called(built)).environments[3].running is None


def test_damaged_files_are_said_and_the_rest_is_judged(built: Built) -> None:
    built.write("process/deployments/dev/x-0123456789.json", "{")
    assert [one.code for one in check(called(built)).findings] == ["deployment-file.altered"]
    assert list_environments(called(built)).environments[0].running is not None


def test_without_a_calendar_nothing_can_be_judged(built: Built) -> None:
    built.write("process/calendar.yaml", "parties: 1\n")
    refused("deploying.no-calendar", ExitCode.UNDECIDED, check, called(built))


def test_two_people_who_deploy_at_once_do_not_clash(built: Built) -> None:
    git(built.root, "checkout", "-q", "-b", "other")
    recorded(built, "dev", "v1.3.0")
    git(built.root, "checkout", "-q", "main")
    recorded(built, "dev", "v1.4.0")
    git(built.root, "merge", "-q", "--no-edit", "other")
    assert check(called(built)).judged == 6


def test_rules_that_cannot_be_understood_are_said_with_their_line(built: Built) -> None:
    text = (built.root / "process/environments.yaml").read_text(encoding="utf-8")
    built.write("process/environments.yaml", text.replace("month_end: 2", "month_end: 2, until: 2026-02-30"))
    error = refused("deploying.broken-rules", ExitCode.UNDECIDED, check, called(built), "production")
    findings = error.values["findings"]
    assert isinstance(findings, tuple)
    (found,) = findings
    assert (found.code, found.path) == ("model.moment", "process/environments.yaml")
    assert "month_end" in text.splitlines()[found.line - 1]
    assert [one.code for one in check(called(built)).findings] == ["model.moment"]


def test_what_is_said_beforehand_asks_for_no_review(built: Built) -> None:
    """There is no deployment yet that anybody could review."""
    git(built.root, "config", "user.email", "nobody@firm.example")
    planned = check(called(built), "production", "v1.2.0")
    assert {one.code: one.fix for one in planned.findings} == {
        "deployments-kept.deployer": "kactl role list",
        "deployments-kept.skipped": "kactl env list",
    }


_RULE = """rules:
  - {id: kept, title: Deployments keep the rules, uses: deployments-kept, principle: clear-duty}
"""


def test_the_hook_lets_the_record_of_a_broken_rule_in(built: Built) -> None:
    """What happened is recorded whatever it broke: a refusal would hide it."""
    playbook = built.root / ".kactl/playbook/playbook.yaml"
    built.write(".kactl/playbook/playbook.yaml", playbook.read_text("utf-8") + _RULE)
    built.commit("Hold deployments to the rules")
    report = deploy(called(built), Told("production", "v9.0.0"), Writing(commit=False))
    assert "deployments-kept.skipped" in codes(report)
    git(built.root, "add", "-A")
    found = run_hook(called(built))
    assert found.counts["error"] == 0
    assert ("deployments-kept.skipped", "warning") in {(one.code, one.severity) for one in found.findings}
