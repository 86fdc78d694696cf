"""What the reader of front matter says."""

TEXTS = {
    "missing": {
        "zh": "文档开头没有 front matter",
        "en": "the document has no front matter",
    },
    "missing.why": {
        "zh": "条目的字段写在文档开头两行 --- 之间。",
        "en": "An item's fields stand between two lines of `---` at the very beginning.",
    },
    "missing.mend": {
        "zh": "在文档开头补上 front matter，或收窄台账的 glob。",
        "en": "Add it, or narrow the register's glob.",
    },
    "size": {
        "zh": "文件有 {size} 字节，上限是 {limit} 字节",
        "en": "the file has {size} bytes; the limit is {limit}",
    },
    "size.why": {
        "zh": "供人阅读的文档不会这么大。",
        "en": "No document that people read is so large.",
    },
    "size.mend": {
        "zh": "拆分文档，或收窄台账的 glob。",
        "en": "Split it, or narrow the register's glob.",
    },
    "encoding": {
        "zh": "不是 UTF-8 编码：遇到字节 {byte}",
        "en": "not UTF-8: found the byte {byte}",
    },
    "encoding.why": {
        "zh": "其他编码（如 GBK）在不同电脑上会读成不同的内容。",
        "en": "Other encodings, such as GBK, read differently on different machines.",
    },
    "encoding.mend": {
        "zh": "在编辑器里选择“以 UTF-8 编码另存”。",
        "en": "Save the file as UTF-8 in your editor.",
    },
}
