"""Why an import, a column, a row or a cell is refused, and what is to be known about a file."""

REFUSALS: dict[str, dict[str, str]] = {
    "no-columns": {
        "zh": "没有一列是这个台账的字段；文件的列：{names}",
        "en": "no column is a field of this register; the file's columns are {names}",
    },
    "no-columns.why": {
        "zh": "列按字段的标识或中英文名称识别；表头须在第 1 行。本台账的字段：{fields}。",
        "en": "Columns are known by a field's id or title; the header is row 1. The fields are: {fields}.",
    },
    "no-columns.mend": {
        "zh": "改表头，或用 --map 列名=字段 指明。",
        "en": "Rename the headers, or say which is which: --map COLUMN=FIELD.",
    },
    "no-field": {
        "zh": "没有字段“{field}”；可用的有：{near}",
        "en": "there is no field {field}; there are {near}",
    },
    "no-field.why": {
        "zh": "--map 和保存的对应关系只能指向本台账的字段、id，或 -（忽略该列）。",
        "en": "A column is mapped to a field, to id, or to - when it is to be passed over.",
    },
    "no-field.mend": {"zh": "改写字段标识或名称。", "en": "Name a field by its id or title."},
    "no-column": {
        "zh": "文件里没有列“{column}”；有：{near}",
        "en": "the file has no column {column}; it has {near}",
    },
    "no-column.why": {
        "zh": "--map 的左边是表头或列号。",
        "en": "The left side of --map is a header, or a column's letters.",
    },
    "no-column.mend": {"zh": "照表头原样写。", "en": "Write it as the header does."},
    "double-column": {
        "zh": "{one} 和 {two} 两列都是“{field}”",
        "en": "both {one} and {two} are the field {field}",
    },
    "double-column.why": {"zh": "一个字段只能取自一列。", "en": "A field comes from one column."},
    "double-column.mend": {
        "zh": "忽略其中一列：--map {name}=-（列名相同时用列号）。",
        "en": "Pass one over: --map {name}=- (by its letters, where the names are the same).",
    },
    "bad-pair": {"zh": "{option} 的“{text}”应写成 甲=乙", "en": "{option} takes A=B, not {text}"},
    "bad-pair.why": {
        "zh": "等号左边是文件里的说法，右边是这里的。",
        "en": "The file's word stands left, ours right.",
    },
    "bad-pair.mend": {"zh": "例如 --map 负责人=owner。", "en": "For example --map Assignee=owner."},
    "bad-name": {"zh": "“{name}”不能用作名称", "en": "{name} cannot be a name"},
    "bad-name.why": {
        "zh": "它也是文件名：字母、数字、点、横线、下划线。",
        "en": "It names a file: letters, digits, `.`, `-`, `_`.",
    },
    "bad-name.mend": {"zh": "换一个，例如 jira。", "en": "Choose another one, such as jira."},
    "no-mapping": {
        "zh": "没有保存过名为“{name}”的对应关系；有：{known}",
        "en": "nothing was kept under the name {name}; there are {known}",
    },
    "no-mapping.why": {
        "zh": "--as 读取 process/imports 中保存的对应关系。",
        "en": "--as reads what process/imports keeps.",
    },
    "no-mapping.mend": {
        "zh": "第一次导入时同时写 --as {name} --save {name}。",
        "en": "At the first import, say --as {name} --save {name}.",
    },
    "bad-mapping": {"zh": "{path} 读不懂：{problem}", "en": "{path} cannot be read: {problem}"},
    "bad-mapping.why": {
        "zh": "对应关系写错时，列可能被填进别的字段。",
        "en": "A faulty mapping would fill the wrong fields.",
    },
    "bad-mapping.mend": {
        "zh": "改正该文件，或删除后用 --save 重新保存。",
        "en": "Mend it, or remove it and save it anew.",
    },
    "other-register": {"zh": "{path} 是台账 {register} 的", "en": "{path} is about the register {register}"},
    "other-register.why": {"zh": "一份对应关系只属于一个台账。", "en": "A mapping belongs to one register."},
    "other-register.mend": {"zh": "换一个名称。", "en": "Choose another name."},
    "kind": {"zh": "不认识 {file} 这种文件", "en": "{file} is of no kind that can be read"},
    "kind.why": {
        "zh": "按文件名认：xlsx、xlsm、csv、tsv、txt、reqif、reqifz。",
        "en": "The name tells: xlsx, xlsm, csv, tsv, txt, reqif, reqifz.",
    },
    "kind.mend": {"zh": "另存为 xlsx 或 csv。", "en": "Save it as xlsx or csv."},
    "no-key-column": {
        "zh": "文件里没有“{field}”（{id}）这一列",
        "en": "the file has no column {field} ({id})",
    },
    "no-key-column.why": {"zh": "要靠它把行和条目对上。", "en": "By it, rows would find their items."},
    "no-key-column.mend": {
        "zh": "换一个 --key，或用 --map 指明是哪一列。",
        "en": "Choose another --key, or map a column to it.",
    },
    "mirror-as": {
        "zh": "“{title}”是副本，导入时要写明来源：--as 名称",
        "en": "{title} is a mirror: name its source with --as",
    },
    "mirror-as.why": {
        "zh": "副本以来源为准：文件里没有的条目会被关闭。",
        "en": "The source is the truth: items that its file lacks are closed.",
    },
    "mirror-as.mend": {
        "zh": "kactl {noun} import {file} --as 来源 --save 来源",
        "en": "kactl {noun} import {file} --as SOURCE --save SOURCE",
    },
    "mirror-key": {
        "zh": "看不出哪一列是“{title}”的编号",
        "en": "{title}: no column holds the ids of the source",
    },
    "mirror-key.why": {
        "zh": "副本的条目用来源自己的编号。",
        "en": "Items of a mirror have the ids that their source gives them.",
    },
    "mirror-key.mend": {"zh": "指明编号列：--map 列名=id。", "en": "Say which it is: --map COLUMN=id."},
    "cell-error": {"zh": "单元格的值是错误 {found}", "en": "the cell holds the error {found}"},
    "cell-error.why": {"zh": "公式算错的结果不能当内容。", "en": "What could not be computed is no content."},
    "cell-error.mend": {"zh": "在 Excel 里改好公式。", "en": "Mend the formula in the workbook."},
    "cell-formula": {"zh": "公式 {found} 没有保存结果", "en": "the formula {found} has no kept result"},
    "cell-formula.why": {
        "zh": "kactl 不计算公式，只用文件里保存的结果。",
        "en": "Formulas are not computed; the kept result counts.",
    },
    "cell-formula.mend": {
        "zh": "用 Excel 打开并保存一次，或改成值。",
        "en": "Open and save it in Excel once, or paste the value.",
    },
    "no-item": {"zh": "没有条目 {id}", "en": "there is no item {id}"},
    "no-item.why": {
        "zh": "编号是本系统的样式，但台账里没有；可能已被删除或写错。",
        "en": "It looks like an id of ours, and the register has none such.",
    },
    "no-item.mend": {
        "zh": "改正编号；要新增就清空编号。",
        "en": "Correct it; to add an item, leave the id empty.",
    },
    "no-id": {"zh": "这一行没有编号", "en": "the row has no id"},
    "no-id.why": {"zh": "副本的每一条都要有来源的编号。", "en": "Each item of a mirror has its source's id."},
    "no-id.mend": {"zh": "补上编号，或删去这一行。", "en": "Give it one, or take the row out."},
    "item-faulty": {"zh": "条目 {item} 的文件 {path} 有错", "en": "the file {path} of {item} has a fault"},
    "item-faulty.why": {"zh": "读不懂的文件不能改。", "en": "A file that cannot be read cannot be edited."},
    "item-faulty.mend": {"zh": "先改好该文件。", "en": "Mend that file first."},
    "twice": {"zh": "{id} 在第 {rows} 行还有一次", "en": "{id} stands in row {rows} as well"},
    "twice.why": {
        "zh": "一个条目两行，不知道听哪一行的。",
        "en": "Of two rows of one item nobody knows which one holds.",
    },
    "twice.mend": {"zh": "只留一行。", "en": "Keep one of them."},
    "lacking": {"zh": "缺少必填的“{field}”（{id}）", "en": "the required field {field} ({id}) is missing"},
    "lacking.why": {"zh": "台账规定每条都要有。", "en": "The register wants it of every item."},
    "lacking.mend": {"zh": "补上这一格，或加上这一列。", "en": "Fill the cell in, or add the column."},
    "cycle": {"zh": "“{field}”绕成了圈：{way}", "en": "{field} goes round in a circle: {way}"},
    "cycle.why": {"zh": "条目不能经由链接指回自己。", "en": "An item cannot lead back to itself."},
    "cycle.mend": {"zh": "去掉圈中的一个链接。", "en": "Take one of these links out."},
    "refused-target": {
        "zh": "“{field}”指向的新条目本身被拒绝",
        "en": "{field} leads to a new item that is refused",
    },
    "refused-target.why": {"zh": "写入后链接会指空。", "en": "Written, it would lead nowhere."},
    "refused-target.mend": {"zh": "先改好那一行。", "en": "Mend that row first."},
    "there-already": {"zh": "已有标题相同的条目 {id}：“{title}”", "en": "{id} has the same title: {title}"},
    "there-already.why": {
        "zh": "文件没有编号列，无法知道这一行是不是它，照加就重复了。",
        "en": "No column says which item a row is; added again, it would be there twice.",
    },
    "there-already.mend": {
        "zh": "按标题对应：--key title；或先 kactl {noun} export 得到带编号的表。",
        "en": "Match by title with --key title, or begin from kactl {noun} export, which has the ids.",
    },
    "unknown-columns": {
        "zh": "不认识的列，未导入：{names}",
        "en": "columns that mean nothing here, not imported: {names}",
    },
    "unknown-columns.why": {"zh": "台账没有这些字段。", "en": "The register has no such fields."},
    "unknown-columns.mend": {
        "zh": "要导入就用 --map 列名=字段；--save 会记住列的顺序，export --onto 原文件 时这些列原样保留。",
        "en": "Map them with --map COLUMN=FIELD; export --onto the same file leaves them as they are.",
    },
    "hidden-sheets": {
        "zh": "跳过了隐藏的工作表：{names}；读的是“{sheet}”",
        "en": "hidden sheets were passed over: {names}; {sheet} was read",
    },
    "hidden-sheets.why": {
        "zh": "默认读第一个可见的工作表。",
        "en": "The first sheet that can be seen is read.",
    },
    "hidden-sheets.mend": {"zh": "要读别的，用 --sheet。", "en": "Name another one with --sheet."},
    "encoding": {"zh": "按 {encoding} 编码读取", "en": "read as {encoding}"},
    "encoding.why": {
        "zh": "文件不是 UTF-8，编码是推断的。",
        "en": "The file is not UTF-8; its encoding was guessed.",
    },
    "encoding.mend": {
        "zh": "有乱码时用 --encoding 指明。",
        "en": "If text is garbled, name it with --encoding.",
    },
    "no-key": {"zh": "文件没有编号列，再导入一次会被当成新条目", "en": "no column says which item a row is"},
    "no-key.why": {
        "zh": "靠编号、显示编号或客户编号才能对上已有条目。",
        "en": "Rows find their items by id, display number or the client's key.",
    },
    "no-key.mend": {
        "zh": "以后按标题对应用 --key title，或用 export 的表。",
        "en": "Next time use --key title, or the exported workbook.",
    },
}
