"""What the check `environments-complete` says."""

TEXTS = {
    "title": {
        "zh": "环境规定齐全",
        "en": "Environments complete",
    },
    "about": {
        "zh": (
            "问开发、测试、UAT、生产四个环境的稳定性、数据、变更规定和部署角色是否齐全，真实数据是否只"
            "在 UAT 和生产。"
        ),
        "en": (
            "Asks whether dev, test, uat and production each have their rules of stability, data and "
            "change and say who deploys, and whether real data stays in uat and production."
        ),
    },
    "missing": {
        "zh": "{path} 中没有环境“{environment}”",
        "en": "{path} has no environment {environment}",
    },
    "missing.why": {
        "zh": "四个环境都要有规定：dev、test、uat、production。",
        "en": "All four need their rules: dev, test, uat, production.",
    },
    "missing.mend": {
        "zh": "在 environments 下补上这个环境。",
        "en": "Add it under `environments`.",
    },
    "no-rule": {
        "zh": "环境“{environment}”没有写 {rule}",
        "en": "the environment {environment} does not say its {rule}",
    },
    "no-rule.why": {
        "zh": "稳定性、数据、变更和部署角色，少一项就有人各行其是。",
        "en": "Without stability, data, change or deployers everybody does as they like.",
    },
    "no-rule.mend": {
        "zh": "写上 {rule}。",
        "en": "Write its {rule}.",
    },
    "bad-data": {
        "zh": "环境“{environment}”的数据类型“{kind}”不认识",
        "en": "the environment {environment} names an unknown kind of data: {kind}",
    },
    "bad-data.why": {
        "zh": "只有 synthetic（造的）、masked（脱敏的）、real（真实的）三种。",
        "en": "There are three kinds: synthetic, masked, real.",
    },
    "bad-data.mend": {
        "zh": "改成三种之一。",
        "en": "Use one of the three.",
    },
    "real-data": {
        "zh": "环境“{environment}”不得使用真实数据",
        "en": "the environment {environment} must not hold real data",
    },
    "real-data.why": {
        "zh": "真实数据只可在 UAT 和生产环境；在开发、测试环境中，能看到的人太多。",
        "en": "Real data may be in uat and production only; too many people see what is in dev and test.",
    },
    "real-data.mend": {
        "zh": "改用造的或脱敏的数据。",
        "en": "Use made-up or masked data.",
    },
    "no-masking": {
        "zh": "环境“{environment}”用脱敏数据，但没有写脱敏规程",
        "en": "the environment {environment} has masked data and no procedure of masking",
    },
    "no-masking.why": {
        "zh": "没有规程，谁也说不清脱敏到什么程度。",
        "en": "Without a procedure nobody can say what was masked.",
    },
    "no-masking.mend": {
        "zh": "在 masking 中写明怎样脱敏。",
        "en": "Say in `masking` how it is done.",
    },
    "unknown-role": {
        "zh": "环境“{environment}”的部署角色“{role}”不在流程规范中",
        "en": "the environment {environment} is deployed by {role}, which is no role of the playbook",
    },
    "unknown-role.why": {
        "zh": "没有这个角色，就没有人可以部署。",
        "en": "A role that does not exist has no holders.",
    },
    "unknown-role.mend": {
        "zh": "改成流程规范中的角色。",
        "en": "Name a role of the playbook.",
    },
    "unguarded": {
        "zh": "{environment} 环境写明没有安排：{rule}: false",
        "en": "{environment} says that it has none: `{rule}: false`",
    },
    "unguarded.why": {
        "zh": "生产环境出了故障，没有监控发现不了，没有备份恢复不了。",
        "en": "Without monitoring nobody sees an incident of production, without backup nobody mends it.",
    },
    "unguarded.mend": {
        "zh": "安排备份和监控后，在 environments.yaml 里改为 true。",
        "en": "Arrange backup and monitoring, then write true in environments.yaml.",
    },
}
