"""Help of `kactl status`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "查看项目进展和下一步要做的事",
        "en": "Show where the engagement stands and what to do next",
    },
    "about.example": {"zh": "kactl status\nkactl status --mine", "en": "kactl status\nkactl status --mine"},
    "mine": {"zh": "只看与我有关的", "en": "Only what concerns me"},
}
