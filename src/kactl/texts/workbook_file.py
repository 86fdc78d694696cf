"""Why a workbook is not read."""

TEXTS: dict[str, dict[str, str]] = {
    "encrypted": {"zh": "{path} 有密码保护", "en": "{path} is protected by a password"},
    "encrypted.why": {
        "zh": "没有密码就看不到内容；kactl 不问密码。",
        "en": "Without it nothing can be read, and kactl asks for none.",
    },
    "encrypted.mend": {"zh": "在 Excel 里去掉打开密码后另存。", "en": "Save a copy without the password."},
    "old": {"zh": "{path} 是旧格式的 Excel 文件", "en": "{path} is a workbook of an old format"},
    "old.why": {"zh": "只读 xlsx 和 xlsm。", "en": "xlsx and xlsm are read."},
    "old.mend": {"zh": "用 Excel 另存为 xlsx。", "en": "Save it as xlsx."},
    "binary": {"zh": "{path} 是二进制格式（xlsb）", "en": "{path} is a binary workbook (xlsb)"},
    "binary.why": {"zh": "只读 xlsx 和 xlsm。", "en": "xlsx and xlsm are read."},
    "binary.mend": {"zh": "用 Excel 另存为 xlsx。", "en": "Save it as xlsx."},
    "web-page": {"zh": "{path} 其实是网页", "en": "{path} is a web page in truth"},
    "web-page.why": {
        "zh": "有些系统导出网页，却起了 Excel 的名字。",
        "en": "Some systems export a page and call it a workbook.",
    },
    "web-page.mend": {"zh": "用 Excel 打开后另存为 xlsx。", "en": "Open it in Excel and save it as xlsx."},
    "other": {"zh": "{path} 不是 Excel 工作簿", "en": "{path} is no workbook"},
    "other.why": {"zh": "内容与扩展名不符。", "en": "It is not what its name says."},
    "other.mend": {
        "zh": "用 Excel 打开后另存为 xlsx；文本文件改名为 csv。",
        "en": "Save it as xlsx; name a text file csv.",
    },
    "corrupt": {"zh": "{path} 已损坏", "en": "{path} is damaged"},
    "corrupt.why": {"zh": "文件不完整，或内容不合规范。", "en": "It is incomplete, or not as workbooks are."},
    "corrupt.mend": {
        "zh": "用 Excel 打开并修复，或重新获取。",
        "en": "Let Excel repair it, or get it again.",
    },
    "bomb": {"zh": "{path} 解压后超过 {most} MB", "en": "{path} would unpack to more than {most} MB"},
    "bomb.why": {
        "zh": "会占满内存，也可能是恶意文件。",
        "en": "It would fill the memory, and may be meant to.",
    },
    "bomb.mend": {
        "zh": "删去多余的工作表和格式后另存。",
        "en": "Remove needless sheets and formats, then save it.",
    },
    "entities": {"zh": "{path} 的 {part} 含有实体声明", "en": "{part} of {path} declares entities"},
    "entities.why": {
        "zh": "正常的工作簿没有它；可用来耗尽内存。",
        "en": "No sound workbook does; they can exhaust memory.",
    },
    "entities.mend": {"zh": "用 Excel 打开后另存。", "en": "Open it in Excel and save it."},
    "no-sheet": {
        "zh": "{path} 没有工作表“{sheet}”；有：{sheets}",
        "en": "{path} has no sheet {sheet}; it has {sheets}",
    },
    "no-sheet.why": {"zh": "--sheet 按名称找。", "en": "--sheet names a sheet."},
    "no-sheet.mend": {"zh": "改写名称。", "en": "Correct the name."},
    "no-visible-sheet": {"zh": "{path} 没有可见的工作表", "en": "{path} has no sheet that can be seen"},
    "no-visible-sheet.why": {
        "zh": "默认读第一个可见的工作表。",
        "en": "The first sheet that can be seen is read.",
    },
    "no-visible-sheet.mend": {
        "zh": "取消隐藏，或用 --sheet 指明。",
        "en": "Unhide one, or name it with --sheet.",
    },
}
