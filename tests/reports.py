"""Small report values that the tests of renderers and of the shell share."""

from datetime import UTC, date, datetime

from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.listing_reports import (
    Duty,
    LogEntry,
    LogReport,
    NextGate,
    StageLine,
    StatusReport,
    Waiting,
)
from kactl.model.reports import (
    ApprovalReport,
    Assurance,
    ChangeSetReport,
    CheckReport,
    CriterionReport,
    Excluded,
    FileChange,
    GateReport,
    GateVerdict,
    Given,
    NextStep,
    Score,
    Status,
)

COMMIT = "1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b"
DAY = date(2026, 11, 20)
AT = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)

VACANT = Finding(
    code="role-vacant.vacant",
    subject="qa-lead",
    path="process/team.yaml",
    line=12,
    column=3,
    who=("delivery-manager",),
    fix="kactl role assign qa-lead PERSON",
    values={"role": Text(zh="测试负责人", en="QA lead"), "needed": 1},
)

STEP = NextStep(
    who=("wang.fang",),
    command="kactl role assign qa-lead PERSON",
    deadline=date(2026, 11, 27),
    what=Text(zh="指派测试负责人", en="assign the QA lead"),
)


def criterion(**changes: object) -> CriterionReport:
    """Return an unmet criterion with one finding, or a changed one."""
    usual = CriterionReport(
        id="roles-held",
        title=Text(zh="核心角色到位", en="Core roles are held"),
        phase="success",
        strength="must",
        outcome="unmet",
        severity="error",
        principle="clear-duty",
        owner="delivery-manager",
        declared=False,
        answer=None,
        waiver=None,
        findings=(VACANT,),
    )
    return usual.model_copy(update=changes)


def approval() -> ApprovalReport:
    """Return a role that was approved once of two times, with one statement that does not count."""
    return ApprovalReport(
        role="account-lead",
        title=Text(zh="客户负责人", en="Account lead"),
        needed=2,
        given=(
            Given(person="li.lei", at=AT, record="2026-11-18-li.lei-approve-0a1b2c3d4e", assurance="claimed"),
        ),
        missing=1,
        candidates=("han.mei",),
        excluded=(Excluded(person="zhao.si", reason=Text(zh="已离开项目", en="has left")),),
        fingerprint="f" * 64,
    )


def verdict(status: Status = "BLOCKED", **changes: object) -> GateVerdict:
    """Return a gate of that status."""
    usual = GateVerdict(
        gate="kickoff",
        instance=None,
        title=Text(zh="启动评审", en="Kick-off review"),
        stage="engage",
        kind="business",
        status=status,
        result=None,
        fingerprint="ab12cd34ef56" + "0" * 52,
        content="c" * 64,
        criteria=(
            criterion(),
            criterion(
                id="charter",
                title=Text(zh="项目章程完整", en="The charter is complete"),
                outcome="met",
                findings=(),
            ),
        ),
        approvals=(approval(),),
        decides="delivery-director",
        blockers=(),
        drift=(),
        review=None,
        decided=None,
        next=(STEP,),
        score=Score(
            met=1, unmet=1, not_applicable=0, unknown=0, waived=0, percent=50, percent_without_waivers=50
        ),
    )
    return usual.model_copy(update=changes)


def gate_report(*verdicts: GateVerdict, pretended: bool = False) -> GateReport:
    """Return a report of these gates, or of one that is blocked."""
    return GateReport(
        schemaVersion=1,
        engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPN",
        commit=COMMIT,
        tree="worktree",
        today=DAY,
        pretended=pretended,
        assurance=Assurance(),
        skipped_checks=(),
        gates=verdicts or (verdict(),),
    )


def check_report(*findings: Finding) -> CheckReport:
    """Return what `check` says with these findings."""
    return CheckReport(
        schemaVersion=1,
        engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPN",
        commit=COMMIT,
        tree="index",
        today=DAY,
        findings=findings,
        rules_run=("people-known", "links"),
        skipped=(),
        counts={"error": len(findings), "warning": 0, "note": 0},
        by_principle={"clear-duty": len(findings)},
    )


def change_set(**changes: object) -> ChangeSetReport:
    """Return what a writing command says when it created one file and kept another."""
    usual = ChangeSetReport(
        schemaVersion=1,
        files=(
            FileChange(path="process/charter.md", action="create"),
            FileChange(path="process/team.yaml", action="kept"),
        ),
        message="Begin the engagement",
        commit=COMMIT,
        next=(STEP,),
    )
    return usual.model_copy(update=changes)


def status_report(**changes: object) -> StatusReport:
    """Return where an engagement stands in its first stage."""
    usual = StatusReport(
        schemaVersion=1,
        engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPN",
        title="华东精密",
        commit=COMMIT,
        tree="worktree",
        today=DAY,
        stage="engage",
        stages=(
            StageLine(
                stage="engage", title=Text(zh="立项启动", en="Engage"), gate="kickoff", state="current"
            ),
            StageLine(stage="close", title=Text(zh="结项", en="Close"), gate="close", state="ahead"),
        ),
        next_gate=NextGate(
            gate="kickoff", title=Text(zh="启动评审", en="Kick-off review"), status="BLOCKED", met=1, total=2
        ),
        overdue=(
            Duty(
                what=Text(zh="确认沟通计划", en="confirm the plan"), who=("li.lei",), due=date(2026, 11, 18)
            ),
        ),
        waiting_on=(
            Waiting(
                who=("zhang.wei",), what=Text(zh="启动评审的同意", en="approval"), since=date(2026, 11, 19)
            ),
        ),
        steps=(STEP,),
        unpushed=2,
    )
    return usual.model_copy(update=changes)


def log_report() -> LogReport:
    """Return a log of one approval."""
    entry = LogEntry(
        at=AT,
        kind="approve",
        gate="kickoff",
        person="li.lei",
        role="account-lead",
        record="2026-11-18-li.lei-approve-0a1b2c3d4e",
        commit=COMMIT,
        summary=Text(zh="同意启动评审", en="approves the kick-off review"),
    )
    return LogReport(schemaVersion=1, engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPN", entries=(entry,))
