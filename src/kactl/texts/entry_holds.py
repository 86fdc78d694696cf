"""What the check `entry-holds` says."""

TEXTS = {
    "title": {
        "zh": "配置项符合要求",
        "en": "Entry holds",
    },
    "about": {
        "zh": "问一个共用 YAML 文件中的某一项是否符合条件；同一文件的其他项改动不影响审批。",
        "en": (
            "Asks whether one entry of a shared YAML file satisfies a condition; edits to other "
            "entries of the file touch no approval."
        ),
    },
    "missing": {
        "zh": "{path} 中没有 {entry}（要求 {expected}）",
        "en": "{path} has no {entry} (wanted: {expected})",
    },
    "missing.why": {
        "zh": "要检查的这一项还没有写。",
        "en": "The entry in question is not there.",
    },
    "missing.mend": {
        "zh": "在文件中补上这一项。",
        "en": "Add the entry to the file.",
    },
    "unmet": {
        "zh": "{entry} 的 {field} 应为 {expected}，现为 {found}",
        "en": "{entry}: {field} should be {expected}, and is {found}",
    },
    "unmet.why": {
        "zh": "这一项的值不符合准则的要求。",
        "en": "The entry is not what the criterion wants.",
    },
    "unmet.mend": {
        "zh": "与负责人核实后改正。",
        "en": "Settle it with whoever answers for it, and correct the entry.",
    },
}
