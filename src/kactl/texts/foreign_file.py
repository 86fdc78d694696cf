"""Why something in a file that was there before kactl is no item."""

TEXTS = {
    "form": {"zh": "不知道 {name} 是什么格式", "en": "nobody knows the format of {name}"},
    "form.why": {
        "zh": "按扩展名识别：.yaml、.yml、.json、.toml、.md；其他扩展名要在台账中写 format。",
        "en": "`.yaml`, `.yml`, `.json`, `.toml` and `.md` are known; for others the register says `format`.",
    },
    "form.mend": {
        "zh": "在台账的 files 中写 format，或收窄 glob。",
        "en": "Write `format` in the register's `files`, or narrow its glob.",
    },
    "no-items": {
        "zh": "{name} 的“{keys}”下没有列表或键值映射",
        "en": "{name} has no list or mapping at `{keys}`",
    },
    "no-items.why": {
        "zh": "台账声明条目都在这个键下；文件不同的结构不会被猜着读。",
        "en": "The register says that the items stand there; another structure is not guessed at.",
    },
    "no-items.mend": {
        "zh": "改正文件，或改台账的 items。",
        "en": "Mend the file, or `items` of the register.",
    },
    "no-fields": {
        "zh": "这里应是一个条目，却不是键值映射",
        "en": "an item should stand here, and this is no mapping",
    },
    "no-fields.why": {"zh": "条目由字段组成。", "en": "An item is made of fields."},
    "no-fields.mend": {
        "zh": "按“字段: 值”填写，或删除这一项。",
        "en": "Write `field: value` lines, or remove the entry.",
    },
    "no-id": {"zh": "这个条目没有编号（{key}）", "en": "this item has no id (`{key}`)"},
    "no-id.why": {
        "zh": "没有编号，谁也无法引用它；按位置编号会随增删而变。",
        "en": "Without one nothing can point at it; its place in the list changes with every edit.",
    },
    "no-id.mend": {
        "zh": "补上编号，或在台账的 files 中写 identity。",
        "en": "Add it, or name its key as `identity` in the register's `files`.",
    },
    "bad-id": {"zh": "“{id}”不能作为条目编号", "en": "`{id}` cannot be an item's id"},
    "bad-id.why": {
        "zh": "编号以字母或数字开头，只含字母、数字、点、下划线、连字符，最长 64 个字符。",
        "en": "An id begins with a letter or digit and holds letters, digits, `.`, `_`, `-`; 64 at most.",
    },
    "bad-id.mend": {
        "zh": "改编号，或用 identity 指定另一个键作为编号。",
        "en": "Change it, or name another key as `identity`.",
    },
    "double-id": {"zh": "编号 {id} 已在 {other} 中用过", "en": "the id {id} stands in {other} already"},
    "double-id.why": {
        "zh": "两个条目同一编号时，谁也说不清指的是哪一个；这里采用先出现的一个。",
        "en": "Of two items with one id nobody knows which is meant; the first one is used.",
    },
    "double-id.mend": {"zh": "给其中一个换编号。", "en": "Give one of them another id."},
}
