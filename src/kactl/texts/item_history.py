"""What the life of an item says."""

TEXTS = {
    "created": {"zh": "新增", "en": "created"},
    "changed": {"zh": "修改", "en": "changed"},
    "renamed": {"zh": "改名（原为 {path}）", "en": "renamed (was {path})"},
    "removed": {"zh": "删除文件", "en": "file removed"},
    "unreadable": {"zh": "文件无法读取", "en": "file could not be read"},
    "change": {"zh": "{field}：{before} → {after}", "en": "{field}: {before} → {after}"},
    "first": {"zh": "{field}：{after}", "en": "{field}: {after}"},
    "empty": {"zh": "（空）", "en": "(empty)"},
    "uncommitted": {"zh": "尚未提交", "en": "not committed yet"},
    "count": {"zh": "{id}：共 {count} 次变动", "en": "{id}: {count} changes"},
    "some": {
        "zh": "{id}：共 {total} 次变动，列出最近 {count} 次",
        "en": "{id}: {total} changes, the last {count} shown",
    },
    "when": {"zh": "时间", "en": "When"},
    "who": {"zh": "谁", "en": "Who"},
    "what": {"zh": "变动", "en": "What"},
    "commit": {"zh": "提交", "en": "Commit"},
    "shallow": {
        "zh": "克隆不完整，看不到更早的变动",
        "en": "the clone is shallow: earlier changes cannot be seen",
    },
    "shallow.why": {
        "zh": "浅克隆只有最近的提交。",
        "en": "A shallow clone holds the latest commits only.",
    },
    "shallow.mend": {
        "zh": "补全历史：git fetch --unshallow。",
        "en": "Fetch the rest: git fetch --unshallow.",
    },
}
