"""Help of `kactl hook`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "git 钩子：提交前检查暂存的内容", "en": "Check what is staged before each commit"},
    "about.example": {"zh": "kactl hook install", "en": "kactl hook install"},
    "install": {"zh": "安装提交前的钩子", "en": "Install the hook that runs before a commit"},
    "install.example": {"zh": "kactl hook install", "en": "kactl hook install"},
    "run": {
        "zh": "像钩子那样检查：只对暂存改动新引入的错误失败",
        "en": "Check as the hook does: fail only on errors that the staged change brings",
    },
    "run.example": {"zh": "kactl hook run", "en": "kactl hook run"},
    "run.files": {
        "zh": "由 pre-commit 传入，以暂存区为准",
        "en": "Given by pre-commit; what is staged counts",
    },
}
