"""Why a file outside the engagement is not read or written."""

TEXTS: dict[str, dict[str, str]] = {
    "missing": {"zh": "没有文件 {path}", "en": "there is no file {path}"},
    "missing.why": {"zh": "路径不存在，或是文件夹。", "en": "Nothing is there, or a folder."},
    "missing.mend": {"zh": "检查路径。", "en": "Check the path."},
    "unreadable": {"zh": "读不了 {path}：{problem}", "en": "{path} cannot be read: {problem}"},
    "unreadable.why": {
        "zh": "没有权限，或被别的程序占用。",
        "en": "A permission is missing, or another program holds it.",
    },
    "unreadable.mend": {"zh": "关闭占用它的程序后重试。", "en": "Close what holds it, then try again."},
    "empty": {"zh": "{path} 是空文件", "en": "{path} is empty"},
    "empty.why": {"zh": "里面什么都没有。", "en": "There is nothing in it."},
    "empty.mend": {"zh": "重新导出或保存。", "en": "Export or save it again."},
    "too-large": {
        "zh": "{path} 有 {size} MB，上限 {most} MB",
        "en": "{path} has {size} MB; the limit is {most} MB",
    },
    "too-large.why": {"zh": "整个文件要放进内存。", "en": "It is read whole."},
    "too-large.mend": {"zh": "去掉图片，或拆成几个文件。", "en": "Take pictures out, or split it."},
    "open": {
        "zh": "{path} 正被别的程序打开（旁边有 {lock}），没有写入",
        "en": "{path} is open in another program ({lock} lies beside it); nothing was written",
    },
    "open.why": {
        "zh": "那个程序一保存，就会盖掉这里写的内容。",
        "en": "As soon as that program saves, it overwrites what is written now.",
    },
    "open.mend": {
        "zh": "关闭那个程序后重试，或换一个文件名；如果没有程序打开它，删除 {lock}。",
        "en": "Close it there and try again, or use another name; if no program has it open, remove {lock}.",
    },
    "unwritable": {
        "zh": "写不了 {path}：{problem}；原文件没有变",
        "en": "{path} cannot be written: {problem}; it is as it was",
    },
    "unwritable.why": {
        "zh": "可能正被 Excel 打开，没有权限，或文件夹不存在。",
        "en": "Excel has it open, a permission is missing, or there is no such folder.",
    },
    "unwritable.mend": {
        "zh": "关闭 Excel 后再试，或换一个文件名。",
        "en": "Close it in Excel and try again, or use another name.",
    },
}
