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
}
