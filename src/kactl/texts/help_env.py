"""Help of `kactl env`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "环境：各环境运行什么版本，登记部署，检查是否符合规定，补审",
        "en": "Environments: what runs where, record deployments, judge and review them",
    },
    "about.example": {"zh": "kactl env list", "en": "kactl env list"},
    "list": {
        "zh": "各环境运行的版本、下一个变更窗口和封网期",
        "en": "List the version in each environment, the next change window and freeze",
    },
    "list.example": {"zh": "kactl env list", "en": "kactl env list"},
    "check": {
        "zh": "检查已登记的部署；给出版本时，说明现在部署会违反什么",
        "en": "Judge what was deployed; with a version, what deploying it now would break",
    },
    "check.example": {"zh": "kactl env check production v1.4.0", "en": "kactl env check production v1.4.0"},
    "check.environment": {"zh": "环境；默认全部", "en": "The environment; all of them unless given"},
    "check.version": {"zh": "打算部署的版本", "en": "The version that is to be deployed"},
    "deploy": {
        "zh": "登记一次部署，一次一个文件",
        "en": "Record a deployment, one new file each",
    },
    "deploy.more": {
        "zh": (
            "记的是已经发生的事，所以照记不误；违反规定的会说明，退出码为 1。事先想知道，用 "
            "kactl env check 或 --dry-run。"
        ),
        "en": (
            "It records what happened and so refuses nothing; a broken rule is said, and the exit code is 1. "
            "To know beforehand use `kactl env check` or `--dry-run`."
        ),
    },
    "deploy.example": {
        "zh": "kactl env deploy uat v1.4.0 --data masked --data-checked-by zhou.ting",
        "en": "kactl env deploy uat v1.4.0 --data masked --data-checked-by zhou.ting",
    },
    "deploy.environment": {"zh": "环境", "en": "The environment"},
    "deploy.version": {"zh": "版本", "en": "The version"},
    "deploy.at": {
        "zh": "部署时间，如 2026-11-22T20:30；默认现在",
        "en": "When, such as 2026-11-22T20:30; now unless given",
    },
    "deploy.artifact": {
        "zh": "制品：仓库:标签@提交+摘要；默认取版本条目所写、此前部署的，或本仓库的提交",
        "en": (
            "A part, `REPO:TAG@COMMIT+DIGEST`; unless given what the release's item says, what was deployed "
            "before, or this repository's commit"
        ),
    },
    "deploy.result": {"zh": "结果", "en": "What came of it"},
    "deploy.rehearsal": {
        "zh": "是回退演练，不改变运行的版本",
        "en": "It rehearsed the way back: what runs there is the same",
    },
    "deploy.minutes": {"zh": "用时（分钟）", "en": "How many minutes it took"},
    "deploy.data": {"zh": "一并带入的数据", "en": "The data that was brought along"},
    "deploy.data-checked-by": {"zh": "脱敏数据由谁抽查", "en": "Who checked the masked data"},
    "deploy.emergency": {
        "zh": "紧急部署的原因；须由另一人补审",
        "en": "Why it could not wait; another person reviews it",
    },
    "deploy.incident": {"zh": "所处理的故障", "en": "The incident that it mends"},
    "deploy.note": {"zh": "备注", "en": "A note"},
    "deploy.run": {"zh": "流水线运行的地址", "en": "The address of the pipeline's run"},
    "deploy.files": {
        "zh": "登记流水线留下的部署文件；可多次",
        "en": "Take in the file that a pipeline left; may be repeated",
    },
    "deploy.tags": {
        "zh": "按环境声明的标签，从本机的代码仓库登记部署；不联网",
        "en": "Take in what tags of the clones at hand say, by each environment's pattern; no network",
    },
    "review": {
        "zh": "补审一次部署：紧急的，或违反规定的；由另一人",
        "en": "Review a deployment afterwards: an emergency, or a broken rule; by another person",
    },
    "review.example": {
        "zh": 'kactl env review 20261122T123000Z-v1.4.1-0a1b2c3d4e --reason "已补测，阈值改为 80%"',
        "en": 'kactl env review 20261122T123000Z-v1.4.1-0a1b2c3d4e --reason "tested since; alert at 80%"',
    },
    "review.deployment": {
        "zh": "部署文件的名称，或其中能认出的一段",
        "en": "The name of its file, or a part that is no other's",
    },
    "review.reason": {"zh": "经过和改进", "en": "What happened, and what follows from it"},
}
