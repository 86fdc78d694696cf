"""What the check `actions-closed` says."""

from kactl.texts.check_parts import FIELD, REGISTER

TEXTS = {
    "title": {"zh": "上次行动项已关闭", "en": "Actions closed"},
    "about": {
        "zh": (
            "问复盘（或指定例会）的行动项，在下一次会议召开前是否已关闭，或写明理由改了日期。没有行动项时视为"
            "满足。"
        ),
        "en": (
            "Asks whether what a retrospective (or another forum) resolved was closed before the next one "
            "was held, or moved to another day with a reason. Without actions it holds."
        ),
    },
    "open": {
        "zh": "{meeting} 的行动项 {item} 到 {latest} 召开时仍未关闭",
        "en": "{item}, resolved in {meeting}, was still open when {latest} was held",
    },
    "open.why": {
        "zh": "开会定下的事没有下文，下一次会议就没有意义。",
        "en": "Meetings whose resolutions come to nothing are soon not worth holding.",
    },
    "open.mend": {
        "zh": "做完的关闭；没做完的写明新日期和理由；决定不做的取消。",
        "en": "Close what is done; give what is not another day with a reason; drop what will not be done.",
    },
    "no-reason": {
        "zh": "{meeting} 的行动项 {item} 改了日期，没有写理由",
        "en": "{item}, resolved in {meeting}, was moved without a reason",
    },
    "no-reason.why": {
        "zh": "只改日期不说原因，看不出问题在哪里。",
        "en": "A day that moves without a word hides what stands in the way.",
    },
    "no-reason.mend": {"zh": "补写改期理由。", "en": "Write down why it was moved."},
    "again-late": {
        "zh": "{meeting} 的行动项 {item} 改到 {date}，又过期了",
        "en": "{item}, resolved in {meeting}, was moved to {date}, which has passed, too",
    },
    "again-late.why": {
        "zh": "改过一次的日期又没有做到。",
        "en": "The new day was not kept either.",
    },
    "again-late.mend": {
        "zh": "关闭、取消，或再写新日期和理由。",
        "en": "Close it, drop it, or give it another day with a reason.",
    },
    **REGISTER,
    **FIELD,
}
