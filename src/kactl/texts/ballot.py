"""Messages about votes: who is left out, and the rules in words."""

TEXTS: dict[str, dict[str, str]] = {
    "not-allowed": {
        "zh": "不在流程规范指定的审批人之列",
        "en": "is not among the people whom the playbook lets approve",
    },
    "producer": {
        "zh": "{item} 是其产出的，“{criterion}”要由别人评审",
        "en": "produced {item}: “{criterion}” is judged by others",
    },
    "requester": {
        "zh": "申请过豁免“{criterion}”，要由别人评审",
        "en": "asked to waive “{criterion}”: others judge it",
    },
    "author": {
        "zh": "{person} 参与编写了准则 {criterion} 核对的内容（提交 {commit}），不能自己批准",
        "en": "{person} wrote part of what {criterion} looks at (commit {commit}): "
        "nobody approves their own work",
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
    "committee-nested": {
        "zh": "委员会“{role}”的成员“{member}”本身是委员会",
        "en": "the committee {role} has the committee {member} for a member",
    },
    "committee-nested.why": {
        "zh": "成员只能是人，或由人直接担任的角色。",
        "en": "Members are people, or roles that people hold.",
    },
    "committee-nested.mend": {"zh": "列出它的成员。", "en": "Name its members instead."},
    "chair-outside": {
        "zh": "主席“{chair}”不是委员会“{role}”的成员",
        "en": "{chair} chairs {role} and is none of its members",
    },
    "chair-outside.why": {
        "zh": "票数相同时由主席的一票决定，所以主席要有票。",
        "en": "The chair's vote decides a tie, so the chair must have one.",
    },
    "chair-outside.mend": {"zh": "把主席列入 members。", "en": "Put the chair among the `members`."},
    "vote-and-needed": {
        "zh": "“{gate}”中“{role}”既表决又写了 needed",
        "en": "{role} votes in {gate} and has a `needed` as well",
    },
    "vote-and-needed.why": {
        "zh": "表决要多少赞成由 vote.threshold 决定。",
        "en": "How many must say yes in a vote is its `threshold`.",
    },
    "vote-and-needed.mend": {
        "zh": "删掉 needed，用 threshold 和 quorum。",
        "en": "Drop `needed`; use `threshold` and `quorum`.",
    },
    "silence-of-whom": {"zh": "“{role}”不能用 {key}", "en": "{role} cannot have `{key}`"},
    "silence-of-whom.why": {
        "zh": "lazy_days 是我方人员的沉默；客户的沉默须有送达凭证，写 deemed_days。",
        "en": "`lazy_days` is for our own people; a client's silence wants a proven sending: `deemed_days`.",
    },
    "silence-of-whom.mend": {"zh": "换成另一个键，或删掉。", "en": "Use the other key, or drop it."},
    "after-nobody": {
        "zh": "“{gate}”没有“{role}”的审批，无从在其后会签",
        "en": "{gate} has no approval by {role} to countersign",
    },
    "after-nobody.why": {
        "zh": "没有那一项同意，会签顺序就没有意义。",
        "en": "Without that approval there is no order to keep.",
    },
    "after-nobody.mend": {
        "zh": "加上那一项审批，或删掉 after。",
        "en": "Add the approval, or drop it from `after`.",
    },
    "independent-of-nobody": {
        "zh": "准则“{criterion}”要求独立，而“{gate}”无须审批",
        "en": "{criterion} asks for independence, and nobody approves {gate}",
    },
    "independent-of-nobody.why": {
        "zh": "独立是说作者不能批准；没有审批就没有约束。",
        "en": "Independence keeps authors from approving; where nobody does, it keeps nobody from anything.",
    },
    "independent-of-nobody.mend": {
        "zh": "声明审批角色，或去掉 independent。",
        "en": "Declare who approves, or drop `independent`.",
    },
    "machine-address": {"zh": "“{mail}”不是邮箱地址", "en": "{mail} is no mail address"},
    "machine-address.why": {
        "zh": "机器人按提交中的完整邮箱识别，不支持通配。",
        "en": "A machine is told by the whole address in its commits; patterns match nothing.",
    },
    "machine-address.mend": {"zh": "写完整的邮箱。", "en": "Write the whole address."},
    "no-staffing": {
        "zh": "“{tier}”等级下，{most} 人也无法走完全部评审点",
        "en": "in tier {tier}, not even {most} people can pass every gate",
    },
    "no-staffing.why": {
        "zh": "审批人数与职责分离相互矛盾，怎么配人都过不了。",
        "en": "Approvals and conflicts of duty contradict each other: no staffing will do.",
    },
    "no-staffing.mend": {
        "zh": "放宽职责分离，或减少审批人数。",
        "en": "Loosen a conflict of duty, or ask for fewer approvals.",
    },
}
