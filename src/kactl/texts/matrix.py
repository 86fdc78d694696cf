"""What lists that are laid out as a matrix say, and levels that follow from two fields."""

TEXTS = {
    "title": {"zh": "{register}：{rows}×{columns}", "en": "{register}: {rows} × {columns}"},
    "axes": {"zh": "竖向为{rows}，横向为{columns}", "en": "{rows} down, {columns} across"},
    "kind": {"zh": "{kind}（{count}）", "en": "{kind} ({count})"},
    "no-kind": {"zh": "性质未填写（{count}）", "en": "Kind not filled in ({count})"},
    "of-level": {"zh": "{level}：", "en": "{level}:"},
    "sum": {"zh": "{count} 条已入图，{unplaced} 条未入图", "en": "{count} placed, {unplaced} not placed"},
    "sum-open": {
        "zh": "未结束的 {count} 条已入图，{unplaced} 条未入图",
        "en": "{count} open ones placed, {unplaced} not placed",
    },
    "sum-closed": {
        "zh": "已结束的 {count} 条已入图，{unplaced} 条未入图",
        "en": "{count} closed ones placed, {unplaced} not placed",
    },
    "unplaced": {"zh": "未入图（{count}）", "en": "Not placed ({count})"},
    "why": {"zh": "原因", "en": "Why"},
    "empty": {"zh": "未填写{fields}", "en": "not filled in: {fields}"},
    "off-scale": {
        "zh": "{field}写的是 {value}，应为 1 至 {most} 的整数",
        "en": "{field} says {value}, which is no whole number from 1 to {most}",
    },
    "several": {"zh": "{field}有多个值：{value}", "en": "{field} has several values: {value}"},
    "derived": {"zh": "{value}（推算，文件中未写）", "en": "{value} (follows; not in the file)"},
    "level-filled-in": {
        "zh": "{item} 的{field}按推算填为“{level}”",
        "en": "{item}: {field} follows, and is filled in as {level}",
    },
    "level-filled-in-more": {
        "zh": "另有 {count} 条也按推算填写",
        "en": "{count} more are filled in as it follows",
    },
    "level-filled-in-more.why": {
        "zh": "两个字段都已填写，台账声明了如何推出等级。",
        "en": "Both fields are filled in, and the register declares which level follows.",
    },
    "level-filled-in-more.mend": {
        "zh": "判断不同时用 set 改写；此后不再自动改动。",
        "en": "Where you judge otherwise, set it; it then stays as you say.",
    },
    "level-filled-in.why": {
        "zh": "两个字段都已填写，台账声明了如何推出等级。",
        "en": "Both fields are filled in, and the register declares which level follows.",
    },
    "level-filled-in.mend": {
        "zh": "判断不同时用 set 改写；此后不再自动改动。",
        "en": "Where you judge otherwise, set it; it then stays as you say.",
    },
    "undeclared": {
        "zh": "{title}没有声明矩阵的两个字段",
        "en": "{title}: no two fields are declared for a matrix",
    },
    "undeclared.why": {
        "zh": "流程规范的该台账没有写 matrix。",
        "en": "The playbook's register has no `matrix`.",
    },
    "undeclared.mend": {
        "zh": "在 --matrix 后写两个字段，如 --matrix status,owner。",
        "en": "Name two fields, such as --matrix status,owner.",
    },
    "not-two": {
        "zh": "--matrix 要两个不同的字段，不是“{text}”",
        "en": "--matrix takes two fields, not {text}",
    },
    "not-two.why": {"zh": "矩阵只有竖向和横向。", "en": "A matrix has rows and columns."},
    "not-two.mend": {
        "zh": "用逗号分开两个字段，如 probability,impact；不写则用台账声明的两个。",
        "en": "Write two fields with a comma, such as probability,impact; or none, for the declared pair.",
    },
    "several-values": {"zh": "字段“{field}”可以有多个值", "en": "{field} holds several values"},
    "several-values.why": {
        "zh": "一个条目在矩阵里只占一格。",
        "en": "An item stands in one cell of a matrix.",
    },
    "several-values.mend": {"zh": "换一个只有一个值的字段。", "en": "Take a field with one value."},
}
