"""Help of `kactl demo`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "建一个演示项目，走一遍评审和审批",
        "en": "Build a demonstration and walk through a gate and its approvals",
    },
    "about.example": {"zh": "kactl demo demo", "en": "kactl demo demo"},
    "path": {"zh": "演示项目的文件夹；默认为 demo", "en": "The demonstration's folder; demo unless given"},
}
