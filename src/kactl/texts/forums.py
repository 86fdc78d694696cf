"""What lists of forums say."""

TEXTS = {
    "forum": {"zh": "标识", "en": "Id"},
    "title": {"zh": "例会", "en": "Forum"},
    "state": {"zh": "状态", "en": "State"},
    "wanted": {"zh": "最近应开", "en": "Was due"},
    "held-on": {"zh": "最近召开", "en": "Held"},
    "kept": {"zh": "召开/应开", "en": "Kept"},
    "next": {"zh": "下次", "en": "Next"},
    "held": {"zh": "已召开", "en": "held"},
    "due": {"zh": "待召开", "en": "due"},
    "missed": {"zh": "漏开", "en": "missed"},
    "not-begun": {"zh": "尚未开始", "en": "not begun"},
    "no-record": {"zh": "不留纪要", "en": "no minutes kept"},
    "unreadable": {"zh": "召开规则有误", "en": "its rhythm is wrong"},
    "none": {"zh": "流程规范没有例会", "en": "The playbook has no forums"},
    "open": {"zh": "{forum} {meeting} 未完成的行动项", "en": "{forum} {meeting}: open actions"},
    "no-owner": {"zh": "无责任人", "en": "no owner"},
    "no-due": {"zh": "无期限", "en": "no due day"},
    "no-meetings": {
        "zh": "台账“{title}”不是会议台账",
        "en": "the register {title} holds no meetings",
    },
    "no-meetings.why": {
        "zh": "--due 查的是例会，会议台账要有 forum 和 date 字段。",
        "en": "--due is about forums: a register of meetings has the fields `forum` and `date`.",
    },
    "no-meetings.mend": {
        "zh": "其他台账的到期事项用 --overdue，或看 kactl calendar。",
        "en": "For other registers use --overdue, or see `kactl calendar`.",
    },
}
