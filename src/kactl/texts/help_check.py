"""Help of `kactl check`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "检查每次提交都须守住的规则", "en": "Check the rules that hold at every commit"},
    "about.more": {
        "zh": "仅因日期产生的问题在这里是警告；加 --due 才算错误。",
        "en": "What the calendar alone made is a warning here, and an error with --due.",
    },
    "about.example": {
        "zh": "kactl check\nkactl check --base origin/main\nkactl check --principle 权责清晰",
        "en": "kactl check\nkactl check --base origin/main\nkactl check --principle clear-duty",
    },
    "at": {"zh": "读取某个提交、标签或分支", "en": "Read a commit, tag or branch"},
    "staged": {"zh": "读取暂存区", "en": "Read what is staged"},
    "base": {"zh": "只列相对此版本新出现的问题", "en": "List only what that revision did not have"},
    "due": {"zh": "逾期也算错误", "en": "Let what is overdue count as an error"},
    "principle": {
        "zh": "只看某项原则：英文名或中文名（如“权责清晰”），all 为全部六项",
        "en": "One of the six principles only, by its name in either language; all lists all",
    },
    "exit-zero": {"zh": "有问题时退出码也为 0", "en": "Exit with 0 even if there are findings"},
}
