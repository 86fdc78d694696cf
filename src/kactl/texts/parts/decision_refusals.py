"""Why a decision is refused: a part of what is said of statements."""

DECISIONS = {
    "gate-not-there": {
        "zh": "在 {revision} 还没有评审点“{gate}”",
        "en": "there is no gate {gate} at {revision}",
    },
    "gate-not-there.why": {
        "zh": "送审要固定在一个有该评审点的提交上。",
        "en": "A review pins a commit that has the gate.",
    },
    "gate-not-there.mend": {"zh": "换一个提交。", "en": "Name another commit."},
    "not-decider": {
        "zh": "{gate} 由“{role}”决定（{holders}），{person} 不能决定",
        "en": "{gate} is decided by {role} ({holders}), not by {person}",
    },
    "not-decider.why": {
        "zh": "决定人由流程规范规定；为本评审点代录过意见的人也不能决定。",
        "en": "The playbook names the decider; a transcriber does not decide.",
    },
    "not-decider.mend": {
        "zh": "请决定人执行 kactl gate pass。",
        "en": "Let the decider run kactl gate pass.",
    },
    "decided-already": {"zh": "{gate} 已经通过", "en": "{gate} is passed already"},
    "decided-already.why": {"zh": "同一轮次只决定一次。", "en": "A cycle is decided once."},
    "decided-already.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
    "not-ready": {
        "zh": "{gate} 还不能通过，缺：{missing}",
        "en": "{gate} cannot be passed yet; missing: {missing}",
    },
    "not-ready.why": {
        "zh": "准则都满足、审批都齐，才能通过。",
        "en": "A gate is passed when its criteria hold and its approvals are there.",
    },
    "not-ready.mend": {
        "zh": "看谁下一步做什么：kactl gate check",
        "en": "See who does what next: kactl gate check",
    },
    "conditions": {
        "zh": "结论“{result}”与遗留项不一致：有条件通过要带 --condition，其他结论不带",
        "en": "result {result} and --condition do not agree: only a conditional pass has conditions",
    },
    "conditions.why": {
        "zh": "有条件通过的每个遗留项都要有人有期限。",
        "en": "Each condition has an owner and a date.",
    },
    "conditions.mend": {"zh": "补上或去掉 --condition。", "en": "Add or leave out --condition."},
    "condition-shape": {
        "zh": "遗留项的写法是“内容; 负责人; 日期”：{text}",
        "en": "a condition is written TEXT; OWNER; DUE: {text}",
    },
    "condition-shape.why": {
        "zh": "没有负责人和日期的遗留项没人会做。",
        "en": "A condition without owner and date is forgotten.",
    },
    "condition-shape.mend": {
        "zh": '例如：--condition "导出慢; li.lei; 2026-12-20"',
        "en": 'For example: --condition "slow export; li.lei; 2026-12-20"',
    },
    "condition-date": {
        "zh": "遗留项的日期不对：{due}（{text}）",
        "en": "the condition's date is wrong: {due} ({text})",
    },
    "condition-date.why": {
        "zh": "日期写作年-月-日，并且真有这一天。",
        "en": "Dates are written YYYY-MM-DD and must exist.",
    },
    "condition-date.mend": {"zh": "改正日期。", "en": "Mend the date."},
}
