"""What the check `gate-passed` says."""

TEXTS = {
    "title": {
        "zh": "前置评审点已通过",
        "en": "Gate passed",
    },
    "about": {
        "zh": "问其他评审点是否已通过（含有条件通过）。",
        "en": "Asks whether other gates have passed, conditionally or not.",
    },
    "not-passed": {
        "zh": "前置评审点“{title}”（{gate}）尚未通过，现为 {status}",
        "en": "{title} ({gate}) has not passed: it is {status}",
    },
    "not-passed.why": {
        "zh": "这次评审以它的结论为前提。",
        "en": "This gate rests on its decision.",
    },
    "not-passed.mend": {
        "zh": "先看它还差什么。",
        "en": "See what it still lacks.",
    },
    "no-such-gate": {
        "zh": "没有评审点“{gate}”",
        "en": "there is no gate {gate}",
    },
    "no-such-gate.why": {
        "zh": "指向的评审点或这一次评审不存在，无法判定。",
        "en": "The gate or that instance of it does not exist, so nothing can be judged.",
    },
    "no-such-gate.mend": {
        "zh": "改正准则的 gates，或先送审那一次。",
        "en": "Correct `gates` in the criterion, or open that instance first.",
    },
}
