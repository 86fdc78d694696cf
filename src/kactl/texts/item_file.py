"""Why a file in a register's folder is no item."""

TEXTS = {
    "ending": {
        "zh": "{name} 的扩展名应为小写的 .yaml",
        "en": "{name} must end in .yaml, in lower case",
    },
    "ending.why": {
        "zh": "只读取 .yaml 文件；两种扩展名并存时，容易有人漏看一条。",
        "en": "Only .yaml is read; with two endings in use an item is easily overlooked.",
    },
    "ending.mend": {"zh": "用 git mv 改名为 .yaml。", "en": "Rename it with git mv."},
    "name": {"zh": "文件名 {name} 不能作为条目编号", "en": "the file name {name} cannot be an item's id"},
    "name.why": {
        "zh": "编号以字母或数字开头，只含字母、数字、点、下划线、连字符，最长 64 个字符。",
        "en": "An id begins with a letter or digit and holds letters, digits, `.`, `_`, `-`; 64 at most.",
    },
    "name.mend": {
        "zh": "按编号重命名文件；中文名称写在 title。",
        "en": "Name the file by an id; people's words go into `title`.",
    },
    "same-name": {
        "zh": "条目编号与 {other} 只有大小写之差",
        "en": "the item's id differs from {other} in upper and lower case only",
    },
    "same-name.why": {
        "zh": "在 Windows 和 macOS 上两个文件会互相覆盖。",
        "en": "On Windows and macOS one of the two files would hide the other.",
    },
    "same-name.mend": {
        "zh": "给其中一条换一个编号。",
        "en": "Give one of them another id.",
    },
    "no-mapping": {"zh": "{name} 的内容不是键值映射", "en": "{name} does not hold a mapping"},
    "no-mapping.why": {
        "zh": "一个文件就是一条条目，字段直接写在最外层；空文件也不行。",
        "en": "One file is one item with its fields at the top; an empty file is none.",
    },
    "no-mapping.mend": {
        "zh": "按“字段: 值”逐行填写，或删除该文件。",
        "en": "Write `field: value` lines, or remove the file.",
    },
}
