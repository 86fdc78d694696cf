"""What is said when an item may not go from one state to another."""

TEXTS = {
    "not-allowed": {
        "zh": "{item} 不能从“{start}”改为“{end}”；现在可改为：{allowed}；路径：{way}",
        "en": "{item} cannot go from {start} to {end}; from here it can go to: {allowed}; "
        "the way there: {way}",
    },
    "not-allowed.why": {
        "zh": "台账规定了状态怎样流转，跳过的环节没有人把关。",
        "en": "The register says which way states go; nobody has looked at a step that is left out.",
    },
    "not-allowed.mend": {
        "zh": "先改为可到的状态，逐步走到目标状态。",
        "en": "Go there by way of the states that can be reached.",
    },
    "needs": {
        "zh": "{item} 改为“{end}”前要先填：{fields}",
        "en": "{item} must have these filled in to become {end}: {fields}",
    },
    "needs.why": {
        "zh": "台账规定到这个状态时这些内容必须齐全。",
        "en": "The register wants them of every item in that state.",
    },
    "needs.mend": {
        "zh": "在同一条命令里把缺的字段一并填上。",
        "en": "Fill them in with the same command.",
    },
    "emptied": {
        "zh": "{item} 处于“{end}”，不能清空：{fields}",
        "en": "{item} is {end}, so these cannot be emptied: {fields}",
    },
    "emptied.why": {
        "zh": "条目进入这个状态时这些内容必须齐全；清空了，就不再符合这个状态。",
        "en": "The item came into that state because they were filled in; without them it has no place.",
    },
    "emptied.mend": {
        "zh": "填上新的内容；确实不再成立，就先把状态改回去。",
        "en": "Give them another value; where none holds any more, take the item to an earlier state first.",
    },
    "when": {
        "zh": "{item} 改为“{end}”须满足：{condition}",
        "en": "{item} can become {end} only when this holds: {condition}",
    },
    "when.why": {
        "zh": "台账为这一步规定了条件。",
        "en": "The register sets this condition for the step.",
    },
    "when.mend": {
        "zh": "先让条件成立，再改状态。",
        "en": "Make it hold first, then change the status.",
    },
    "by": {
        "zh": "{item} 由“{start}”改为“{end}”只能由以下角色操作：{roles}",
        "en": "{item}: only these roles take it from {start} to {end}: {roles}",
    },
    "by.why": {
        "zh": "这一步由谁做由流程规范规定；代理人也可以。",
        "en": "The playbook says who takes this step; a stand-in may, too.",
    },
    "by.mend": {
        "zh": "请担任该角色的人操作，或由其指定代理人。",
        "en": "Ask somebody who holds the role, or have them name a stand-in.",
    },
}
