from tests.reports import COMMIT, DAY, VACANT

from kactl.model.base import Text
from kactl.model.comparison_reports import ApprovalChange, ComparedGate, ComparisonReport, CriterionChange
from kactl.model.findings import Finding
from kactl.model.reports import DriftPart
from kactl.render.formats import render
from kactl.render.look import Look
from kactl.render.pack.comparison import effects
from kactl.render.wording import worded

EN, ZH = Look("en"), Look("zh")
PART = DriftPart(criterion="charter", name="process/charter.md", change="changed")


def criterion(**changes: object) -> CriterionChange:
    usual = CriterionChange(
        id="roles-held",
        title=Text(zh="核心角色到位", en="Core roles are held"),
        strength="must",
        change="broken",
        then="met",
        now="unmet",
        findings=(VACANT,),
    )
    return usual.model_copy(update=changes)


def approval(**changes: object) -> ApprovalChange:
    usual = ApprovalChange(
        role="qa",
        title=Text(zh="测试", en="QA"),
        person="li.lei",
        name=Text(zh="李雷", en="Li Lei"),
        record="2026-11-18-li.lei-approve-0a1b2c3d4e",
        change="stale",
        reason=Text(zh="内容已变", en="it changed"),
        parts=(PART,),
        fix="kactl gate approve kickoff --as qa",
    )
    return usual.model_copy(update=changes)


def gate(**changes: object) -> ComparedGate:
    usual = ComparedGate(
        gate="kickoff", instance=None, title=Text(zh="启动评审", en="Kick-off"), then="READY", now="BLOCKED"
    )
    return usual.model_copy(update=changes)


def report(*gates: ComparedGate, **changes: object) -> ComparisonReport:
    usual = ComparisonReport(
        schemaVersion=1,
        engagement="01JD3Q8Z7Y6X5W4V3T2S1R0QPN",
        base="main",
        base_commit=COMMIT,
        commit=COMMIT,
        tree="worktree",
        today=DAY,
        pretended=False,
        gates=gates,
    )
    return usual.model_copy(update=changes)


def marks(one: ComparedGate) -> list[tuple[str, str]]:
    return [(each.mark, each.text) for each in effects(worded(one, "en"), "en")]


def test_what_must_hold_weighs_more_than_what_should() -> None:
    changes = (
        criterion(),
        criterion(strength="should"),
        criterion(change="mended"),
        criterion(change="removed"),
    )
    assert [mark for mark, _ in marks(gate(criteria=changes))] == ["error", "warning", "done", "warning"]


def test_a_new_criterion_is_an_error_only_where_it_does_not_hold() -> None:
    found = marks(
        gate(criteria=(criterion(change="added"), criterion(change="added", now="met", findings=())))
    )
    assert found == [
        ("error", "new criterion: Core roles are held (roles-held) (unmet)"),
        ("note", "new criterion: Core roles are held (roles-held) (met)"),
    ]


def test_what_a_criterion_tells_is_not_told_again_as_a_blocker() -> None:
    other = Finding(code="gate.held", values={"result": "hold"})
    found = marks(gate(criteria=(criterion(),), blockers=(VACANT, other)))
    assert [text.split(":")[0] for _, text in found] == ["broken", "new blocker"]
    mended = marks(gate(criteria=(criterion(change="mended"),), unblocked=(VACANT, other)))
    assert [text.split(":")[0] for _, text in mended] == ["mended", "blocks no more"]


def test_every_change_of_an_approval_is_said_in_both_languages() -> None:
    changes = ("stale", "lost", "withdrawn", "given", "restored")
    one = gate(approvals=tuple(approval(change=each) for each in changes))
    assert [mark for mark, _ in marks(one)] == ["error", "error", "warning", "done", "done"]
    chinese = [each.text for each in effects(one, "zh")]
    assert chinese == [
        "审批失效：测试（李雷）",
        "审批不再计入：测试（李雷）",
        "本人改变意见：测试（李雷）",
        "新的审批：测试（李雷）",
        "审批恢复有效：测试（李雷）",
    ]


def test_a_path_that_several_criteria_look_at_is_told_once() -> None:
    parts = (PART, PART.model_copy(update={"criterion": "scope"}))
    (effect,) = effects(gate(approvals=(approval(parts=parts),)), "en")
    assert effect.details == ("it changed", "touched: process/charter.md (changed)")


def test_many_details_are_cut_unless_everything_is_asked_for() -> None:
    many = tuple(VACANT.model_copy(update={"subject": f"role-{number}"}) for number in range(9))
    one = report(gate(criteria=(criterion(findings=many),), faults=("criterion-broken",)))
    brief, full = render(one, "text", EN), render(one, "text", Look("en", verbosity=1))
    assert "and 6 more" in brief
    assert (brief.count("team.yaml:12"), full.count("team.yaml:12")) == (3, 9)
    assert "broken" not in render(one, "text", Look("en", verbosity=-1))


def test_only_gates_that_differ_are_shown_and_the_others_counted() -> None:
    shown = report(gate(), gate(gate="other", then="READY", now="READY"))
    assert "other" not in render(shown, "text", EN)
    assert "没有变化" in render(shown, "text", ZH)
    assert "other" not in render(shown, "markdown", EN)


def test_a_gate_that_is_on_one_side_only_is_said_to_be_none_on_the_other() -> None:
    assert "Kick-off (kickoff): none → READY" in render(report(gate(then=None, now="READY")), "text", EN)


def test_there_may_be_no_gate_at_all() -> None:
    assert "There is no gate to compare." in render(report(), "text", EN)
    assert "没有评审点可比较" in render(report(), "markdown", ZH)


def test_markdown_mentions_nobody_and_breaks_no_table() -> None:
    title = Text(zh="启动", en="Kick|off @all <b>")
    shown = render(report(gate(title=title, drift=(PART,)), base="feature|x"), "markdown", EN)
    assert "Kick\\|off \\@all \\<b\\>" in shown
    assert "compared with feature\\|x" in shown
    assert "changed after the pass (blocks nothing): process/charter.md (changed)" in shown


def test_a_comment_begins_with_the_mark_by_which_it_is_found_again() -> None:
    worse = gate(criteria=(criterion(),), faults=("criterion-broken",))
    shown = render(report(gate(gate="other", drift=(PART,)), worse, title="Acme"), "markdown", ZH)
    first, head, *_ = shown.splitlines()
    assert first == "<!-- kactl -->"
    assert head == f"### Acme：本次变更对评审点的影响（与 main `{COMMIT[:12]}` 相比）"
    opened, folded = shown.index("<details open><summary>"), shown.index("<details><summary>")
    assert opened < folded, "what is worse comes first and stands open"


def test_within_a_fold_nothing_is_markup() -> None:
    title = Text(zh="启动", en="<b> *x* @all")
    shown = render(report(gate(title=title, drift=(PART,))), "markdown", EN)
    assert "<details><summary>&lt;b&gt; *x* &#64;all (<code>kickoff</code>)</summary>" in shown


def test_a_comment_stays_within_what_a_forge_takes() -> None:
    part = DriftPart(criterion="charter", name=f"process/{'长' * 400}.md", change="changed")
    many = [gate(gate=f"g{number}", drift=(part,)) for number in range(400)]
    shown = render(report(*many), "markdown", ZH)
    assert len(shown) < 65_536
    assert "个评审点的细节略去" in shown
    assert shown.count("<details>") == shown.count("</details>") > 50
