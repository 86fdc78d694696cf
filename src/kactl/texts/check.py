"""What is wrong with the way a criterion or rule uses a check."""

TEXTS = {
    "unknown": {"zh": "没有“{check}”这个检查", "en": "there is no check `{check}`"},
    "unknown.why": {
        "zh": "准则和规则只能使用 kactl 自带的检查；名称写错时无法判定。",
        "en": "Criteria and rules use kactl's own checks; a misspelt name cannot be judged.",
    },
    "unknown.mend": {
        "zh": "改正流程规范中的 uses，再运行 kactl playbook lint。",
        "en": "Correct `uses` in the playbook, then run `kactl playbook lint`.",
    },
    "bad-parameters": {
        "zh": "检查“{check}”的参数 {parameter} 有误：{problem}",
        "en": "the parameter {parameter} of the check `{check}` is wrong: {problem}",
    },
    "bad-parameters.why": {
        "zh": "参数不对，检查就不知道该问什么，只能记为待查。",
        "en": "With a wrong parameter the check does not know what to ask, so the answer is unknown.",
    },
    "bad-parameters.mend": {
        "zh": "改正流程规范中的 with，再运行 kactl playbook lint。",
        "en": "Correct `with` in the playbook, then run `kactl playbook lint`.",
    },
    "items-bounds-missing": {
        "zh": "expect 为 {expect} 时，要写 at_least 或 at_most",
        "en": "with `expect: {expect}`, `at_least` or `at_most` is needed",
    },
    "items-bounds-missing.why": {
        "zh": "没有上下限，数量和比例就没有可比的。",
        "en": "Without a bound there is nothing to compare a number or a share with.",
    },
    "items-bounds-missing.mend": {
        "zh": "写上 at_least 或 at_most。",
        "en": "Add `at_least` or `at_most`.",
    },
    "items-bounds-unused": {
        "zh": "expect 为 {expect} 时，at_least 和 at_most 不起作用",
        "en": "with `expect: {expect}`, `at_least` and `at_most` mean nothing",
    },
    "items-bounds-unused.why": {
        "zh": "写了却不起作用的限制会让人误解。",
        "en": "A bound that does nothing misleads its readers.",
    },
    "items-bounds-unused.mend": {
        "zh": "删掉它们，或把 expect 改为 count 或 share。",
        "en": "Remove them, or use `expect: count` or `share`.",
    },
    "not-yet": {"zh": "“{gate}”之前还要：{criterion}", "en": "{gate} still wants: {criterion}"},
    "not-yet.why": {
        "zh": "还没到这个评审点，现在没完成不算错。",
        "en": "Before its gate, what is unfinished is not wrong.",
    },
    "not-yet.mend": {
        "zh": "看谁下一步做什么：kactl gate check",
        "en": "See who does what next: kactl gate check",
    },
    "overdue": {
        "zh": "“{gate}”的“{what}”已过期，应在 {due} 前完成",
        "en": "{what} for {gate} was due on {due}",
    },
    "overdue.why": {
        "zh": "期限按阶段开始后的工作日算出。",
        "en": "Deadlines are counted in working days from the start of the stage.",
    },
    "overdue.mend": {
        "zh": "完成它，或与客户重新约定日期。",
        "en": "Get it done, or agree on another date.",
    },
}
