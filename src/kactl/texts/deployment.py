"""What is said of deployments that only statements, or the day, tell; and who reviews them."""

TEXTS = {
    "undecided": {
        "zh": "{version} 于 {at} 部署到{environment}，当时评审点 {gate} 还没有通过",
        "en": "{version} came to {environment} at {at}, before {gate} was decided",
    },
    "undecided.why": {
        "zh": "没有通过评审的版本上了环境，评审就落空了。",
        "en": "A review that comes after the deployment guards nothing.",
    },
    "undecided.mend": {
        "zh": "已经发生的改不了：补做评审，再由补审角色中的另一人用 kactl env review 写明原因和改进。",
        "en": "What happened stays: hold the review; another person says why with `kactl env review`.",
    },
    "under-review": {
        "zh": "{version} 于 {at} 部署到{environment}，当时 {gate} 正在送审，环境应当冻结",
        "en": "{version} came to {environment} at {at}, which was frozen: {gate} was under review",
    },
    "under-review.why": {
        "zh": "验收期间换了版本，客户验收的就不是同一个东西。",
        "en": "Where the version changes meanwhile, the client accepts something else.",
    },
    "under-review.mend": {
        "zh": "重新送审；再由补审角色中的另一人用 kactl env review 写明原因和改进。",
        "en": "Open the review again; another person says why with `kactl env review`.",
    },
    "overdue": {
        "zh": "{by} 于 {at} 把 {version} 紧急部署到{environment}，补审已逾期（{due}）",
        "en": "emergency deployment of {version} to {environment} at {at} by {by}: its review was due {due}",
    },
    "overdue.why": {
        "zh": "紧急放行靠事后补审兜底；欠着补审，不能再放下一个版本。",
        "en": "Emergencies rest on their review: while one is owed, no further version goes out.",
    },
    "overdue.mend": {
        "zh": "由补审角色中的另一人用 kactl env review 写明经过和改进。",
        "en": "Another person who may review says what happened and what follows with `kactl env review`.",
    },
    "step-review": {
        "zh": "补审 {version} 到 {environment} 的紧急部署",
        "en": "review the emergency deployment of {version} to {environment}",
    },
}
