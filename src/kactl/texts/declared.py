"""What the check `declared` says."""

TEXTS = {
    "title": {
        "zh": "由责任角色答复",
        "en": "Declared by its owner",
    },
    "about": {
        "zh": "仓库里看不出来、只能由准则的责任角色答复的事。",
        "en": "What the repository cannot show: only the criterion's owner can say it.",
    },
    "unanswered": {
        "zh": "责任角色还没有答复",
        "en": "its owner has not answered yet",
    },
    "unanswered.why": {
        "zh": "这一条没有别的依据，只认责任角色的答复；内容变了要重新答复。",
        "en": "Nothing else can answer it; when what was answered changes, it is asked again.",
    },
    "unanswered.mend": {
        "zh": "由责任角色执行 kactl gate answer，并写一句理由。",
        "en": "Its owner runs `kactl gate answer` with one sentence as the reason.",
    },
}
