"""What tools outside are told about a gate that is not passed, beside the findings of its criteria."""

TEXTS = {
    "not-passed": {
        "zh": "{gate}：{status}，准则满足 {met}/{total}",
        "en": "{gate}: {status}, {met} of {total} criteria met",
    },
    "not-passed.why": {
        "zh": "这个评审点还没有有效的通过决定。",
        "en": "No decision to pass this gate is in force.",
    },
    "not-passed.mend": {
        "zh": "看谁下一步做什么：kactl gate check {key}",
        "en": "See who does what next: kactl gate check {key}",
    },
    "approval-missing": {
        "zh": "{gate}：缺“{role}”的同意（{given}/{needed}）",
        "en": "{gate}: the approval of {role} is missing ({given} of {needed})",
    },
    "approval-missing.why": {
        "zh": "要求的审批齐了，才能作出决定。",
        "en": "A gate is decided when every approval that it asks for is there.",
    },
    "approval-missing.mend": {
        "zh": "请有权审批的人表态：kactl gate approve {key} --as {id}",
        "en": "Ask who may approve: kactl gate approve {key} --as {id}",
    },
    "pretended": {
        "zh": "以 {day} 为假定日期判定，仅供查看",
        "en": "judged as of {day}, a pretended day: for reading only",
    },
    "pretended.why": {
        "zh": "用 --today 假定日期时，任何评审点都不会通过。",
        "en": "With --today the day is pretended, and no gate passes.",
    },
    "pretended.mend": {
        "zh": "去掉 --today 再运行。",
        "en": "Run it again without --today.",
    },
}
