"""What the check `due-kept` says."""

from kactl.texts.check_parts import CALENDAR, FIELD, REGISTER

TEXTS = {
    "title": {"zh": "按期完成", "en": "Dates kept"},
    "about": {
        "zh": (
            "问未结束的条目是否按约定的日期完成；临近时提醒，逾期后按工作日先催办、再升级，并说明该由谁来做。"
            "没有条目时视为满足。"
        ),
        "en": (
            "Asks whether open items come by their day; it warns beforehand, and of a late one it says when "
            "it is time to remind, then to escalate, and whose turn it is. Without items it holds."
        ),
    },
    "late": {"zh": "{item} 已逾期：应在 {due} 前", "en": "{item} is late: it was due {due}"},
    "late.why": {
        "zh": "说好的日期已过，等它的工作停着。",
        "en": "The day has passed, and whatever waits for it stands still.",
    },
    "late.mend": {
        "zh": "已完成的改为完成并填写日期；没完成的与对方重新约定日期。",
        "en": "Where it came, say so with the day; where it did not, agree on another day.",
    },
    "remind": {
        "zh": "{item} 逾期满 {after} 个工作日（应在 {due} 前），该催办了",
        "en": "{item} is {after} working days late (due {due}): time to remind",
    },
    "remind.why": {
        "zh": "逾期后还没有催办的记录。",
        "en": "Nobody has reminded the owner since the day passed.",
    },
    "remind.mend": {
        "zh": "联系责任人，然后填写催办日期。",
        "en": "Speak to the owner, and write down the day.",
    },
    "escalate": {
        "zh": "{item} 逾期满 {after} 个工作日（应在 {due} 前），该升级了",
        "en": "{item} is {after} working days late (due {due}): time to escalate",
    },
    "escalate.why": {
        "zh": "催办没有结果，逾期后还没有升级的记录。",
        "en": "It is still open, and nobody has escalated since the day passed.",
    },
    "escalate.mend": {
        "zh": "按沟通与升级计划找对方上级，然后填写升级日期和对象。",
        "en": "Turn to the owner's superior as the communication plan says, and write down when and to whom.",
    },
    "too-old": {
        "zh": "{item} 的{field}是 {due}，已超过 {age} 天",
        "en": "{item}: {field} is {due}, more than {age} days ago",
    },
    "too-old.why": {
        "zh": "久未重新评估的内容，说的可能已不是现状。",
        "en": "What nobody has looked at for so long may no longer say how things are.",
    },
    "too-old.mend": {
        "zh": "重新评估一次，再写上当天日期。",
        "en": "Look at it again, then write the day.",
    },
    "soon": {"zh": "{item} 临近到期：{due}", "en": "{item} is due soon: {due}"},
    "soon.why": {
        "zh": "现在提醒，还来得及。",
        "en": "A word now is still in time.",
    },
    "soon.mend": {
        "zh": "向责任人确认能否按期；不能就现在商量。",
        "en": "Ask the owner whether it will come; if not, settle it now.",
    },
    "no-day": {"zh": "{item} 没有写{field}", "en": "{item}: {field} is not filled in"},
    "no-day.why": {
        "zh": "没有日期，就谈不上按期。",
        "en": "Without a day, nothing can be in time.",
    },
    "no-day.mend": {
        "zh": "与责任人约定日期并填写。",
        "en": "Agree on a day with the owner, and write it down.",
    },
    "bad-day": {
        "zh": "{item} 的{field}不是日期：{found}",
        "en": "{item}: {field} is no date: {found}",
    },
    "bad-day.why": {"zh": "日期写作 2026-11-30。", "en": "A date reads 2026-11-30."},
    "bad-day.mend": {"zh": "改为日期。", "en": "Write a date."},
    **CALENDAR,
    **REGISTER,
    **FIELD,
}
