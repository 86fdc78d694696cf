"""What the YAML reader refuses, and how it is mended."""

from collections.abc import Mapping
from typing import Final

from kactl.texts.parts.yaml import TEXTS as GRAMMAR

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "size": {
        "zh": "文件有 {size} 字节，上限是 {limit} 字节",
        "en": "the file has {size} bytes; the limit is {limit}",
    },
    "size.why": {
        "zh": "YAML 文件供人阅读和评审；过大的文件通常是误提交的导出数据。",
        "en": "YAML is there to be read and reviewed; a huge file is usually exported data added by mistake.",
    },
    "size.mend": {
        "zh": "拆成每条一个文件，或改存为附件。",
        "en": "Split it into one file an item, or keep the data as an attachment.",
    },
    "encoding": {
        "zh": "不是 UTF-8 编码：遇到字节 {byte}",
        "en": "not UTF-8: found the byte {byte}",
    },
    "encoding.why": {
        "zh": "其他编码（如 GBK）在不同电脑上会读成不同的内容。",
        "en": "Other encodings, such as GBK, read differently on different machines.",
    },
    "encoding.mend": {
        "zh": "在编辑器里选择“以 UTF-8 编码另存”。",
        "en": "Save the file as UTF-8 in your editor.",
    },
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
    "surrogate": {
        "zh": "转义 {character} 只是半个字符",
        "en": "the escape {character} is half a character",
    },
    "surrogate.why": {
        "zh": "半个字符无法保存为 UTF-8。",
        "en": "Half a character cannot be stored as UTF-8.",
    },
    "surrogate.mend": {
        "zh": "直接写出该字符，或写成 \\U 加八位十六进制数。",
        "en": "Write the character itself, or \\U and eight hexadecimal digits.",
    },
    "line-separator": {
        "zh": "含有特殊换行符 {character}",
        "en": "holds the line separator {character}",
    },
    "line-separator.why": {
        "zh": "有的程序把它当作换行，有的不当，同一文件会读出不同结果。",
        "en": "Some programs end a line there and some do not, so one file reads in two ways.",
    },
    "line-separator.mend": {
        "zh": "换成普通换行；确需保留时，在双引号内写 \\L 或 \\P。",
        "en": "Use an ordinary line end; where it is wanted, write \\L or \\P inside double quotes.",
    },
    "directive": {
        "zh": "这一行以 % 开头，会被当作指令：{directive}",
        "en": "this line begins with % and is taken for a directive: {directive}",
    },
    "directive.why": {
        "zh": "除 %YAML 1.2 外，指令会改变其余内容的含义。",
        "en": "Directives other than %YAML 1.2 change what the rest of the file means.",
    },
    "directive.mend": {
        "zh": "删除这一行；如果是正文，请缩进或加引号。",
        "en": "Delete the line; if it is text, indent or quote it.",
    },
    "documents": {
        "zh": "一个文件里有不止一份文档",
        "en": "the file holds more than one document",
    },
    "documents.why": {
        "zh": "一个文件只表示一件事；第二份内容会被其他程序忽略。",
        "en": "One file says one thing; other programs would ignore the second document.",
    },
    "documents.mend": {
        "zh": "删除中间的 --- 或 ...，或拆成两个文件。",
        "en": "Delete the --- or ... between them, or split the file in two.",
    },
    "depth": {
        "zh": "嵌套超过 {limit} 层",
        "en": "nested more than {limit} levels deep",
    },
    "depth.why": {
        "zh": "正常内容不会嵌套这么深；过深的嵌套常用来拖垮程序。",
        "en": "No honest content is nested so deep; such nesting is used to bring programs down.",
    },
    "depth.mend": {
        "zh": "减少嵌套层数。",
        "en": "Flatten the content.",
    },
    "alias": {
        "zh": "使用了引用 *{name}",
        "en": "uses the alias *{name}",
    },
    "alias.why": {
        "zh": "引用让读者看不到实际内容，还可能展开成海量数据。",
        "en": "An alias hides from the reader what stands there, and can unfold into masses of data.",
    },
    "alias.mend": {
        "zh": "把内容写出来；如果 * 是正文，请给整段文字加引号。",
        "en": "Write the content out; if the * is text, quote the whole text.",
    },
    "anchor": {
        "zh": "使用了锚点 &{name}",
        "en": "uses the anchor &{name}",
    },
    "anchor.why": {
        "zh": "锚点供引用使用，而引用会让读者看不到实际内容。",
        "en": "Anchors serve aliases, and aliases hide from the reader what stands there.",
    },
    "anchor.mend": {
        "zh": "删除锚点；如果 & 是正文，请给整段文字加引号。",
        "en": "Delete the anchor; if the & is text, quote the whole text.",
    },
    "tag": {
        "zh": "使用了标签 {tag}",
        "en": "uses the tag {tag}",
    },
    "tag.why": {
        "zh": "标签会改变值的类型，不同程序的处理也不同。",
        "en": "A tag changes what a value is, and programs treat tags differently.",
    },
    "tag.mend": {
        "zh": "删除标签；如果 ! 是正文，请给整段文字加引号。",
        "en": "Delete the tag; if the ! is text, quote the whole text.",
    },
    "merge": {
        "zh": "使用了合并键 <<",
        "en": "uses the merge key <<",
    },
    "merge.why": {
        "zh": "合并键会悄悄带入别处的字段。",
        "en": "A merge key silently brings in fields from elsewhere.",
    },
    "merge.mend": {
        "zh": "把需要的字段写出来。",
        "en": "Write the wanted fields out.",
    },
    "duplicate-key": {
        "zh": "键“{key}”重复出现",
        "en": "the key “{key}” stands here a second time",
    },
    "duplicate-key.why": {
        "zh": "同一个键出现两次时，不同程序取用的值不同。",
        "en": "Of two values under one key, programs do not take the same one.",
    },
    "duplicate-key.mend": {
        "zh": "只保留一个。",
        "en": "Keep one of them.",
    },
    "empty-key": {
        "zh": "键是空的",
        "en": "the key is empty",
    },
    "empty-key.why": {
        "zh": "空键（包括 null 和 ~）无法被引用。",
        "en": "An empty key, null and ~ included, cannot be referred to.",
    },
    "empty-key.mend": {
        "zh": "写上键名；如果键名就叫 null，请加引号。",
        "en": "Name the key; if it is really called null, quote it.",
    },
    "complex-key": {
        "zh": "键不是一段文字，而是列表或映射",
        "en": "the key is a list or a mapping, not a text",
    },
    "complex-key.why": {
        "zh": "字段按名称查找，名称必须是文字。",
        "en": "Fields are found by their names, and a name is a text.",
    },
    "complex-key.mend": {
        "zh": "用一段文字作键；如果 [ ] 或花括号是键名的一部分，请加引号。",
        "en": "Use a text as the key; if brackets belong to the name, quote it.",
    },
    "number-size": {
        "zh": "数字 {number} 过大或位数过多",
        "en": "the number {number} is too large or has too many digits",
    },
    "number-size.why": {
        "zh": "Excel 等程序保存这样的数字时会悄悄改变末尾几位。",
        "en": "Excel and other programs silently change the last digits of such a number.",
    },
    "number-size.mend": {
        "zh": "如果它是编号（如证件号、单号），请加引号。",
        "en": "If it is an identifier, quote it.",
    },
    "not-finite": {
        "zh": "{number} 不是一个确定的数",
        "en": "{number} is no finite number",
    },
    "not-finite.why": {
        "zh": "无穷大和“非数”无法比较，也无法写入审批记录。",
        "en": "Infinity and not-a-number cannot be compared or written into a record.",
    },
    "not-finite.mend": {
        "zh": "写一个确定的数，或留空；如果是文字，请加引号。",
        "en": "Write a number or leave it empty; if it is a text, quote it.",
    },
    **GRAMMAR,
}
