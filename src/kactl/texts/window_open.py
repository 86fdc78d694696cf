"""What the check `window-open` says."""

TEXTS = {
    "title": {"zh": "变更窗口", "en": "Change window"},
    "about": {
        "zh": "问计划上线的时刻（或当天某一段）是否在变更窗口内、不在封网期。",
        "en": "Asks whether a window is open and nothing is frozen when the release is planned.",
    },
    "no-register": {"zh": "没有台账 {register}", "en": "there is no register {register}"},
    "no-register.why": {"zh": "计划时间要到这个台账里找。", "en": "The plan is looked for there."},
    "no-register.mend": {
        "zh": "改正流程规范中的 register。",
        "en": "Correct `register` in the playbook.",
    },
    "no-rules": {
        "zh": "environments.yaml 里没有 {environment} 的规定，或工作日历读不懂",
        "en": "environments.yaml has no rules of {environment}, or the calendar cannot be read",
    },
    "no-rules.why": {
        "zh": "不知道窗口和封网期，就判断不了。",
        "en": "Without windows and freezes nobody can tell.",
    },
    "no-rules.mend": {
        "zh": "补上环境的规定；日历用 kactl calendar refresh 重新生成。",
        "en": "Add the environment's rules; write the calendar anew with `kactl calendar refresh`.",
    },
    "no-item": {"zh": "{register}里没有 {instance}", "en": "{register} has no {instance}"},
    "no-item.why": {"zh": "计划时间写在条目上。", "en": "The item says when it is planned."},
    "no-item.mend": {"zh": "登记这个版本。", "en": "Add the release."},
    "unplanned": {
        "zh": "{item} 没有写计划上线的时刻或日期",
        "en": "{item} does not say when it is planned",
    },
    "unplanned.why": {
        "zh": "没有时间，就不知道是否避开了封网期。",
        "en": "Without a time nobody knows whether it keeps clear of freezes.",
    },
    "unplanned.mend": {"zh": "填上计划时刻。", "en": "Write the planned instant."},
    "closed": {
        "zh": "计划 {at} 部署到{environment}，不在变更窗口内",
        "en": "planned for {at}, when no change window of {environment} is open",
    },
    "closed.why": {
        "zh": "窗口外变更，客户正在用，值守的人可能不在。",
        "en": "Outside the window the client is at work, and those who stand by may not be.",
    },
    "closed.mend": {"zh": "改到最近的窗口。", "en": "Plan it for the next window."},
    "frozen": {
        "zh": "计划 {at} 部署到{environment}，正在封网期“{freeze}”（到 {until}）",
        "en": "planned for {at}, in the freeze {freeze} of {environment} (until {until})",
    },
    "frozen.why": {
        "zh": "封网期是客户最经不起故障的日子。",
        "en": "A freeze covers the days on which the client can bear an incident least.",
    },
    "frozen.mend": {"zh": "改到封网期之后的窗口。", "en": "Plan it for a window after the freeze."},
    "no-year": {
        "zh": "工作日历没有 {year} 年（{parties}），判断不了窗口和封网期",
        "en": "the calendar lacks the year {year} ({parties}): windows and freezes cannot be told",
    },
    "no-year.why": {
        "zh": "节假日和工作日要看日历。",
        "en": "Holidays and working days come from the calendar.",
    },
    "no-year.mend": {
        "zh": "运行 kactl calendar refresh。",
        "en": "Run `kactl calendar refresh`.",
    },
}
