"""What lists of items say."""

TEXTS = {
    "no-limit": {
        "zh": "--limit 应为大于零的整数，不是 {limit}",
        "en": "--limit takes a number above zero, not {limit}",
    },
    "no-limit.why": {"zh": "少于一条就没有可列的了。", "en": "Fewer than one item is no list."},
    "no-limit.mend": {
        "zh": "如 --limit 20；不写则全部列出。",
        "en": "For example --limit 20; all are listed without it.",
    },
    "number": {"zh": "展示编号", "en": "Number"},
    "link": {"zh": "关联", "en": "Link"},
    "link-missing": {"zh": "不存在或无法读取", "en": "missing or unreadable"},
    "link-suspect": {"zh": "对方已变，待确认", "en": "changed since it was linked"},
    "group": {"zh": "{title}（{count}）", "en": "{title} ({count})"},
    "some": {
        "zh": "{register}：共 {total} 条，列出 {count} 条",
        "en": "{register}: {total}, of which {count} are shown",
    },
    "all": {"zh": "{register}：共 {count} 条", "en": "{register}: {count}"},
    "none": {"zh": "{register}：没有符合的条目", "en": "{register}: no item matches"},
}
