"""What the check `spread-steady` says."""

from kactl.texts.check_parts import FIELD, REGISTER

TEXTS = {
    "title": {"zh": "各组数量平稳", "en": "Spread steady"},
    "about": {
        "zh": "看最近一组（如最近一次上线）的数量，是否比之前各组的平均数高出太多。只提醒，不阻断。",
        "en": (
            "Notices when the newest group, such as the last release, has far more than the mean of those "
            "before it. It only warns."
        ),
    },
    "leap": {
        "zh": "{item} 有 {count} 条（{condition}），之前 {groups} 组共 {before} 条，超过平均数的 {factor} 倍",
        "en": (
            "{item} has {count} ({condition}); the {groups} before it had {before} in all: more than "
            "{factor} times their mean"
        ),
    },
    "leap.why": {
        "zh": "数量突然上升，说明质量不稳定，或这一次少做了什么。",
        "en": "A sudden rise says that quality is not stable, or that something was left out this time.",
    },
    "leap.mend": {
        "zh": "逐条查明为什么没有在之前的环节发现，把改进措施记为行动项。",
        "en": "Find out for each why no earlier step caught it, and record what is to change as actions.",
    },
    **REGISTER,
    **FIELD,
}
