"""Help of `kactl hook`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "git 钩子：提交前、推送前检查，服务器上拦截",
        "en": "Check commits and pushes, on your machine and on the server",
    },
    "about.example": {"zh": "kactl hook install", "en": "kactl hook install"},
    "install": {
        "zh": "安装钩子；已有的钩子保留并先运行",
        "en": "Install the hooks; those that are there are kept and run first",
    },
    "install.example": {
        "zh": "kactl hook install --type pre-commit",
        "en": "kactl hook install --type pre-commit",
    },
    "install.types": {
        "zh": "只装这一种，可重复；默认提交前和推送前，设置了提交说明要求时加上 commit-msg",
        "en": "Only this one, repeatable; else pre-commit, pre-push, and commit-msg where settings ask",
    },
    "install.pre-receive": {
        "zh": "装在服务器的裸仓库里，拒绝不该接收的推送",
        "en": "In the bare repository of a server: refuse pushes",
    },
    "install.uninstall": {
        "zh": "撤除 kactl 的钩子，恢复原有的",
        "en": "Take kactl's hooks away and put back those that were there",
    },
    "run": {
        "zh": "像钩子那样检查：只对新引入的错误失败",
        "en": "Check as the hook does: fail only on errors that are new",
    },
    "run.example": {"zh": "kactl hook run", "en": "kactl hook run --stage pre-commit"},
    "run.stage": {
        "zh": "哪一个时机：暂存内容、提交说明、推送、服务器接收",
        "en": "Which moment: what is staged, the message, a push, or receiving one",
    },
    "run.words": {
        "zh": "git 或 pre-commit 传入的参数；检查什么以暂存区和标准输入为准",
        "en": "What git or pre-commit hands in; what is judged is in the index and the standard input",
    },
}
