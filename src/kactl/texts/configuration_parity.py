"""What the check `configuration-parity` says."""

TEXTS = {
    "title": {"zh": "配置一致", "en": "Configuration alike"},
    "about": {
        "zh": "比较环境与其 same_as 环境的配置：键相同，值除 may_differ 外相同；只说键，不显示值。",
        "en": "Compares an environment with the one it is like: same keys, same values but for `may_differ`.",
    },
    "unreadable": {"zh": "{path} 读不懂", "en": "{path} cannot be read"},
    "unreadable.why": {
        "zh": "读不懂就没法比较。",
        "en": "What cannot be read cannot be compared.",
    },
    "unreadable.mend": {
        "zh": "改为 YAML、JSON、TOML 或 KEY=VALUE。",
        "en": "Write YAML, JSON, TOML or KEY=VALUE.",
    },
    "missing": {
        "zh": "{environment}比 {other} 少 {count} 个配置项：{keys}",
        "en": "{environment} lacks settings that {other} has ({count}): {keys}",
    },
    "missing.why": {
        "zh": "结构不一样的环境里测过，换个环境还会出错。",
        "en": "What was tested without a setting fails where it is set.",
    },
    "missing.mend": {"zh": "补上这些配置项。", "en": "Add the settings."},
    "extra": {
        "zh": "{environment}比 {other} 多 {count} 个配置项：{keys}",
        "en": "{environment} has settings that {other} lacks ({count}): {keys}",
    },
    "extra.why": {
        "zh": "测试时靠它才通过的，到了生产就没有了。",
        "en": "What passed only by a setting will miss it in production.",
    },
    "extra.mend": {"zh": "两边补齐，或删掉。", "en": "Add them there, or remove them here."},
    "different": {
        "zh": "{environment}与 {other} 有 {count} 个配置项的值不同：{keys}",
        "en": "settings of {environment} and {other} differ ({count}): {keys}",
    },
    "different.why": {
        "zh": "没有约定可以不同的值不同，测试结果就不能照搬。",
        "en": "Where values differ that should not, a test says nothing about the other environment.",
    },
    "different.mend": {
        "zh": "改成相同，或写进 environments.yaml 的 may_differ。",
        "en": "Make them the same, or write them into `may_differ` in environments.yaml.",
    },
}
