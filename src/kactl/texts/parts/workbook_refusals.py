"""Why a workbook is not written or not taken back, and what is told of its sheets."""

REFUSALS: dict[str, dict[str, str]] = {
    "ending": {"zh": "{file} 不是 xlsx 工作簿", "en": "{file} is no xlsx workbook"},
    "ending.why": {
        "zh": "工作簿只读写 xlsx（收回时也认 xlsm）。",
        "en": "Workbooks are xlsx; xlsm is read, too.",
    },
    "ending.mend": {"zh": "例如 -o 客户.xlsx。", "en": "For example -o client.xlsx."},
    "no-noun": {
        "zh": "没有可放进工作簿的台账“{noun}”，有：{known}",
        "en": "no register {noun} can be in a workbook; there are {known}",
    },
    "no-noun.why": {
        "zh": "镜像台账和读取现有文件的台账以别处为准，不进工作簿。",
        "en": "Registers that mirror another system, or read files, are kept elsewhere.",
    },
    "no-noun.mend": {
        "zh": "用 --register 写台账的命令词，例如 obligation。",
        "en": "Name the word of a register, such as obligation.",
    },
    "empty": {"zh": "没有与 {whom} 相关的台账", "en": "no register concerns {whom}"},
    "empty.why": {
        "zh": "发给个人时，只有条目中写到此人的台账；发给客户时，只有声明公开的台账。",
        "en": "A person gets the registers whose items name them, the client those that were declared "
        "public.",
    },
    "empty.mend": {
        "zh": "用 --register 指明台账，可写多次。",
        "en": "Name registers with --register, once or more.",
    },
    "uncommitted": {
        "zh": "{count} 个文件尚未提交，工作簿中是已提交的内容：{paths}",
        "en": "{count} files are not committed as they stand, so the workbook shows them as committed: "
        "{paths}",
    },
    "uncommitted.why": {
        "zh": "收回时按提交比对；没有提交的内容无从比对。",
        "en": "When it comes back it is compared with a commit; what was not committed cannot be.",
    },
    "uncommitted.mend": {"zh": "提交后重新导出。", "en": "Commit, then export again."},
    "no-origin": {
        "zh": "{file} 没有注明由哪个版本导出",
        "en": "{file} does not say which revision it left from",
    },
    "no-origin.why": {
        "zh": "封面和隐藏的 _kactl 表都没有了，或者它不是由 workbook export 导出的；不知道原来的内容，就分不"
        "清谁改了什么。",
        "en": "Its cover and its hidden sheet _kactl are both gone, or workbook export never wrote it; "
        "without what it "
        "left with nobody knows who changed what.",
    },
    "no-origin.mend": {
        "zh": "请对方从原文件退回；或用“kactl 台账命令词 import”按整表导入。",
        "en": "Ask for the file as it was sent; or import the table with `kactl NOUN import`.",
    },
    "other-engagement": {
        "zh": "{file} 是另一个项目的工作簿",
        "en": "{file} is a workbook of another engagement",
    },
    "other-engagement.why": {
        "zh": "其中的项目标识是 {theirs}，本项目是 {ours}。",
        "en": "It names {theirs}; this is {ours}.",
    },
    "other-engagement.mend": {
        "zh": "在那个项目的目录中收回它。",
        "en": "Take it back in the folder of that engagement.",
    },
    "no-revision": {
        "zh": "本仓库没有 {file} 导出时的版本 {revision}",
        "en": "the revision {revision} that {file} left from is not here",
    },
    "no-revision.why": {
        "zh": "它可能在另一个克隆里尚未推送，或者本仓库只取了部分历史，或者历史被改写过。",
        "en": "It may be in another clone and not pushed, or this one has only part of the history, or it "
        "was rewritten.",
    },
    "no-revision.mend": {
        "zh": "取回那个提交后再收回工作簿。",
        "en": "Fetch that commit, then take the workbook back.",
    },
    "no-register": {
        "zh": "流程规范中已没有台账“{title}”",
        "en": "the playbook has no register {title} any more",
    },
    "no-register.why": {
        "zh": "导出之后流程规范变了。",
        "en": "The playbook changed since the workbook left.",
    },
    "no-register.mend": {
        "zh": "删去那张表后再收回。",
        "en": "Delete that sheet, then take the workbook back.",
    },
    "other-code": {
        "zh": "内容代码对不上：封面为 {code}，按版本 {revision} 算出 {computed}",
        "en": "the code does not fit: the cover says {code}, revision {revision} gives {computed}",
    },
    "other-code.why": {
        "zh": "封面上的版本或代码可能被改过，或者导出它的是另一版 kactl；仍按该版本逐格比对。",
        "en": "Revision or code may have been edited, or another kactl wrote it; cells are compared with "
        "that revision.",
    },
    "other-code.mend": {
        "zh": "先看差异再写入：--dry-run。",
        "en": "Look at the differences first: --dry-run.",
    },
    "open": {
        "zh": "{file} 正被打开，未保存的改动不在其中",
        "en": "{file} is open; what was not saved is not in it",
    },
    "open.why": {"zh": "旁边有办公软件的锁文件。", "en": "A program's lock file lies beside it."},
    "open.mend": {"zh": "保存并关闭后再收回一次即可。", "en": "Save, close, and take it back once more."},
    "sheet-twice": {
        "zh": "两张表是同一个台账：“{one}”和“{two}”",
        "en": "two sheets are one register: {one} and {two}",
    },
    "sheet-twice.why": {
        "zh": "复制过的表带着同样的标记，不知道以哪张为准。",
        "en": "A copied sheet carries the same marks; nobody knows which one counts.",
    },
    "sheet-twice.mend": {"zh": "删去其中一张。", "en": "Delete one of them."},
    "no-sheet": {
        "zh": "没有“{title}”那张表了，这个台账不变",
        "en": "the sheet of {title} is gone; nothing changes there",
    },
    "no-sheet.why": {"zh": "删去一张表不会删除条目。", "en": "Deleting a sheet deletes no items."},
    "no-sheet.mend": {"zh": "若是误删，请对方补发。", "en": "If that was a slip, ask for it."},
    "column-renamed": {
        "zh": "“{sheet}”中“{title}”那一列改名为“{name}”，仍按“{title}”收回",
        "en": "{sheet}: the column {title} is called {name} now and is still read as {title}",
    },
    "column-renamed.why": {
        "zh": "隐藏的第 1 行记着每一列是什么。",
        "en": "The hidden row 1 says what each column is.",
    },
    "column-renamed.mend": {
        "zh": "若那一列另有所指，请对方另加一列。",
        "en": "If it means something else now, have it moved to a column of its own.",
    },
    "column-removed": {
        "zh": "“{sheet}”中没有“{title}”那一列了，该字段不变",
        "en": "{sheet}: the column {title} is gone; the field stays as it is",
    },
    "column-removed.why": {"zh": "删去一列不会清空字段。", "en": "Deleting a column empties nothing."},
    "column-removed.mend": {"zh": "要清空，请清空单元格。", "en": "To empty a field, empty its cells."},
    "unknown-columns": {
        "zh": "“{sheet}”中对方自己的列未收回：{names}",
        "en": "{sheet}: columns of their own were left out: {names}",
    },
    "unknown-columns.why": {
        "zh": "它们不是本台账导出的字段。",
        "en": "They are no fields that left with the workbook.",
    },
    "unknown-columns.mend": {
        "zh": "要收进来，先在流程规范中加字段。",
        "en": "To take them in, declare fields for them.",
    },
    "rows-removed": {
        "zh": "“{sheet}”少了 {count} 行，条目不变：{items}",
        "en": "{sheet}: {count} rows were removed, their items stay: {items}",
    },
    "rows-removed.why": {"zh": "删去一行不会结束条目。", "en": "Removing a row ends nothing."},
    "rows-removed.mend": {
        "zh": "要结束，请改状态，例如 kactl 台账命令词 close 编号。",
        "en": "To end an item, change its status: kactl NOUN close ID.",
    },
    "not-in-it": {
        "zh": "{item} 导出时不在这个工作簿里",
        "en": "{item} was not in this workbook when it left",
    },
    "not-in-it.why": {
        "zh": "没有导出的条目无从比对，也不归收件人改。",
        "en": "What did not leave cannot be compared, and is not the receiver's to change.",
    },
    "not-in-it.mend": {
        "zh": "清空那一行的编号作为新条目，或删去那一行。",
        "en": "Empty the row's id to make it a new item, or delete the row.",
    },
    "both-sides": {"zh": "--ours 和 --theirs 只能取其一", "en": "--ours and --theirs exclude each other"},
    "both-sides.why": {
        "zh": "冲突的单元格只能以一边为准。",
        "en": "One side counts for the cells in conflict.",
    },
    "both-sides.mend": {"zh": "只写一个。", "en": "Give one of them."},
}
