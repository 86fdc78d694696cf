"""What the status says of what the client owes."""

TEXTS = {
    "late": {"zh": "{item} {title}", "en": "{item} {title}"},
    "blocking": {
        "zh": "{item} {title}（在等它：{waiting}）",
        "en": "{item} {title} (waiting for it: {waiting})",
    },
}
