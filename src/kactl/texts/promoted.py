"""What the check `promoted` says."""

TEXTS = {
    "title": {"zh": "逐级部署", "en": "Went through the environments"},
    "about": {
        "zh": "问本版本是否依次部署过所列环境，而且始终是要上线的那一个制品。",
        "en": "Asks whether the version was in each environment, in order, and always the same one.",
    },
    "missing": {
        "zh": "{version} 没有在{environment}部署成功过",
        "en": "{version} has not come to {environment}",
    },
    "missing.why": {
        "zh": "跳过一个环境，就跳过了那里的测试。",
        "en": "Who skips an environment skips the tests that are made there.",
    },
    "missing.mend": {
        "zh": "部署后用 kactl env deploy 登记。",
        "en": "Deploy it, and record that with `kactl env deploy`.",
    },
    "other-parts": {
        "zh": "部署到{environment}的 {version} 不是要上线的制品",
        "en": "what is in {environment} as {version} is not what is to be released",
    },
    "other-parts.why": {
        "zh": "测过的是一个，上线的是另一个，测试等于没做。",
        "en": "Tests of one thing prove nothing of another.",
    },
    "other-parts.mend": {
        "zh": "把要上线的制品重新走一遍，或改正版本条目里的制品。",
        "en": "Take what is to be released through again, or correct the artefacts of the release's item.",
    },
    "out-of-order": {
        "zh": "{version} 部署到{environment}早于{before}",
        "en": "{version} came to {environment} before it came to {before}",
    },
    "out-of-order.why": {
        "zh": "后一个环境的验证要建立在前一个之上。",
        "en": "What is found in one environment rests on the one before it.",
    },
    "out-of-order.mend": {
        "zh": "按顺序再部署一次并登记。",
        "en": "Deploy it again in order, and record that.",
    },
    "unnamed-parts": {
        "zh": "部署到{environment}的 {version} 没有写明制品",
        "en": "the deployment of {version} to {environment} names no artefact",
    },
    "unnamed-parts.why": {
        "zh": "不知道部署的是什么，就没法说是同一个。",
        "en": "Nobody can say that it is the same one.",
    },
    "unnamed-parts.mend": {
        "zh": "用 kactl env deploy --artifact 写明提交再登记一次。",
        "en": "Record it again with `kactl env deploy --artifact`.",
    },
}
