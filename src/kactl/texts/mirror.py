"""Why what a mirror says cannot be believed."""

TEXTS = {
    "too-old": {
        "zh": "“{register}”上次导入是 {at}（{source}），超过 {age}",
        "en": "{register} was last imported at {at} (from {source}), longer ago than {age}",
    },
    "too-old.why": {
        "zh": "镜像过旧时，原系统里早已不同，据此判断没有意义。",
        "en": "The system that keeps the items may say something else by now.",
    },
    "too-old.mend": {"zh": "从原系统导出并重新导入。", "en": "Export the items there and import them again."},
    "never-imported": {
        "zh": "“{register}”还没有导入过",
        "en": "{register} was never imported",
    },
    "never-imported.why": {
        "zh": "没有导入记录，无法知道条目是否仍与原系统一致。",
        "en": "Without the stamp of an import nobody knows whether the items are those of the other system.",
    },
    "never-imported.mend": {"zh": "从原系统导出并导入。", "en": "Export the items there and import them."},
    "unstamped": {
        "zh": "“{register}”的导入记录无法读取",
        "en": "the stamp of the last import of {register} cannot be read",
    },
    "unstamped.why": {
        "zh": "导入记录由导入命令写入，不应手工修改。",
        "en": "An import writes it; it is not edited by hand.",
    },
    "unstamped.mend": {"zh": "重新导入一次。", "en": "Import once more."},
}
