"""What `NOUN trace` says."""

TEXTS = {
    "heading": {"zh": "{register}追溯矩阵", "en": "{register}: traceability"},
    "gaps": {"zh": "缺口", "en": "Missing"},
    "accepted": {"zh": "验收", "en": "Acceptance"},
    "yes": {"zh": "已验收", "en": "accepted"},
    "no": {"zh": "未验收", "en": "not yet"},
    "core": {"zh": "（核心）", "en": " (core)"},
    "coverage-core": {
        "zh": "核心覆盖率 {percent}%：{proven}/{count}",
        "en": "Core coverage {percent}%: {proven} of {count}",
    },
    "coverage-all": {
        "zh": "覆盖率 {percent}%：{proven}/{count}",
        "en": "Covered {percent}%: {proven}/{count}",
    },
    "coverage-none": {"zh": "没有可统计覆盖率的条目", "en": "No item to count coverage over"},
    "accepted-count": {"zh": "已验收 {accepted}/{count}", "en": "Accepted: {accepted} of {count}"},
    "lacking": {"zh": "未覆盖：{items}", "en": "Not covered: {items}"},
    "orphans": {"zh": "无来源的条目（孤立）", "en": "Orphans: they lead to nothing"},
    "orphan-register": {"zh": "台账", "en": "Register"},
    "orphan-why": {"zh": "原因", "en": "Why"},
    "unlinked-item": {"zh": "没有关联", "en": "no link"},
    "dangling-item": {"zh": "指向不存在的 {items}", "en": "leads to {items}, which is not there"},
    "more": {"zh": "等 {count} 个", "en": "and {count} more"},
    "unlinked": {"zh": "“{title}”没有关联可追溯", "en": "{title}: no link to trace along"},
    "unlinked.why": {
        "zh": "矩阵由流程规范声明的关联字段得出。",
        "en": "The matrix follows from the link fields that the playbook declares.",
    },
    "unlinked.mend": {"zh": "在台账中声明 type: link 的字段。", "en": "Declare a field of `type: link`."},
    "no-core": {"zh": "“{title}”不分核心与否", "en": "{title}: nothing says which items are core"},
    "no-core.why": {"zh": "--core 按 core 字段筛选。", "en": "`--core` asks for the field `core`."},
    "no-core.mend": {"zh": "去掉 --core。", "en": "Leave out --core."},
}
