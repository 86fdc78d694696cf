"""Why a ReqIF file is not read."""

TEXTS: dict[str, dict[str, str]] = {
    "faulty": {
        "zh": "{path} 不是可读的 ReqIF：{problem}",
        "en": "{path} is no ReqIF that can be read: {problem}",
    },
    "faulty.why": {
        "zh": "文件不合 ReqIF 规范，或不完整。",
        "en": "It is not as the standard says, or incomplete.",
    },
    "faulty.mend": {"zh": "从需求工具重新导出。", "en": "Export it again from the requirement tool."},
    "no-objects": {"zh": "{path} 里没有需求", "en": "{path} holds no requirements"},
    "no-objects.why": {"zh": "没有一个对象带有内容。", "en": "No object of it says anything."},
    "no-objects.mend": {"zh": "检查导出范围。", "en": "Check what was exported."},
}
