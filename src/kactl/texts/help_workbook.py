"""Help of `kactl workbook`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "工作簿：把相关台账发给不用 git 的人，改好后逐格收回",
        "en": "Workbooks for people without git: registers go out, edited cells come back",
    },
    "export": {
        "zh": "把相关台账写成一个工作簿：封面、每个台账一张表、可选值列表",
        "en": "Write the registers that concern somebody as one workbook",
    },
    "export.more": {
        "zh": "发给 client 时只含声明公开的内容；发给个人时含条目中写到此人的台账；都不写则含所有有条目的台账"
        "。"
        "显示已提交的内容；没有显示编号的条目先编号并提交。",
        "en": "For client only what was declared public; for a person the registers whose items name them; "
        "else all that "
        "have items. It shows what is committed; items without a display number get one first, in one "
        "commit.",
    },
    "export.example": {
        "zh": "kactl workbook export --for client -o 客户.xlsx\nkactl workbook export --for chen.jing "
        "--register obligation -o 配合事项.xlsx",
        "en": "kactl workbook export --for client -o client.xlsx\nkactl workbook export --for ann.lee "
        "--register obligation -o mine.xlsx",
    },
    "export.output": {"zh": "写成的文件", "en": "The file to write"},
    "export.whom": {"zh": "发给谁：人员，或 client（客户方）", "en": "Who it is for: a person, or client"},
    "export.nouns": {
        "zh": "只要这个台账（命令词），可写多次",
        "en": "Only this register, by its word; may be repeated",
    },
    "import": {
        "zh": "收回工作簿：只有改过的单元格会变；两边都改过的逐个列出",
        "en": "Take a workbook back: only edited cells change, those changed on both sides are named",
    },
    "import.more": {
        "zh": "以导出时的提交为底逐格三方比对。有冲突或有行被拒绝时什么都不写。一次提交，退回人为共同作者。",
        "en": "Each cell is compared three ways with the commit that the workbook left from. While there is "
        "a conflict or "
        "a refused row nothing is written. One commit, with the sender as co-author.",
    },
    "import.example": {
        "zh": "kactl workbook import 客户.xlsx --from zhou.min --dry-run\nkactl workbook import 客户.xlsx "
        "--from zhou.min",
        "en": "kactl workbook import client.xlsx --from ann.lee --dry-run\nkactl workbook import "
        "client.xlsx --from ann.lee",
    },
    "import.file": {"zh": "退回的工作簿", "en": "The workbook that came back"},
    "import.sender": {
        "zh": "谁退回的：标识、邮箱或姓名",
        "en": "Who sent it back: an id, a mail address or a name",
    },
    "import.ours": {
        "zh": "两边都改过的，保留本仓库的值",
        "en": "Where both sides changed a cell, keep what is here",
    },
    "import.theirs": {
        "zh": "两边都改过的，采用工作簿的值",
        "en": "Where both sides changed a cell, take the workbook's",
    },
}
