"""What the check `repeated-actions` says."""

from kactl.texts.check_parts import FIELD, REGISTER

TEXTS = {
    "title": {"zh": "同一行动项反复出现", "en": "Repeated actions"},
    "about": {
        "zh": "看同一个行动项是否在多次复盘（或会议）中反复提出。只提醒，不阻断；没有行动项时视为满足。",
        "en": (
            "Notices an action that several retrospectives (or meetings) resolved. It only warns; without "
            "actions it holds."
        ),
    },
    "again": {
        "zh": "“{title}”已在 {count} 次会议上提出（{meetings}）",
        "en": "{title} was resolved in {count} meetings ({meetings})",
    },
    "again.why": {
        "zh": "同样的行动项一提再提，说明原因没有找到，或没有人有条件去做。",
        "en": "What is resolved again and again does not meet its cause, or nobody is able to do it.",
    },
    "again.mend": {
        "zh": "查清为什么做不成：换做法、换责任人、升级，或决定不做并写明理由。",
        "en": "Find out what prevents it: do it otherwise, hand it on, escalate, or decide against it.",
    },
    **REGISTER,
    **FIELD,
}
