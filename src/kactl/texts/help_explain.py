"""Help of `kactl explain`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "解释一个问题代码：原因和处理办法",
        "en": "Explain a code: why it matters and what mends it",
    },
    "about.example": {"zh": "kactl explain role-vacant.vacant", "en": "kactl explain role-vacant.vacant"},
    "code": {"zh": "问题代码", "en": "The code of a finding or error"},
}
