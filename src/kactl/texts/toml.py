"""What the TOML reader refuses, and how it is mended."""

TEXTS = {
    "syntax": {"zh": "不是有效的 TOML", "en": "not valid TOML"},
    "syntax.why": {
        "zh": "这一行（或上一行）的引号、括号、等号或日期有误，或键重复出现。",
        "en": "A quote, bracket, equals sign or date is wrong here or one line above, or a key stands twice.",
    },
    "syntax.mend": {"zh": "按 TOML 1.0 的写法改正。", "en": "Write it as TOML 1.0 has it."},
    "size": {
        "zh": "文件有 {size} 字节，上限是 {limit} 字节",
        "en": "the file has {size} bytes; the limit is {limit}",
    },
    "size.why": {"zh": "供人阅读的文件不会这么大。", "en": "No file that people read is so large."},
    "size.mend": {
        "zh": "拆分文件，或收窄台账的 glob。",
        "en": "Split it, or narrow the register's glob.",
    },
    "encoding": {"zh": "不是 UTF-8 编码：遇到字节 {byte}", "en": "not UTF-8: found the byte {byte}"},
    "encoding.why": {"zh": "TOML 一律使用 UTF-8。", "en": "TOML is UTF-8."},
    "encoding.mend": {
        "zh": "在编辑器里选择“以 UTF-8 编码另存”。",
        "en": "Save the file as UTF-8 in your editor.",
    },
    "depth": {"zh": "嵌套超过 {limit} 层", "en": "nested more than {limit} levels deep"},
    "depth.why": {
        "zh": "正常内容不会嵌套这么深；过深的嵌套常用来拖垮程序。",
        "en": "No honest content is nested so deep; such nesting is used to bring programs down.",
    },
    "depth.mend": {"zh": "减少嵌套层数。", "en": "Flatten the content."},
    "character": {
        "zh": "含有不可见的控制字符 {character}",
        "en": "holds the control character {character}",
    },
    "character.why": {
        "zh": "控制字符看不见，却会改变内容或终端的显示。",
        "en": "Nobody sees such a character, yet it changes the content or what a terminal shows.",
    },
    "character.mend": {
        "zh": "删除该字符；多半是从别处粘贴带进来的。",
        "en": "Delete the character; it usually came with pasted text.",
    },
    "number-size": {
        "zh": "数字 {number} 过大或位数过多",
        "en": "the number {number} is too large or has too many digits",
    },
    "number-size.why": {
        "zh": "许多程序读取这样的数字时会悄悄改变末尾几位。",
        "en": "Many programs silently change the last digits of such a number.",
    },
    "number-size.mend": {"zh": "给它加引号，作为文字保存。", "en": "Quote it, so that it is text."},
    "not-finite": {"zh": "{number} 不是有限的数", "en": "{number} is not a finite number"},
    "not-finite.why": {
        "zh": "无穷大和“非数”无法比较，也无法写入 JSON。",
        "en": "Infinity and not-a-number cannot be compared, nor written as JSON.",
    },
    "not-finite.mend": {"zh": "写一个具体的数，或留空。", "en": "Write a number, or leave it out."},
}
