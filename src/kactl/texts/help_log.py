"""Help of `kactl log`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "查看审批记录，最近的在前", "en": "Show the records, latest first"},
    "about.example": {"zh": "kactl log\nkactl log kickoff -n 5", "en": "kactl log\nkactl log kickoff -n 5"},
    "gate": {"zh": "只看某个评审点", "en": "One gate only"},
    "person": {"zh": "只看某人的", "en": "One person only"},
    "at": {"zh": "读取某个提交、标签或分支", "en": "Read a commit, tag or branch"},
    "count": {"zh": "最多几条", "en": "At most so many"},
}
