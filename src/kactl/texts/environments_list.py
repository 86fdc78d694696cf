"""Words of `kactl env list` and `kactl env check`."""

TEXTS = {
    "none": {"zh": "没有声明环境", "en": "no environment is declared"},
    "environment": {"zh": "环境", "en": "environment"},
    "version": {"zh": "版本", "en": "version"},
    "since": {"zh": "自", "en": "since"},
    "by": {"zh": "部署人", "en": "by"},
    "change": {"zh": "变更窗口", "en": "change window"},
    "freeze": {"zh": "封网期", "en": "freeze"},
    "any-time": {"zh": "随时", "en": "any time"},
    "open": {"zh": "开启，到 {until}", "en": "open until {until}"},
    "closed": {"zh": "{begins}", "en": "{begins}"},
    "no-window": {"zh": "近期没有", "en": "none near"},
    "frozen": {"zh": "{title}，到 {until}", "en": "{title}, until {until}"},
    "ahead": {"zh": "{title}，{begins} 起", "en": "{title}, from {begins}"},
    "emergency": {"zh": "{version}（紧急）", "en": "{version} (emergency)"},
    "unreviewed": {"zh": "{name} 待补审", "en": "{name} wants a review"},
    "untaken": {
        "zh": "{environment}：有 {count} 次部署只见于标签，用 kactl env deploy --from-tags 登记",
        "en": "{environment}: only tags tell of {count} deployments; take them in with "
        "`kactl env deploy --from-tags`",
    },
    "planned": {
        "zh": "如果现在把 {version} 部署到 {environment}：",
        "en": "if {version} were deployed to {environment} now:",
    },
    "judged": {"zh": "检查了 {count} 次部署。", "en": "Deployments looked at: {count}."},
    "fine": {"zh": "没有违反规定。", "en": "No rule is broken."},
}
