"""What kactl says about items that are due outside their stage."""

TEXTS = {
    "outside": {
        "zh": "{item} 的截止日期 {due} 不在阶段“{stage}”之内（{first} 至 {last}）",
        "en": "{item} is due {due}, outside the stage {stage} ({first} to {last})",
    },
    "outside.why": {
        "zh": "阶段的评审等着它，或它属于另一个阶段。",
        "en": "The stage's gate waits for it, or it belongs to another stage.",
    },
    "outside.mend": {
        "zh": "改到阶段之内的日期，或改它的阶段。",
        "en": "Give it a date within the stage, or another stage.",
    },
    "unknown": {
        "zh": "{item} 的阶段“{stage}”不存在；有：{known}",
        "en": "{item}: there is no stage {stage}; there are: {known}",
    },
    "unknown.why": {"zh": "阶段由流程规范规定。", "en": "Stages are the playbook's."},
    "unknown.mend": {"zh": "写其中一个阶段的标识。", "en": "Write the id of one of them."},
}
