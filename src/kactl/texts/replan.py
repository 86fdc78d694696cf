"""What kactl says about dates that are moved."""

TEXTS = {
    "no-reason": {
        "zh": "{item} 的日期 {due} 已经约定，改期要写理由",
        "en": "{item}: the date {due} is promised; moving it needs a reason",
    },
    "no-reason.why": {
        "zh": "日期已过或工作已开始，悄悄改期会让延误看不见。原日期会保留，新日期写在它旁边。",
        "en": (
            "It has passed, or work has begun: moved silently, the delay could not be seen. The old date "
            "stays, the new one stands beside it."
        ),
    },
    "no-reason.mend": {
        "zh": "同时写 replan_reason，说明这次为什么改。",
        "en": "Say in `replan_reason`, in the same command, why it moves this time.",
    },
    "late": {
        "zh": "{item} 应在 {due} 完成，晚了 {days} 天",
        "en": "{item} was wanted by {due}: {days} days late",
    },
    "late.why": {
        "zh": "关闭不抹掉延误。",
        "en": "Closing an item does not wipe out that it was late.",
    },
    "late.mend": {
        "zh": "晚完成的用 list --overdue --closed 列出，复盘时看。",
        "en": "`list --overdue --closed` lists what was done late, for the retrospective.",
    },
    "late-more": {"zh": "另有 {count} 条也晚了", "en": "{count} more are late, too"},
    "late-more.why": {
        "zh": "关闭不抹掉延误。",
        "en": "Closing an item does not wipe out that it was late.",
    },
    "late-more.mend": {
        "zh": "晚完成的用 list --overdue --closed 列出，复盘时看。",
        "en": "`list --overdue --closed` lists what was done late, for the retrospective.",
    },
    "kept": {
        "zh": "{item} 原定 {due} 保留，现定 {date}",
        "en": "{item}: {due} stays, {date} stands beside it as the new date",
    },
    "kept.why": {
        "zh": "日期已约定：改期不抹掉原来的日期。",
        "en": "The date was promised: moving it does not wipe it out.",
    },
    "kept.mend": {"zh": "无需处理。", "en": "Nothing is to be done."},
    "kept-more": {
        "zh": "另有 {count} 条改期，原定日期同样保留",
        "en": "{count} more are moved; their dates stay, too",
    },
    "kept-more.why": {
        "zh": "日期已约定：改期不抹掉原来的日期。",
        "en": "The date was promised: moving it does not wipe it out.",
    },
    "kept-more.mend": {"zh": "无需处理。", "en": "Nothing is to be done."},
    "taken-away": {
        "zh": "{item} 的日期 {due} 已经约定，不能清除",
        "en": "{item}: the date {due} is promised and cannot be taken out",
    },
    "taken-away.why": {
        "zh": "没有日期的任务无法判断是否按时。",
        "en": "What has no date cannot be in time.",
    },
    "taken-away.mend": {
        "zh": "改到新的日期并写理由，或关闭这一条。",
        "en": "Move it to a new date with a reason, or close the item.",
    },
}
