"""What lists of items with the gates before their work say."""

TEXTS = {
    "item": {"zh": "条目", "en": "Item"},
    "documents": {"zh": "方案文档", "en": "Document"},
    "gate": {"zh": "评审点", "en": "Gate"},
    "state": {"zh": "评审状态", "en": "State"},
    "work": {"zh": "开工", "en": "Work"},
    "begun": {"zh": "已开工", "en": "begun"},
    "too-early": {"zh": "先于审批开工", "en": "begun too early"},
    "not-needed": {"zh": "不需评审", "en": "needs none"},
    "none": {"zh": "台账“{register}”没有符合条件的条目", "en": "{register}: nothing matches"},
    "early": {
        "zh": "{item} 在 {gate} 通过之前已开工：{by}",
        "en": "Work on {item} began before {gate} was passed: {by}",
    },
    "step": {"zh": "{gate}：{what}", "en": "{gate}: {what}"},
    "no-gate": {
        "zh": "台账“{title}”的条目没有各自的评审点；有的是：{nouns}",
        "en": "items of the register {title} have no gate of their own; those of these have: {nouns}",
    },
    "no-gate.why": {
        "zh": "评审点按台账逐条进行时，流程规范在该评审点的 recurs.register 中声明。",
        "en": "A playbook says in `recurs.register` of a gate that each item of a register goes through it.",
    },
    "no-gate.mend": {
        "zh": "改用有评审点的台账，或用 kactl gate check --all 看全部评审点。",
        "en": "List one of those registers, or see all gates with `kactl gate check --all`.",
    },
}
