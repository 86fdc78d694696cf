"""Help of `kactl undo`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "撤销 kactl 最近的一次提交（尚未推送时）",
        "en": "Take back kactl's last commit while nobody else has it",
    },
    "about.more": {
        "zh": "别处的暂存和编辑保持原样。审批记录从不撤销，只能另行表态。"
        "由人编辑、经 kactl commit 提交的内容留在工作区。",
        "en": "What else is staged or edited stays as it is. A statement is never taken back: state "
        "otherwise. What people edited and `kactl commit` gathered stays on disk, uncommitted.",
    },
    "about.example": {"zh": "kactl undo --dry-run\nkactl undo", "en": "kactl undo --dry-run\nkactl undo"},
}
