"""The words in which the plan of an import is told."""

WORDS: dict[str, dict[str, str]] = {
    "summary": {
        "zh": "导入 {file}：{title}新增 {new} 条，更新 {changed} 条",
        "en": "Import {file}: {title}, {new} new, {changed} changed",
    },
    "summary-mirror": {
        "zh": "同步 {file}：{title}新增 {new} 条，更新 {changed} 条，来源中已不存在 {closed} 条",
        "en": "Mirror {file}: {title}, {new} new, {changed} changed, {closed} gone from source",
    },
    "from": {"zh": "{title} ← {file}", "en": "{title} from {file}"},
    "from-sheet": {"zh": "{title} ← {file}（工作表“{sheet}”）", "en": "{title} from {file}, sheet {sheet}"},
    "counts": {
        "zh": "新增 {new} 条，更新 {changed} 条（{cells} 个单元格），未变 {untouched} 条，拒绝 {refused} 行",
        "en": "{new} new, {changed} changed ({cells} cells), {untouched} untouched, {refused} rows refused",
    },
    "closed": {"zh": "来源中已不存在、将关闭：{closed} 条", "en": "gone from source and closed: {closed}"},
    "ask": {
        "zh": "“{word}”在“{title}”中是谁或是什么？（{count} 处；- 表示留空，回车跳过）",
        "en": "who or what is “{word}” in {title}? ({count} cells; - for nothing, Enter to pass)",
    },
    "moved": {"zh": "在来源中换了编号：{keys}", "en": "keys changed in the source: {keys}"},
    "moved.why": {
        "zh": "来源给出的内部编号没有变，换的只是编号。旧编号的条目已关闭，注明换到哪里。",
        "en": "The id that stays is the same, the key is another. The item of the old key is closed and "
        "says where it went.",
    },
    "moved.mend": {
        "zh": "指向旧编号的链接请改指新编号。",
        "en": "Let links that lead to the old key lead to the new one.",
    },
    "columns": {"zh": "列", "en": "Columns"},
    "differences": {"zh": "差异", "en": "Differences"},
    "more": {"zh": "另有 {count} 处差异，用 --format json 看", "en": "{count} more"},
    "new-item": {"zh": "新增", "en": "new"},
    "named-item": {"zh": "{name}（{id}）", "en": "{name} ({id})"},
    "gone-item": {"zh": "关闭", "en": "closed"},
    "cell": {"zh": "单元格", "en": "Cell"},
    "item": {"zh": "条目", "en": "Item"},
    "field": {"zh": "字段", "en": "Field"},
    "before": {"zh": "原值", "en": "Before"},
    "after": {"zh": "新值", "en": "After"},
    "empty": {"zh": "（空）", "en": "(empty)"},
    "refused": {"zh": "拒绝", "en": "Refused"},
    "cells": {"zh": "{cells} 等 {count} 处", "en": "{cells} … {count} in all"},
    "nothing-written": {
        "zh": "有行被拒绝，什么都没有写入；改好后再导入，或加 --skip-refused 只写入其余各行。",
        "en": "Rows are refused, so nothing was written; mend them, or write the others with --skip-refused.",
    },
}
