"""What the check `baselines-kept` says."""

TEXTS = {
    "title": {"zh": "四条基线", "en": "Four baselines"},
    "about": {
        "zh": (
            "问普通项目的范围、进度、成本、质量四条基线是否齐全，偏差是否在允许范围内，偏差大的是否有决定。"
        ),
        "en": (
            "Asks whether an ordinary project has its four baselines, scope, time, cost and quality, whether "
            "each is kept, and whether people decided about what is far off."
        ),
    },
    "missing": {"zh": "缺少{corner}基线", "en": "the baseline of {corner} is missing"},
    "missing.why": {
        "zh": "没有基线，就说不清项目偏了多少。",
        "en": "Without a baseline nobody can say how far off the project is.",
    },
    "missing.mend": {
        "zh": "在 baselines.yaml 中写明约定的数字或日期。",
        "en": "Write the agreed figure or date into `baselines.yaml`.",
    },
    "wrong": {"zh": "基线中的 {entry} 无法理解", "en": "{entry} of the baselines cannot be understood"},
    "wrong.why": {
        "zh": "数字要大于 0，约定的结束日期要晚于开始日期，质量至少一条指标。",
        "en": "Figures are above nought, the end is after the start, quality has at least one criterion.",
    },
    "wrong.mend": {"zh": "照编辑器的提示改正。", "en": "Correct what the editor marks."},
    "off": {
        "zh": "{corner}偏离基线 {percent}%，超过 {warn}%",
        "en": "{corner} is {percent}% off its baseline, more than {warn}%",
    },
    "off.why": {
        "zh": "偏差在扩大，现在纠正代价最小。",
        "en": "It drifts, and it is cheapest to correct now.",
    },
    "off.mend": {
        "zh": "查清原因，采取措施，或按变更流程商定新的目标。",
        "en": "Find the cause and act, or agree on another target as a change.",
    },
    "undecided": {
        "zh": "{corner}偏离基线 {percent}%，超过 {limit}%，没有决定",
        "en": "{corner} is {percent}% off its baseline, more than {limit}%, and nobody decided about it",
    },
    "undecided.why": {
        "zh": "偏差这么大，是否继续、怎样继续要由人决定，并留下记录。",
        "en": "So far off, people decide whether and how to go on, and it is written down.",
    },
    "undecided.mend": {
        "zh": "登记一条决定：baseline 写这条基线，variance 写允许的百分比，状态为已决定。",
        "en": "Record a decision with `baseline`, with the percent it allows as `variance`, and as decided.",
    },
    "too-long": {
        "zh": "工期 {days} 天，超过 {longest} 天：是否应按 KA 项目管理？",
        "en": "{days} days are more than {longest}: should it be a key account?",
    },
    "too-long.why": {
        "zh": "普通项目一般在 6 个月内一次交付，更长的项目需要持续运营的管理方式。",
        "en": "Ordinary projects deliver once within six months; longer ones want a process that goes on.",
    },
    "too-long.mend": {
        "zh": "与客户负责人商定：转为 KA，或分期，或说明为何不转。",
        "en": "Settle with the account lead: convert, split, or say why neither.",
    },
}
