"""What the reader of other people's YAML says about anchors and aliases."""

TEXTS = {
    "unknown": {
        "zh": "引用 *{name} 没有对应的锚点",
        "en": "the alias *{name} has no anchor before it",
    },
    "unknown.why": {
        "zh": "锚点必须写在引用之前，也不能引用自己所在的内容。",
        "en": "An anchor must stand before its alias, and nothing can contain itself.",
    },
    "unknown.mend": {
        "zh": "补上锚点，或把内容写出来。",
        "en": "Add the anchor, or write the content out.",
    },
    "budget": {
        "zh": "引用展开后超过 {limit} 个节点",
        "en": "its aliases unfold into more than {limit} nodes",
    },
    "budget.why": {
        "zh": "几行引用就能展开成海量数据，常用来拖垮程序。",
        "en": "A few lines of aliases can unfold into masses of data and bring programs down.",
    },
    "budget.mend": {
        "zh": "减少引用，或把内容写出来。",
        "en": "Use fewer aliases, or write the content out.",
    },
    "merge": {
        "zh": "合并键 << 的内容不是键值映射",
        "en": "what the merge key << brings in is no mapping",
    },
    "merge.why": {
        "zh": "合并键只能带入键值映射，或由键值映射组成的列表。",
        "en": "A merge key takes a mapping, or a list of mappings.",
    },
    "merge.mend": {
        "zh": "引用一个键值映射，或把字段写出来。",
        "en": "Refer to a mapping, or write the fields out.",
    },
}
