"""Help of `NOUN import` and `NOUN export`."""

EXCHANGE: dict[str, dict[str, str]] = {
    "import": {"zh": "从 Excel 或 csv 导入", "en": "Import items from a workbook or a csv"},
    "import.more": {
        "zh": "先给出计划：新增、更改（逐格）、未变、拒绝（到格）。有一行被拒绝就什么都不写。"
        "只有改过的单元格才会写入，文件里没有的行不影响这里（副本台账除外）。"
        "表头在第 1 个工作表的第 1 行。",
        "en": "The plan comes first: new, changed cell by cell, untouched, refused with the cell. While "
        "a row is refused nothing is written. Only changed cells change; a row that the file lacks "
        "changes nothing, except in a mirror. The header is row 1 of the first sheet.",
    },
    "import.example": {
        "zh": "kactl {noun} import 清单.xlsx --dry-run\n"
        "kactl {noun} import 清单.xlsx --map 负责人=owner --word 王工=wang-fang --save 客户清单",
        "en": "kactl {noun} import list.xlsx --dry-run\n"
        "kactl {noun} import list.xlsx --map Assignee=owner --word Fang=wang-fang --save client",
    },
    "import.file": {
        "zh": "文件：xlsx、xlsm、csv、tsv；装了 reqif 扩展还可读 reqif",
        "en": "The file: xlsx, xlsm, csv, tsv; with the extra reqif, reqif too",
    },
    "import.as-name": {
        "zh": "按保存过的对应关系读（process/imports/NAME.yaml）",
        "en": "Read it as process/imports/NAME.yaml remembers",
    },
    "import.columns": {
        "zh": "哪一列是哪个字段；字段写 - 表示忽略该列；可多次",
        "en": "Which field a column is; the field - passes it over; may be repeated",
    },
    "import.words": {
        "zh": "文件里对人员、状态、选项的说法对应什么；可多次",
        "en": "What a word of the file means: a person, a state, a choice; may be repeated",
    },
    "import.save": {"zh": "记住列、说法和列的顺序", "en": "Remember columns, words and their order"},
    "import.key": {"zh": "按这个字段把行和条目对上", "en": "The field by which rows find their items"},
    "import.skip-refused": {
        "zh": "写入没有被拒绝的行，退出码仍为 1",
        "en": "Write the rows that are not refused; the exit code is 1 still",
    },
    "sheet": {
        "zh": "工作表名称；默认第一个可见的",
        "en": "The sheet; the first that is visible unless given",
    },
    "encoding": {"zh": "csv 的编码；默认自动判断", "en": "The encoding of a csv; found out unless given"},
    "export": {"zh": "导出为 Excel 或 csv", "en": "Export items to a workbook or a csv"},
    "export.more": {
        "zh": "改好的表可以再导入，只有改过的单元格会变。"
        "--onto 在客户自己的工作簿里只改我们的列，其余原样不动。",
        "en": "What is edited there can be imported again: only the edited cells change. With --onto only "
        "our columns of the client's own workbook change, everything else stays as it is.",
    },
    "export.example": {
        "zh": "kactl {noun} export -o 清单.xlsx\n"
        "kactl {noun} export -o 清单.csv --where status=open --columns id,title,status",
        "en": "kactl {noun} export -o list.xlsx\n"
        "kactl {noun} export -o list.csv --where status=open --columns id,title,status",
    },
    "export.output": {
        "zh": "文件：xlsx、csv、reqif；默认 NOUN.xlsx",
        "en": "The file: xlsx, csv, reqif; NOUN.xlsx unless given",
    },
    "export.columns": {"zh": "只导出这些列，用逗号分隔", "en": "Only these columns, with commas between"},
    "export.as-name": {
        "zh": "按保存过的列名、顺序和列宽导出",
        "en": "With the headers, order and widths that were remembered under this name",
    },
    "export.onto": {
        "zh": "在这个工作簿上更新（它本身不变，除非 -o 是它）",
        "en": "Update a copy of this workbook; itself, where -o names it",
    },
    "export.key": {
        "zh": "按这个字段和 --onto 的行对上",
        "en": "The field by which items find the rows of --onto",
    },
}
