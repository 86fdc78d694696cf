"""What the strict JSON reader refuses, and how it is mended."""

from collections.abc import Mapping
from typing import Final

_NOT_EDITED: Final = {
    "zh": "审批记录不应手工修改：从 git 恢复原文件；外部文件请对方重新导出。",
    "en": "Records are not edited by hand: restore the file from git, or ask for a new export.",
}

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "size": {
        "zh": "文件有 {size} 字节，上限是 {limit} 字节",
        "en": "the file has {size} bytes; the limit is {limit}",
    },
    "size.why": {
        "zh": "审批记录是简短的陈述。",
        "en": "A record is a short statement.",
    },
    "size.mend": {
        "zh": "把大段内容作为证据文件保存，记录里只引用它。",
        "en": "Keep long content as a file of evidence and refer to it.",
    },
    "encoding": {
        "zh": "不是 UTF-8 编码：遇到字节 {byte}",
        "en": "not UTF-8: found the byte {byte}",
    },
    "encoding.why": {
        "zh": "JSON 一律使用 UTF-8。",
        "en": "JSON is UTF-8.",
    },
    "encoding.mend": _NOT_EDITED,
    "byte-order-mark": {
        "zh": "文件以字节序标记（BOM）开头",
        "en": "the file begins with a byte order mark",
    },
    "byte-order-mark.why": {
        "zh": "JSON 不允许 BOM；它通常由编辑器另存时加上。",
        "en": "JSON allows none; an editor adds it when it saves.",
    },
    "byte-order-mark.mend": _NOT_EDITED,
    "character": {
        "zh": "含有不可见的控制字符 {character}",
        "en": "holds the control character {character}",
    },
    "character.why": {
        "zh": "控制字符看不见，却会改变内容或终端的显示。",
        "en": "Nobody sees such a character, yet it changes the content or what a terminal shows.",
    },
    "character.mend": _NOT_EDITED,
    "surrogate": {
        "zh": "转义 {character} 只是半个字符",
        "en": "the escape {character} is half a character",
    },
    "surrogate.why": {
        "zh": "半个字符无法保存为 UTF-8。",
        "en": "Half a character cannot be stored as UTF-8.",
    },
    "surrogate.mend": _NOT_EDITED,
    "duplicate-key": {
        "zh": "键“{key}”重复出现",
        "en": "the key “{key}” stands here a second time",
    },
    "duplicate-key.why": {
        "zh": "同一个键出现两次时，不同程序取用的值不同。",
        "en": "Of two values under one key, programs do not take the same one.",
    },
    "duplicate-key.mend": _NOT_EDITED,
    "number-size": {
        "zh": "数字 {number} 过大或位数过多",
        "en": "the number {number} is too large or has too many digits",
    },
    "number-size.why": {
        "zh": "许多程序读取这样的数字时会悄悄改变末尾几位。",
        "en": "Many programs silently change the last digits of such a number.",
    },
    "number-size.mend": _NOT_EDITED,
    "not-finite": {
        "zh": "{number} 不是 JSON 的数",
        "en": "{number} is no number of JSON",
    },
    "not-finite.why": {
        "zh": "JSON 没有无穷大和“非数”。",
        "en": "JSON knows neither infinity nor not-a-number.",
    },
    "not-finite.mend": _NOT_EDITED,
    "depth": {
        "zh": "嵌套超过 {limit} 层",
        "en": "nested more than {limit} levels deep",
    },
    "depth.why": {
        "zh": "正常内容不会嵌套这么深；过深的嵌套常用来拖垮程序。",
        "en": "No honest content is nested so deep; such nesting is used to bring programs down.",
    },
    "depth.mend": _NOT_EDITED,
    "empty": {
        "zh": "文件是空的",
        "en": "the file is empty",
    },
    "empty.why": {
        "zh": "可能在写入时中断，或被误清空。",
        "en": "It was cut off while being written, or emptied by mistake.",
    },
    "empty.mend": _NOT_EDITED,
    "unfinished": {
        "zh": "内容到这里就断了",
        "en": "the content breaks off here",
    },
    "unfinished.why": {
        "zh": "还有括号或引号没有结束；文件可能不完整。",
        "en": "A bracket or a quote is still open; the file may be incomplete.",
    },
    "unfinished.mend": _NOT_EDITED,
    "syntax": {
        "zh": "不是有效的 JSON：这里不应出现 {character}",
        "en": "not valid JSON: {character} is not expected here",
    },
    "syntax.why": {
        "zh": "多半是手工修改造成的：逗号、引号或括号有误。",
        "en": "It was probably edited by hand: a comma, a quote or a bracket is wrong.",
    },
    "syntax.mend": _NOT_EDITED,
}
