"""Help of the commands of every register; `{noun}` is the register's word on the command line."""

from kactl.texts.parts.help_register_exchange import EXCHANGE
from kactl.texts.parts.help_register_lists import LISTS
from kactl.texts.parts.help_register_work import TEXTS as WORK

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "台账条目：新增、列出、查看、修改、关联、关闭；字段由流程规范规定",
        "en": "Items of a register: add, list, show, set, link, close; its fields are the playbook's",
    },
    "about.example": {
        "zh": "kactl {noun} add 联调支付接口\nkactl {noun} list",
        "en": "kactl {noun} add 'Connect the payment interface'\nkactl {noun} list",
    },
    "add": {"zh": "新增一条", "en": "Add an item"},
    "add.more": {
        "zh": "编号随机生成，多个分支同时新增也不会重号；自带编号的用 --id；必填字段要给全。"
        "版本以版本号为编号，内容由 git 收集；再次新增同一版本就是重新收集。",
        "en": "The id is random, so that branches that both add items never clash; "
        "what has one of its own, such as a version, is given it by --id. Required fields must be given. "
        "A release is called by its version; git tells what goes into it, anew each time that it is added.",
    },
    "add.example": {
        "zh": "kactl {noun} add 联调支付接口\n"
        "kactl {noun} add 联调支付接口 --set owner=me --set due=today+14",
        "en": "kactl {noun} add 'Connect the payment interface'\n"
        "kactl {noun} add 'Connect the payment interface' --set owner=me --set due=today+14",
    },
    "check": {
        "zh": "版本：一页看清由什么组成、走到哪里、还缺什么",
        "en": "Of a release: what it is made of, how far it is, what lacks",
    },
    "check.example": {
        "zh": "kactl {noun} check\nkactl {noun} check v1.4.0",
        "en": "kactl {noun} check\nkactl {noun} check v1.4.0",
    },
    "notes": {
        "zh": "版本：写给客户的发布说明",
        "en": "Of a release: write the notes for the client",
    },
    "notes.example": {
        "zh": "kactl {noun} notes v1.4.0 -o 发布说明.docx",
        "en": "kactl {noun} notes v1.4.0 -o notes.docx",
    },
    "notes.output": {
        "zh": "写到哪个文件：.docx、.pdf、.md、.html、.eml",
        "en": "The file to write: .docx, .pdf, .md, .html, .eml",
    },
    "version": {
        "zh": "版本号或它的标签；只有一个未结束的版本时可不写",
        "en": "The version, or its tag; may be left out while one is open",
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
    "add.tag": {
        "zh": "版本的标签与版本名不同时写明",
        "en": "Of a release: its tag, where that is not the version's name",
    },
    "add.at": {
        "zh": "版本取哪次提交，可多次；默认取标签，没有标签取当前提交",
        "en": "Of a release: the commit of a repository; the tag's unless given, else the present one",
    },
    "add.emergency": {
        "zh": "紧急上线：登记的同时放行评审点，写明原因，事后补评审",
        "en": "Of a release: pass its gate by at once, for this reason; the review follows",
    },
    **LISTS,
    "where": {"zh": "只取符合条件的，可多次", "en": "Only items of which this holds; may be repeated"},
    "list.clock": {
        "zh": "显示各条目的时限：应不晚于何时、已用多少、状态",
        "en": "Show the clocks of the items: by when, how much is used, the state",
    },
    "list.matrix": {
        "zh": "按两个字段铺成矩阵（热力图），如 probability,impact；不写则用台账声明的两个；默认只算未结束的",
        "en": (
            "Lay items out against two fields, such as probability,impact; without them the register's own "
            "pair; open ones only unless told otherwise"
        ),
    },
    "list.solutions": {
        "zh": "逐条评审的台账（如大型模块）：显示方案文档、评审状态、下一步该谁做、是否先于审批开工",
        "en": "Of items with a gate each, as large modules: document, state, who is next, begun too early",
    },
    "list.due": {
        "zh": "会议台账：显示各例会上次是否召开、下次在何时",
        "en": "Of meetings: whether each forum was held when it was due, and when the next is",
    },
    "show": {"zh": "查看一条", "en": "Show an item"},
    "show.example": {"zh": "kactl {noun} show ID", "en": "kactl {noun} show ID"},
    "set": {"zh": "修改一条或多条的字段", "en": "Set fields of items"},
    "set.more": {
        "zh": "只改写变动的字段，注释和格式不变；值留空表示清除（due=）；"
        "多值字段用 += 增加、-= 去掉。多条要么全部修改，要么都不改。",
        "en": "Only what changes is edited, comments and layout stay; no value takes a field out (due=); "
        "a field of several values gains with += and loses with -=. "
        "Several items change together or not at all.",
    },
    "set.example": {
        "zh": "kactl {noun} set ID owner=me due=2026-12-01\nkactl {noun} set ID ID status=done",
        "en": "kactl {noun} set ID owner=me due=2026-12-01\nkactl {noun} set ID ID status=done",
    },
    "set.words": {
        "zh": "一个或多个条目编号，然后是字段和值；字段写标识或名称",
        "en": "One or more ids, then fields, by id or title, and their values",
    },
    "link": {"zh": "关联其他条目", "en": "Link an item with others"},
    "link.more": {
        "zh": "可填多个的关联字段会增加，只能填一个的会替换；取消用 --remove。",
        "en": "A field of several links gains them, one of a single link gets the new one; "
        "--remove takes links away.",
    },
    "link.example": {
        "zh": "kactl {noun} link ID requirement REQ-7K3F9\n"
        "kactl {noun} link ID requirement REQ-7K3F9 --remove",
        "en": "kactl {noun} link ID requirement REQ-7K3F9\n"
        "kactl {noun} link ID requirement REQ-7K3F9 --remove",
    },
    "link.field": {"zh": "关联字段的标识或名称", "en": "The link field, by its id or title"},
    "link.others": {"zh": "要关联的条目编号", "en": "The items to link with"},
    "link.remove": {"zh": "取消关联", "en": "Take the links away"},
    "close": {"zh": "关闭一条", "en": "Close an item"},
    "close.more": {
        "zh": "台账有几种结束状态时，用 --set status=状态 说明是哪一种。",
        "en": "Where several states end an item's life, say which with --set status=STATE.",
    },
    "close.example": {
        "zh": "kactl {noun} close ID\nkactl {noun} close ID --set status=done --reason 客户已确认",
        "en": "kactl {noun} close ID\nkactl {noun} close ID --set status=done --reason 'The client agreed'",
    },
    "close.reason": {
        "zh": "原因，写入该步所需的文字字段，或名为 reason 的字段",
        "en": "Why; it goes into the field of text that the move needs, else into `reason`",
    },
    "identity": {
        "zh": "条目编号、展示编号（如 需求-012）或客户编号",
        "en": "The item's id, its display number or the client's key",
    },
    "words": {
        "zh": "台账：NOUN add · list · show · edit · set · link · close · history · import · export；"
        "NOUN 为 {nouns}",
        "en": "Registers: NOUN add · list · show · edit · set · link · close · history · import · export; "
        "NOUN is one of {nouns}",
    },
    "nouns": {"zh": "本项目流程规范中的台账", "en": "the registers of the engagement's playbook"},
    **WORK,
    **EXCHANGE,
}
