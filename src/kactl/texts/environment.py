"""Words about environments that several checks and commands share."""

TEXTS = {
    "data-synthetic": {"zh": "造数", "en": "made-up data"},
    "data-masked": {"zh": "脱敏数据", "en": "masked data"},
    "data-real": {"zh": "真实数据", "en": "real data"},
    "per-day": {"zh": "每天", "en": "a day"},
    "per-week": {"zh": "每周", "en": "a week"},
    "per-month": {"zh": "每月", "en": "a month"},
    "rhythm": {
        "zh": "{environment} 的封网期“{freeze}”的周期看不懂：{rule}",
        "en": "the rhythm of the freeze {freeze} of {environment} cannot be read: {rule}",
    },
    "rhythm.why": {
        "zh": "周期按 RFC 5545 的写法，看不懂就不知道哪些天封网。",
        "en": "It is a recurrence rule of RFC 5545; without it nobody knows which days are frozen.",
    },
    "rhythm.mend": {
        "zh": "例如 FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1。",
        "en": "For example FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1.",
    },
}
