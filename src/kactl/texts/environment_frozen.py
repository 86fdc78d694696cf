"""What the check `environment-frozen` says."""

TEXTS = {
    "title": {"zh": "环境冻结", "en": "Environment frozen"},
    "about": {
        "zh": "问环境在送审期间是否冻结、运行的是不是本次的版本、数据是否合规。",
        "en": "Asks whether the review freezes the environment and its version runs there on proper data.",
    },
    "no-rules": {
        "zh": "environments.yaml 里没有 {environment} 的规定",
        "en": "environments.yaml has no rules of {environment}",
    },
    "no-rules.why": {
        "zh": "没有规定，就不知道什么数据可用、何时冻结。",
        "en": "Nobody knows which data may be there and when it is frozen.",
    },
    "no-rules.mend": {"zh": "补上这个环境的三类规定。", "en": "Add the environment with its three rules."},
    "not-frozen": {
        "zh": "{environment}在评审点 {gate} 送审期间没有冻结",
        "en": "{environment} is not frozen while {gate} is under review",
    },
    "not-frozen.why": {
        "zh": "验收期间换了版本，客户验收的就不是同一个东西。",
        "en": "Where the version changes meanwhile, the client accepts something else.",
    },
    "not-frozen.mend": {
        "zh": "在 environments.yaml 的 frozen_during 里写上 {gate}。",
        "en": "Write {gate} into `frozen_during` in environments.yaml.",
    },
    "nothing-runs": {
        "zh": "{environment}还没有登记部署过任何版本",
        "en": "no deployment to {environment} is recorded",
    },
    "nothing-runs.why": {
        "zh": "不知道上面是什么，就不知道验收的是什么。",
        "en": "Nobody knows what is accepted there.",
    },
    "nothing-runs.mend": {
        "zh": "用 kactl env deploy 登记部署。",
        "en": "Record the deployment with `kactl env deploy`.",
    },
    "other-version": {
        "zh": "{environment}上运行的是 {found}，不是 {version}",
        "en": "{found} runs in {environment}, not {version}",
    },
    "other-version.why": {
        "zh": "客户验收的应当就是要上线的版本。",
        "en": "What the client accepts is what is to go live.",
    },
    "other-version.mend": {
        "zh": "部署 {version} 并登记。",
        "en": "Deploy {version} and record it.",
    },
    "wrong-data": {
        "zh": "{environment}最近一次带入的数据不是这里可用的",
        "en": "the data that was last brought to {environment} may not be there",
    },
    "wrong-data.why": {
        "zh": "不该有的数据，客户方测试人员也不该看到。",
        "en": "Testers must not see data that should not be there.",
    },
    "wrong-data.mend": {
        "zh": "换成可用的数据，再部署并登记。",
        "en": "Replace the data, deploy and record it.",
    },
    "no-procedure": {
        "zh": "{environment}没有写脱敏办法",
        "en": "{environment} has no procedure for masking",
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
        "zh": "{environment}的脱敏数据没有人抽查",
        "en": "nobody checked the masked data of {environment}",
    },
    "unchecked-data.why": {
        "zh": "没有人看过的脱敏，和没有脱敏分不出来。",
        "en": "Masking that nobody looked at cannot be told from none.",
    },
    "unchecked-data.mend": {
        "zh": "部署时用 --data masked --data-checked-by 写明抽查人，或在 masking_checked 写明谁、何时抽查。",
        "en": "Use `--data masked --data-checked-by PERSON`, or write who and when as `masking_checked`.",
    },
}
