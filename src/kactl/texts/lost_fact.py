"""What is said of facts that the history has and HEAD has not."""

TEXTS: dict[str, dict[str, str]] = {
    "gone": {
        "zh": "{subject} 曾经提交过，现在不见了",
        "en": "{subject} was committed once and is gone",
    },
    "gone.why": {
        "zh": "证据和部署记录只增不减：删掉失败的报告，评审点就看不到它了。",
        "en": "Evidence and deployments only grow: a failed report that is gone is one that no gate sees.",
    },
    "gone.mend": {
        "zh": "恢复后提交；报告重做后重新登记即可，新的取代旧的。",
        "en": "Bring it back and commit; a newer report takes an older one's place.",
    },
}
