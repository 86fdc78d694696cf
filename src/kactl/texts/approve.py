"""What `NOUN approve` says."""

TEXTS = {
    "approved": {"zh": "{person} 批准 {item}", "en": "{person} approves {item}"},
    "undeclared": {"zh": "“{title}”不用批准", "en": "{title}: its items are not approved"},
    "undeclared.why": {
        "zh": "该台账没有须填 approved_by 的状态变更。",
        "en": "No move of the register needs `approved_by`.",
    },
    "undeclared.mend": {
        "zh": "在流程规范的状态 moves 中写 needs: [approved_by]。",
        "en": "Let a move of its states need `approved_by`.",
    },
    "unweighed": {"zh": "{item} 还没有写明影响：{fields}", "en": "{item} does not say its impact: {fields}"},
    "unweighed.why": {
        "zh": "不知道影响的变更不能批准。",
        "en": "Nobody can approve what nobody has weighed.",
    },
    "unweighed.mend": {
        "zh": "逐项填写；没有影响也要写“无”。",
        "en": "Fill in each of them; where there is none, write so.",
    },
}
