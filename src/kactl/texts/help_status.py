"""Help of `kactl status`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "查看项目进展和下一步要做的事",
        "en": "Show where the engagement stands and what to do next",
    },
    "about.example": {
        "zh": "kactl status\nkactl status --mine\nkactl status --client",
        "en": "kactl status\nkactl status --mine\nkactl status --client",
    },
    "mine": {
        "zh": "只看我现在能做的：等我审批的、我的下一步、在我名下的条目",
        "en": "Only what I can do now: approvals awaited from me, my next steps, the items I own",
    },
    "client": {
        "zh": "只看等客户处理的：待签署、逾期的客户配合事项、客户方的下一步",
        "en": "Only what waits for the client: approvals, what it owes and has not given, its next steps",
    },
}
