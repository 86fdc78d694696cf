"""What is said when a command line names no items, or none that can be taken."""

TEXTS = {
    "nothing": {"zh": "没有说明是“{title}”的哪些条目", "en": "{title}: no item is named"},
    "nothing.why": {
        "zh": "批量操作要写编号，或用 --where 给条件。",
        "en": "Several items are named by their ids, or by a condition.",
    },
    "nothing.mend": {"zh": "写上编号，或 --where 条件。", "en": "Give ids, or --where with a condition."},
    "none": {"zh": "“{title}”中没有符合条件的条目", "en": "{title}: no item matches"},
    "none.why": {"zh": "条件没有选中任何条目。", "en": "The condition holds of nothing."},
    "none.mend": {"zh": "用 list 试同样的条件。", "en": "Try the same condition with `list`."},
    "unreadable": {"zh": "“{title}”中有读不懂的文件", "en": "{title}: some files cannot be read"},
    "unreadable.why": {
        "zh": "读不懂的文件可能也符合条件，漏掉它就不是整张清单。",
        "en": "What cannot be read may match as well, and a list without it is not whole.",
    },
    "unreadable.mend": {"zh": "先改好，或直接写编号。", "en": "Mend it first, or name the items by id."},
}
