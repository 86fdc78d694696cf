"""Help of the commands of every register; `{noun}` is the register's word on the command line."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "台账条目：新增、列出、查看、修改、关闭；字段由流程规范规定",
        "en": "Items of a register: add, list, show, set, close; its fields are the playbook's",
    },
    "about.example": {
        "zh": "kactl {noun} add 联调支付接口\nkactl {noun} list",
        "en": "kactl {noun} add 'Connect the payment interface'\nkactl {noun} list",
    },
    "add": {"zh": "新增一条", "en": "Add an item"},
    "add.more": {
        "zh": "编号随机生成，多个分支同时新增也不会重号；自带编号的（如版本号）用 --id；必填字段要给全。",
        "en": "The id is random, so that branches that both add items never clash; "
        "what has one of its own, such as a version, is given it by --id. Required fields must be given.",
    },
    "add.example": {
        "zh": "kactl {noun} add 联调支付接口\n"
        "kactl {noun} add 联调支付接口 --set owner=me --set due=today+14",
        "en": "kactl {noun} add 'Connect the payment interface'\n"
        "kactl {noun} add 'Connect the payment interface' --set owner=me --set due=today+14",
    },
    "title": {"zh": "标题，一行文字", "en": "The title, one line of text"},
    "settings": {
        "zh": "给字段赋值，可多次；字段写标识或名称",
        "en": "Give a field its value, by its id or title; may be repeated",
    },
    "own-id": {
        "zh": "条目自带的编号，例如版本号；不写则随机生成",
        "en": "The id that the item brings along, such as a version; a random one unless given",
    },
    "list": {"zh": "列出条目", "en": "List the items"},
    "list.more": {
        "zh": "比较符：= != < <= > >= in；值留空表示未填写（owner=）；多个条件须同时成立。",
        "en": "Operators: = != < <= > >= in; no value means not filled in (owner=); "
        "several conditions hold together.",
    },
    "list.example": {
        "zh": "kactl {noun} list\nkactl {noun} list --where owner=me --where 'due<=2026-12-31'",
        "en": "kactl {noun} list\nkactl {noun} list --where owner=me --where 'due<=2026-12-31'",
    },
    "where": {"zh": "只列出符合条件的，可多次", "en": "Only items of which this holds; may be repeated"},
    "show": {"zh": "查看一条", "en": "Show an item"},
    "show.example": {"zh": "kactl {noun} show ID", "en": "kactl {noun} show ID"},
    "set": {"zh": "修改字段", "en": "Set fields of an item"},
    "set.more": {
        "zh": "只改写变动的字段，注释和格式不变；值留空表示清除（due=）。",
        "en": "Only what changes is edited, comments and layout stay; no value takes a field out (due=).",
    },
    "set.example": {
        "zh": "kactl {noun} set ID owner=me due=2026-12-01",
        "en": "kactl {noun} set ID owner=me due=2026-12-01",
    },
    "set.assignments": {
        "zh": "字段和值；字段写标识或名称",
        "en": "A field, by its id or title, and its value",
    },
    "close": {"zh": "关闭一条", "en": "Close an item"},
    "close.more": {
        "zh": "台账有几种结束状态时，用 --set status=状态 说明是哪一种。",
        "en": "Where several states end an item's life, say which with --set status=STATE.",
    },
    "close.example": {
        "zh": "kactl {noun} close ID\nkactl {noun} close ID --set status=done",
        "en": "kactl {noun} close ID\nkactl {noun} close ID --set status=done",
    },
    "identity": {"zh": "条目编号", "en": "The item's id"},
    "words": {
        "zh": "台账：NOUN add · list · show · set · close；NOUN 为 {nouns}",
        "en": "Registers: NOUN add · list · show · set · close; NOUN is one of {nouns}",
    },
    "nouns": {"zh": "本项目流程规范中的台账", "en": "the registers of the engagement's playbook"},
}
