"""What the check `deployments-kept` says."""

_REVIEWED = {
    "zh": "已经发生的改不了：由补审角色中的另一人用 kactl env review 写明原因和改进，此后只作提示。",
    "en": "What happened stays: another person who may review says why, with `kactl env review`.",
}

TEXTS = {
    "title": {"zh": "部署符合环境规定", "en": "Deployments keep the rules"},
    "about": {
        "zh": "拿每次部署对照所在环境的规定：数据、窗口、封网期、次数、来路、部署人；紧急部署须按时补审。",
        "en": (
            "Holds every recorded deployment against the rules of its environment: data, windows, freezes, "
            "how often, where the version was before, who deployed; emergencies are reviewed in time."
        ),
    },
    "bad-calendar": {"zh": "工作日历读不懂", "en": "the calendar cannot be read"},
    "bad-calendar.why": {
        "zh": "不知道哪些天上班，就判断不了窗口和封网期。",
        "en": "Windows and freezes rest on working days.",
    },
    "bad-calendar.mend": {
        "zh": "改正 calendar.yaml，或运行 kactl calendar refresh。",
        "en": "Mend calendar.yaml, or run `kactl calendar refresh`.",
    },
    "unknown-environment": {
        "zh": "{version} 于 {at} 部署到 {environment}，但没有这个环境",
        "en": "{version} was deployed to {environment} at {at}, and there is no such environment",
    },
    "unknown-environment.why": {
        "zh": "没有规定的环境，谁都不知道能放什么数据、谁能变更。",
        "en": "Nobody knows what holds in an environment without rules.",
    },
    "unknown-environment.mend": {
        "zh": "在 environments.yaml 里补上这个环境的三类规定。",
        "en": "Add the environment with its three rules to environments.yaml.",
    },
    "future": {
        "zh": "{version} 部署到{environment}的时间 {at} 还没到",
        "en": "{version} is said to have come to {environment} at {at}, which is still to come",
    },
    "future.why": {
        "zh": "还没发生的不是事实；多半是两台机器的时钟不一致。",
        "en": "What is still to come is no fact; mostly two clocks disagree.",
    },
    "future.mend": {
        "zh": "校准时钟，删掉这个文件后重新登记。",
        "en": "Set the clock right, remove the file and record the deployment again.",
    },
    "twice": {
        "zh": "{version} 于 {at} 部署到{environment}登记了两次",
        "en": "that {version} came to {environment} at {at} is recorded twice",
    },
    "twice.why": {
        "zh": "同一次部署算两次，会误报变更次数超限。",
        "en": "Counted twice it makes the changes look too many.",
    },
    "twice.mend": {"zh": "留下一份，删掉另一份。", "en": "Keep one of the files and remove the other."},
    "data": {
        "zh": "{version} 于 {at} 部署到{environment}时带入了{kind}，这里只可用：{allowed}",
        "en": "{version} brought {kind} to {environment} at {at}, where only these may be: {allowed}",
    },
    "data.why": {
        "zh": "真实数据进了开发、测试环境，等于泄露给了不该看的人。",
        "en": "Real data in development or test is open to people who must not see it.",
    },
    "data.mend": {
        "zh": "清除带入的数据，由补审角色中的另一人用 kactl env review 写明处置经过。",
        "en": "Remove the data; another person who may review says how with `kactl env review`.",
    },
    "no-procedure": {
        "zh": "{version} 于 {at} 部署到{environment}时带入了脱敏数据，但该环境没有写脱敏办法",
        "en": "{version} brought masked data to {environment} at {at}, which has no procedure for masking",
    },
    "no-procedure.why": {
        "zh": "没有办法就没法说明脱敏做到了什么程度。",
        "en": "Without a procedure nobody can say what masked means.",
    },
    "no-procedure.mend": {
        "zh": "在 environments.yaml 的 masking 写明办法。",
        "en": "Write the procedure as `masking` in environments.yaml.",
    },
    "unchecked-data": {
        "zh": "{version} 于 {at} 部署到{environment}时带入的脱敏数据没有人抽查",
        "en": "nobody checked the masked data that {version} brought to {environment} at {at}",
    },
    "unchecked-data.why": {
        "zh": "没有人看过的脱敏，和没有脱敏分不出来。",
        "en": "Masking that nobody looked at cannot be told from none.",
    },
    "unchecked-data.mend": {
        "zh": "抽查后用 kactl env review 写明结果；下次部署时用 --data-checked-by 写明抽查人。",
        "en": "Check it and say so with `kactl env review`; next time use `--data-checked-by`.",
    },
    "deployer": {
        "zh": "{by} 于 {at} 把 {version} 部署到{environment}，当天不担任：{roles}",
        "en": "{by} deployed {version} to {environment} at {at} and was none of these on that day: {roles}",
    },
    "deployer.why": {
        "zh": "谁能动哪个环境是事先约定的，出了问题才找得到人。",
        "en": "Who may change an environment is settled beforehand, so that somebody answers for it.",
    },
    "deployer.mend": _REVIEWED,
    "window": {
        "zh": "{version} 于 {at} 部署到{environment}，不在变更窗口内",
        "en": "{version} came to {environment} at {at}, outside every change window",
    },
    "window.why": {
        "zh": "窗口外变更，客户正在用，值守的人可能不在。",
        "en": "Outside the window the client is at work, and those who stand by may not be.",
    },
    "window.mend": _REVIEWED,
    "freeze": {
        "zh": "{version} 于 {at} 部署到{environment}，正在封网期“{freeze}”（到 {until}）",
        "en": "{version} came to {environment} at {at}, in the freeze {freeze} (until {until})",
    },
    "freeze.why": {
        "zh": "封网期是客户最经不起故障的日子。",
        "en": "A freeze covers the days on which the client can bear an incident least.",
    },
    "freeze.mend": _REVIEWED,
    "limit": {
        "zh": "{version} 于 {at} 部署到{environment}，是{per}的第 {number} 次，上限 {count} 次",
        "en": "{version} came to {environment} at {at} as change number {number}; {count} {per} at most",
    },
    "limit.why": {
        "zh": "变更太频繁，测试和验收的人脚下不稳。",
        "en": "Who tests or accepts needs ground that does not move.",
    },
    "limit.mend": _REVIEWED,
    "skipped": {
        "zh": "{version} 于 {at} 部署到{environment}，此前没有在 {before} 部署成功过",
        "en": "{version} came to {environment} at {at} without having been in {before} before",
    },
    "skipped.why": {
        "zh": "跳过一个环境，就跳过了那里的测试。",
        "en": "Who skips an environment skips the tests that are made there.",
    },
    "skipped.mend": _REVIEWED,
    "other-parts": {
        "zh": "{version} 于 {at} 部署到{environment}的制品，与在 {before} 验证过的不是同一个",
        "en": "what came to {environment} at {at} as {version} is not what was in {before}",
    },
    "other-parts.why": {
        "zh": "测过的是一个，上线的是另一个，测试等于没做。",
        "en": "Tests of one thing prove nothing of another.",
    },
    "other-parts.mend": _REVIEWED,
    "unreviewed": {
        "zh": "{by} 于 {at} 把 {version} 紧急部署到{environment}，补审已逾期（{due}）",
        "en": "emergency deployment of {version} to {environment} at {at} by {by}: its review was due {due}",
    },
    "unreviewed.why": {
        "zh": "紧急放行靠事后补审兜底，不补审就成了后门。",
        "en": "An emergency is open to all because it is reviewed; without the review it is a back door.",
    },
    "unreviewed.mend": {
        "zh": "由补审角色中的另一人用 kactl env review 写明经过和改进。",
        "en": "Another person who may review says what happened and what follows with `kactl env review`.",
    },
    "review-due": {
        "zh": "{by} 于 {at} 把 {version} 紧急部署到{environment}，须在 {due} 前由另一人补审",
        "en": "emergency deployment of {version} to {environment} at {at} by {by}: its review is due {due}",
    },
    "review-due.why": {
        "zh": "紧急放行靠事后补审兜底。",
        "en": "An emergency is open to all because it is reviewed afterwards.",
    },
    "review-due.mend": {
        "zh": "由补审角色中的另一人用 kactl env review 写明经过和改进。",
        "en": "Another person who may review says what happened and what follows with `kactl env review`.",
    },
}
