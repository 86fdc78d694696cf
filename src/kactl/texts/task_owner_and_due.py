"""What the check `task-owner-and-due` says."""

from kactl.texts.check_parts import FIELD, REGISTER, TEAM

TEXTS = {
    "title": {
        "zh": "责任人与期限",
        "en": "Owner and due date",
    },
    "about": {
        "zh": (
            "问每个未关闭的条目是否有且只有一个在岗的责任人和真实的截止日期；逾期的要有新日期和理由。没"
            "有条目时视为满足。"
        ),
        "en": (
            "Asks whether every open item has exactly one owner who is there and a real due date; an "
            "overdue one needs a new date and its reason. Without items it holds."
        ),
    },
    "no-owner": {
        "zh": "{item} 没有责任人",
        "en": "{item} has no owner",
    },
    "no-owner.why": {
        "zh": "没有责任人的事没有人做。",
        "en": "What nobody owns nobody does.",
    },
    "no-owner.mend": {
        "zh": "指定一个责任人。",
        "en": "Name one owner.",
    },
    "several-owners": {
        "zh": "{item} 有 {count} 个责任人，应只有一个",
        "en": "{item} has {count} owners; one is wanted",
    },
    "several-owners.why": {
        "zh": "几个人都负责，等于没有人负责。",
        "en": "What several own nobody owns.",
    },
    "several-owners.mend": {
        "zh": "留一个责任人，其他人写到别的字段。",
        "en": "Keep one owner; others belong into other fields.",
    },
    "unknown-owner": {
        "zh": "{item} 的责任人“{person}”不在团队中",
        "en": "{item}: the owner {person} is not in the team",
    },
    "unknown-owner.why": {
        "zh": "交给不在团队中的人，等于没有人负责。",
        "en": "What is given to somebody outside the team is given to nobody.",
    },
    "unknown-owner.mend": {
        "zh": "改成团队中的人，或先把此人加入团队。",
        "en": "Name somebody of the team, or add the person first.",
    },
    "owner-left": {
        "zh": "{item} 的责任人“{person}”已离开项目",
        "en": "{item}: the owner {person} has left",
    },
    "owner-left.why": {
        "zh": "人已离开，这一条没有人跟。",
        "en": "The person is gone, and nobody looks after the item.",
    },
    "owner-left.mend": {
        "zh": "交给还在项目中的人。",
        "en": "Give it to somebody who is still there.",
    },
    "no-due": {
        "zh": "{item} 没有截止日期",
        "en": "{item} has no due date",
    },
    "no-due.why": {
        "zh": "没有日期，就谈不上按时。",
        "en": "Without a date nothing can be on time.",
    },
    "no-due.mend": {
        "zh": "写上截止日期。",
        "en": "Give it a date.",
    },
    "bad-due": {
        "zh": "{item} 的截止日期“{due}”在日历上不存在",
        "en": "{item}: the due date {due} is no real date",
    },
    "bad-due.why": {
        "zh": "日历上没有这一天，或写法不是 年-月-日。",
        "en": "The calendar has no such day, or it is not written year-month-day.",
    },
    "bad-due.mend": {
        "zh": "写成 2026-11-30 的样子。",
        "en": "Write it like 2026-11-30.",
    },
    "overdue": {
        "zh": "{item} 已逾期，应于 {due} 完成",
        "en": "{item} is overdue since {due}",
    },
    "overdue.why": {
        "zh": "日期已过而没有新的约定。截止日当天仍算按时。",
        "en": "The date has passed and nothing new was agreed. The due day itself still counts as in time.",
    },
    "overdue.mend": {
        "zh": "完成它并改状态，或写新日期 replanned 和理由 replan_reason。",
        "en": "Finish it and set its status, or write a new date in `replanned` and why in `replan_reason`.",
    },
    "no-reason": {
        "zh": "{item} 改了日期但没有写理由",
        "en": "{item} has a new date without a reason",
    },
    "no-reason.why": {
        "zh": "没有理由的延期，下次还会延期。",
        "en": "A date moved without a reason will move again.",
    },
    "no-reason.mend": {
        "zh": "在 replan_reason 中写明理由。",
        "en": "Say why in `replan_reason`.",
    },
    **REGISTER,
    **FIELD,
    **TEAM,
}
