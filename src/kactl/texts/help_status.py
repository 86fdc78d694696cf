"""Help of `kactl status`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "查看项目进展和下一步要做的事",
        "en": "Show where the engagement stands and what to do next",
    },
    "about.example": {"zh": "kactl status\nkactl status --mine", "en": "kactl status\nkactl status --mine"},
    "mine": {
        "zh": "只看我现在能做的：等我审批的、我的下一步、在我名下的条目",
        "en": "Only what I can do now: approvals awaited from me, my next steps, the items I own",
    },
}
