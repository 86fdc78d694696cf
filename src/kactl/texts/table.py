"""Why a table is not read, whatever file it stands in."""

TEXTS: dict[str, dict[str, str]] = {
    "no-header": {
        "zh": "{path} 的第 1 行没有表头（{cell} 起为空）",
        "en": "{path} has no header in row 1 ({cell} on)",
    },
    "no-header.why": {
        "zh": "第 1 行的名称说明各列是什么。",
        "en": "The names in row 1 say what the columns are.",
    },
    "no-header.mend": {"zh": "删去表头上方的空行和标题行。", "en": "Remove blank rows above the header."},
    "too-large": {
        "zh": "{path} 超过 {rows} 行或 {columns} 列",
        "en": "{path} has more than {rows} rows or {columns} columns",
    },
    "too-large.why": {"zh": "这不像一份台账。", "en": "No register is that large."},
    "too-large.mend": {
        "zh": "拆成几个文件，删去右侧和下方的多余内容。",
        "en": "Split it, or remove what is beside and below the table.",
    },
    "bad-csv": {"zh": "{path} 第 {line} 行读不懂：{problem}", "en": "{path}, line {line}: {problem}"},
    "bad-csv.why": {
        "zh": "引号没有配对，或单元格过长。",
        "en": "Quotes do not match, or a cell is too long.",
    },
    "bad-csv.mend": {"zh": "改好那一行，或改用 xlsx。", "en": "Mend that line, or use xlsx."},
    "not-text": {"zh": "{path} 不是文本表格", "en": "{path} is no table of text"},
    "not-text.why": {
        "zh": "内容像网页或二进制文件。",
        "en": "It looks like a web page, or like no text at all.",
    },
    "not-text.mend": {"zh": "用 Excel 打开后另存为 xlsx 或 csv。", "en": "Save it as xlsx or csv."},
    "not-decodable": {"zh": "{path} 不是 {encoding} 编码", "en": "{path} is not {encoding}"},
    "not-decodable.why": {"zh": "有些字节在这种编码里没有意义。", "en": "Some bytes mean nothing in it."},
    "not-decodable.mend": {
        "zh": "用 --encoding 指明编码，例如 gb18030、big5。",
        "en": "Name another one with --encoding, such as gb18030 or big5.",
    },
    "no-encoding": {"zh": "没有 {encoding} 这种编码", "en": "there is no encoding {encoding}"},
    "no-encoding.why": {
        "zh": "--encoding 取 Python 认识的名称。",
        "en": "--encoding takes a name that Python knows.",
    },
    "no-encoding.mend": {
        "zh": "例如 utf-8、gb18030、big5、cp1252。",
        "en": "For example utf-8, gb18030, big5, cp1252.",
    },
}
