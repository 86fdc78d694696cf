"""Messages about votes: who is left out, and the rules in words."""

TEXTS: dict[str, dict[str, str]] = {
    "not-allowed": {
        "zh": "不在流程规范指定的审批人之列",
        "en": "is not among the people whom the playbook lets approve",
    },
    "author": {
        "zh": "{person} 参与编写了准则 {criterion} 核对的内容（提交 {commit}），不能自己批准",
        "en": "{person} wrote part of what {criterion} looks at (commit {commit}): nobody approves their own work",
    },
    "duties": {
        "zh": "同时担任“{one}”和“{other}”，职责不相容：{reason}",
        "en": "holds both {one} and {other}, which one person may not: {reason}",
    },
    "early": {
        "zh": "会签在前的“{roles}”当时还没有同意，请在其之后重新表态",
        "en": "came before {roles} had approved, which it countersigns; state it again after that",
    },
    "rule-people": {"zh": "需 {count} 人", "en": "{count} people"},
    "rule-everybody": {"zh": "全体担任人（{count} 人）", "en": "all who hold it ({count})"},
    "rule-any-of": {"zh": "{roles}中任意 {count} 人", "en": "any {count} of {roles}"},
    "rule-allowed": {"zh": "限 {people}", "en": "only {people}"},
    "rule-after": {"zh": "在“{roles}”之后会签", "en": "countersigns {roles}"},
    "rule-majority": {"zh": "表决，赞成多于反对", "en": "a vote, more for than against"},
    "rule-two-thirds": {"zh": "表决，赞成不少于三分之二", "en": "a vote, two thirds for"},
    "rule-all": {"zh": "表决，成员全体赞成", "en": "a vote, all members for"},
    "rule-votes": {"zh": "表决，赞成不少于 {threshold}", "en": "a vote, at least {threshold} for"},
    "rule-quorum": {"zh": "至少 {count} 人投票", "en": "at least {count} voting"},
    "rule-open": {"zh": "至少开放 {count} 个工作日", "en": "open for at least {count} working days"},
    "rule-lazy": {
        "zh": "送审满 {count} 个工作日无人反对即视为同意",
        "en": "silence consents {count} working days after the review opens",
    },
    "rule-deemed": {
        "zh": "送达满 {count} 个客户工作日无异议即视为验收",
        "en": "deemed accepted {count} of the client's working days after a proven sending",
    },
}
