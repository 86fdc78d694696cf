"""Help of `kactl log`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "查看审批记录，最近的在前；加 --stats 看评审周期、等谁、审批负荷和一次通过率",
        "en": "Show the records, latest first; with --stats, how long gates take and for whom they wait",
    },
    "about.example": {
        "zh": "kactl log\nkactl log kickoff -n 5\n"
        "kactl log --person 王芳 --kind approve --since 2026-10-01\nkactl log --stats",
        "en": "kactl log\nkactl log kickoff -n 5\n"
        "kactl log --person wang.fang --kind approve --since 2026-10-01\nkactl log --stats",
    },
    "gate": {"zh": "只看某个评审点", "en": "One gate only"},
    "more": {"zh": "只看这些评审点，可写多次", "en": "These gates only; may be given several times"},
    "person": {"zh": "只看某人的", "en": "One person only"},
    "kind": {
        "zh": "只看某一类：approve 同意，reject 驳回，review 送审，decision 决定……",
        "en": "One kind only: approve, reject, review, decision …",
    },
    "since": {"zh": "从哪一天起，含当天", "en": "From this day on, included"},
    "until": {"zh": "到哪一天止，含当天", "en": "Up to this day, included"},
    "limit": {"zh": "最多几条", "en": "At most so many"},
    "stats": {
        "zh": "统计：评审周期、等谁、审批负荷、一次通过率",
        "en": "Figures: lead time, waiting by person, load of approvers, pass rate",
    },
    "at": {"zh": "读取某个提交、标签或分支", "en": "Read a commit, tag or branch"},
}
