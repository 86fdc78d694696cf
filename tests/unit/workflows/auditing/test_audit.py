"""An audit tells what was deployed and decided, with and without a gate, and how to repeat an approval."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.building import git
from tests.gating import NOON, WRITE, Bench, asking, criterion, gate
from tests.letters import reply

from kactl.checks.reading.deployments import Placed, deployment_file, review_file
from kactl.errors import ExitCode, KactlError
from kactl.model.audit_report import AuditReport
from kactl.model.codes import confirmation_code
from kactl.model.deployments import Deployment, DeploymentReview, Emergency
from kactl.render.paper.audit import audit_paper
from kactl.render.paper.markdown import markdown
from kactl.workflows.auditing.audit import audit
from kactl.workflows.state import approve
from kactl.workflows.stating import Paper

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
RELEASE = {
    "id": "release", "noun": "release", "title": "Releases", "prefix": "REL", "folder": "releases",
    "fields": [{"id": "title", "title": "Title"}, {"id": "released_on", "title": "On", "type": "date"}],
    "states": {"all": ["planned", "released"], "closed": ["released"]},
}  # fmt: skip
REVIEW = gate(
    "review",
    criterion("charter", owner="manager", controls=["ISO27001:A.5.8"]),
    criterion("report", "report/*", owner="qa", independent=True),
    approvals=[{"role": "manager"}, {"role": "qa"}],
)
GO_LIVE = gate(
    "live",
    asking("plan", "file-present", {"pattern": "plan.md"}, controls=["SOC2:CC8.1"]),
    approvals=[{"role": "qa"}],
    recurs={"register": "release", "example": "v1.0.0"},
    break_glass={"roles": ["manager"]},
    stage="build",
)


@pytest.fixture
def bench(git_repo: Path) -> Bench:
    bench = Bench(git_repo)
    bench.lay(REVIEW, GO_LIVE, registers=[RELEASE])
    bench.fill(charter="Why we are here.", plan="How we go live.")
    bench.report()
    for name in ("v1.0.0", "v1.1.0"):
        bench.write(
            f"process/releases/{name}.yaml", f"title: {name}\nstatus: released\nreleased_on: 2026-11-18\n"
        )
    bench.commit("Begin")
    return bench


def done(bench: Bench, **more: object) -> AuditReport:
    found = audit(bench.call(), FIRST, LAST, **more)  # type: ignore[arg-type] # by name
    assert isinstance(found, AuditReport)
    return found


def decided(bench: Bench) -> None:
    """Approve and decide the review, each word committed."""
    bench.approve("wang-fang", "manager")
    bench.approve("li-lei", "qa")
    bench.decide("wang-fang")


def tagged(bench: Bench, name: str) -> None:
    git(bench.root, "tag", name, GIT_COMMITTER_DATE=f"{int(NOON.timestamp())} +0000")


def test_releases_and_tags_are_told_with_and_without_a_decision(bench: Bench) -> None:
    bench.approve("li-lei", "qa", "live@v1.0.0")
    bench.decide("wang-fang", "live@v1.0.0")
    git(bench.root, "tag", "-a", "v1.0.0", "-m", "One", GIT_COMMITTER_DATE=f"{int(NOON.timestamp())} +0000")
    git(bench.root, "tag", "-a", "v9.0.0", "-m", "Some", GIT_COMMITTER_DATE=f"{int(NOON.timestamp())} +0000")
    found = {(one.name, one.what): one for one in done(bench).deployments}
    assert {key: one.state for key, one in found.items()} == {
        ("v1.0.0", "release"): "decided",
        ("v1.1.0", "release"): "undecided",
        ("v1.0.0", "tag"): "decided",
        ("v9.0.0", "tag"): "not-gated",
    }
    assert found["v1.0.0", "tag"].gate == "live@v1.0.0"
    assert found["v1.1.0", "release"].record is None


def test_what_was_decided_after_it_was_deployed_is_late(bench: Bench) -> None:
    bench.tick(days=5)
    bench.approve("li-lei", "qa", "live@v1.0.0")
    bench.decide("wang-fang", "live@v1.0.0")
    found = {one.name: one.late for one in done(bench).deployments}
    assert found == {"v1.0.0": True, "v1.1.0": False}


def test_a_break_glass_and_its_missing_review_are_told(bench: Bench) -> None:
    made = bench.state("break-glass", "wang-fang", "live@v1.1.0", role="manager", reason="the shop is down")
    bench.commit("Break glass")
    report = done(bench)
    (found,) = report.break_glass
    assert (found.record, found.reason, found.reviewed_by) == (made.name, "the shop is down", None)
    assert {one.name: one.state for one in report.deployments}["v1.1.0"] == "bypassed"


def deployed(bench: Bench, environment: str, version: str, **more: object) -> Placed:
    told = {"environment": environment, "version": version, "by": "zhao-yun", "at": NOON + timedelta(hours=1)}
    fact = Deployment.model_validate({**told, **more})
    path, data = deployment_file(fact, "process")
    bench.write(path, data)
    return Placed(path, sha256(data).hexdigest(), fact)


def test_recorded_deployments_into_production_stand_beside_tags_with_their_reviews(bench: Bench) -> None:
    rules = {"title": "T", "stability": "-", "data": ["synthetic"], "change": "-", "deployers": ["dev"]}
    chain = {"uat": rules, "production": {**rules, "promoted_from": "uat"}}
    bench.write("process/environments.yaml", json.dumps({"environments": chain}))
    bench.approve("li-lei", "qa", "live@v1.0.0")
    bench.decide("wang-fang", "live@v1.0.0")
    deployed(bench, "uat", "v1.0.0")
    deployed(bench, "production", "v1.0.0")
    seen = deployed(bench, "production", "v1.1.0", emergency=Emergency(reason="the shop is down"))
    deployed(bench, "production", "v1.1.0", emergency=Emergency(reason="again"), result="failed")
    deployed(bench, "production", "v1.1.0", rehearsal=True, by="li-lei")
    review = DeploymentReview(deployment=seen.sha256, by="han-mei", at=NOON, reason="fine")
    bench.write(*review_file(review, seen))
    bench.write("process/deployments/production/20261116T000000Z-v2-0000000000.json", "{}")
    bench.commit("Deploy")
    report = done(bench)
    facts = [one for one in report.deployments if one.what == "deployment"]
    told = [(one.name, one.environment, one.state, one.late, one.emergency, one.reviewed_by) for one in facts]
    assert sorted(told, key=str) == [
        ("v1.0.0", "production", "decided", False, None, ()),
        ("v1.1.0", "production", "undecided", False, "again", ()),
        ("v1.1.0", "production", "undecided", False, "the shop is down", ("韩梅",)),
    ]
    assert {one.by for one in facts} == {"赵云"}
    assert [one.code for one in report.unread] == ["deployment-file.altered"]
    text = markdown(audit_paper(report, "en"))
    assert "What could not be read" in text
    assert "it failed; an emergency (again), NOT REVIEWED" in text
    assert "reviewed by 韩梅" in text


def test_a_code_repository_that_is_not_here_is_said(bench: Bench) -> None:
    settings = json.loads((bench.root / "kactl.yaml").read_text("utf-8"))
    away = {"id": "shop", "url": "../nowhere"}
    bench.write("kactl.yaml", json.dumps({**settings, "repositories": [away]}))
    bench.commit("Name the code")
    report = done(bench)
    assert [(one.code, one.subject) for one in report.unread] == [("clone.missing", "shop")]
    assert "shop" in markdown(audit_paper(report, "zh")).partition("## 上线与评审")[0]


def test_a_decision_stands_with_its_approvals_criteria_and_controls(bench: Bench) -> None:
    decided(bench)
    report = done(bench)
    (found,) = report.decisions
    assert (found.gate, found.name, found.result, found.counts, found.readable) == (
        "review", "王芳", "go", True, True,
    )  # fmt: skip
    assert [(one.role, one.name, one.assurance) for one in report.approvals] == [
        ("manager", "王芳", "claimed"),
        ("qa", "李雷", "claimed"),
    ]
    assert {one.criterion: (one.outcome, one.authors) for one in report.criteria} == {
        "charter": ("met", ()),
        "report": ("met", ("王芳",)),
    }
    assert [(one.control, one.decisions) for one in report.controls] == [
        ("ISO27001:A.5.8", (("review", "met"),)),
        ("SOC2:CC8.1", ()),
    ]


def test_an_audit_of_one_control_leaves_the_rest_out(bench: Bench) -> None:
    decided(bench)
    report = done(bench, control="ISO27001:A.5.8")
    assert {one.criterion for one in report.criteria} == {"charter"}
    assert [one.role for one in report.sample] == ["manager"]
    assert done(bench, control="SOC2:CC8.1").decisions == ()
    with pytest.raises(KactlError) as caught:
        done(bench, control="ISO27001:A.5.9")
    assert (caught.value.code, caught.value.exit_code) == ("audit.no-control", ExitCode.USAGE)


def test_what_lies_outside_the_period_is_left_out(bench: Bench) -> None:
    decided(bench)
    found = audit(bench.call(), date(2026, 12, 1), date(2026, 12, 31))
    assert isinstance(found, AuditReport)
    assert (found.decisions, found.statements, found.sample) == ((), (), ())
    with pytest.raises(KactlError) as caught:
        audit(bench.call(), LAST, FIRST)
    assert caught.value.code == "audit.backwards"


def test_role_holders_come_from_the_history_of_the_team(bench: Bench) -> None:
    bench.staff(qa=["han-mei"])
    bench.commit("Li Lei leaves QA")
    today = date.today() + timedelta(days=1)  # noqa: DTZ011, TID251 - commits carry the clock's time
    found = audit(bench.call(), FIRST, today)
    assert isinstance(found, AuditReport)
    qa = {one.person: one.removed_in for one in found.holders if one.role == "qa"}
    assert qa["li-lei"] == git(bench.root, "rev-parse", "HEAD")
    assert qa["han-mei"] is None


def test_the_sample_is_the_same_for_the_same_seed_and_can_be_drawn_by_hand(bench: Bench) -> None:
    decided(bench)
    found = done(bench, sample=1, seed=7)
    assert found.approvals_in_period == 2
    ranked = sorted(
        (one for one in found.statements if one.kind == "approve"),
        key=lambda one: sha256(f"7:{one.sha256}".encode()).hexdigest(),
    )
    assert [one.record for one in found.sample] == [ranked[0].record]
    assert done(bench, sample=1, seed=7).sample == found.sample


def test_every_sampled_approval_gives_its_own_fingerprint_and_its_role_was_held(bench: Bench) -> None:
    decided(bench)
    assert [(one.reproduced, one.held) for one in done(bench).sample] == [(True, True), (True, True)]


def with_kactl() -> dict[str, str]:
    """Return surroundings in which a shell finds kactl."""
    return {**os.environ, "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))}


def followed(lines: list[str], root: Path) -> int:
    """Run the commands as they stand and hold what they print against the lines that follow; count those."""
    script, held = "", 0
    for line in lines:
        if not line.startswith("# = "):
            script += f"{line}\n"
            continue
        run = subprocess.run(
            ["sh", "-eu", "-c", script], cwd=root, capture_output=True, check=True, env=with_kactl()
        )
        printed = run.stdout.decode("utf-8", "replace").split()[-2:]
        assert any(one.endswith(line.removeprefix("# = ")) for one in printed), script
        held += 1
        script = (
            "\n".join(one for one in script.splitlines() if re.match(r"[bf]\(\)|for i|printf", one)) + "\n"
        )
    return held


def test_an_auditor_repeats_an_approval_with_git_and_a_shell(bench: Bench) -> None:
    decided(bench)
    for one in done(bench).sample:
        assert followed(list(one.commands), bench.root) == 5


def test_an_auditor_repeats_an_approval_from_the_paper_alone(bench: Bench) -> None:
    decided(bench)
    path = bench.root.parent / "audit.md"
    audit(bench.call(), FIRST, LAST, sample=1, output=path)
    block = path.read_text("utf-8").partition("#### Commands\n\n")[2]
    lines = [one.removeprefix("    ") for one in block.splitlines() if one.startswith("    ")]
    assert followed(lines, bench.root) == 5


def test_what_the_content_does_not_give_is_no_step_and_is_said(bench: Bench) -> None:
    made = bench.approve("wang-fang", "manager")
    other = {"criteria": {"charter": "0" * 64}}
    assert made.record.subject is not None
    bench.approve(
        "li-lei", "qa", subject=made.record.subject.model_copy(update=other | {"fingerprint": "1" * 64})
    )
    bench.commit("Agree")
    found = {one.person: one for one in done(bench).sample}
    assert found["wang-fang"].recomputed_at is not None
    assert found["li-lei"].recomputed_at is None
    assert "# 6 kactl" in found["wang-fang"].commands
    assert "# 6 kactl" not in found["li-lei"].commands


def test_a_proof_stands_with_its_code_which_the_fingerprint_gives(bench: Bench) -> None:
    sponsor = gate("signed", criterion("charter"), approvals=[{"role": "sponsor"}])
    bench.ask(sponsor)
    bench.commit("Ask the client")
    code = confirmation_code(bench.base("signed").role_fingerprints["sponsor"])
    paper = Paper("chen-jie", reply(bench.root.parent, f"同意 {code}"))
    approve(bench.call("li-lei"), "signed", role="sponsor", paper=paper, writing=WRITE)
    (one,) = done(bench).sample
    assert one.proof is not None
    assert (one.transcribed_by, one.proof.code) == ("li-lei", code)
    assert f"# = {code.replace('-', '')}" in one.commands
    assert followed(list(one.commands), bench.root) == 7


def test_no_line_to_type_is_wider_than_a_page(bench: Bench) -> None:
    decided(bench)
    assert all(len(line) <= 80 for one in done(bench).sample for line in one.commands)


def test_a_workbook_has_a_sheet_for_each_table(bench: Bench) -> None:
    decided(bench)
    path = bench.root.parent / "audit.xlsx"
    audit(bench.call(), FIRST, LAST, output=path)
    book = load_workbook(path)
    assert {"Decisions", "Role holders", "Every record"} <= set(book.sheetnames)
    assert "-" in str(book["Decisions"]["B2"].value)
