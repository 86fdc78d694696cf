"""Help of `kactl doctor`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "体检：查看本机和项目有什么不对、怎么处理",
        "en": "Say what is not well on this machine and in the engagement, and what mends it",
    },
    "about.more": {
        "zh": "退出码：0 没有错误；1 有错误；3 这里没有项目或无法读取；6 流程规范与锁定的不一致。",
        "en": "Exit code: 0 no errors; 1 errors; 3 no engagement, or one that cannot be read; 6 the playbook "
        "is not the one that was locked.",
    },
    "about.example": {
        "zh": "kactl doctor\nkactl doctor --fix --dry-run\nkactl doctor --fix --yes",
        "en": "kactl doctor\nkactl doctor --fix --dry-run\nkactl doctor --fix --yes",
    },
    "fix": {
        "zh": "列出计划，确认后处理其中稳妥的部分",
        "en": "Show the plan and, when agreed, mend what is safe to mend",
    },
}
