"""Where YAML is not well formed: the second part of the family `yaml`."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "tab": {
        "zh": "这里用了制表符（Tab）",
        "en": "a tab stands here",
    },
    "tab.why": {
        "zh": "YAML 用空格缩进和分隔；制表符的宽度因编辑器而异。",
        "en": "YAML indents and separates with spaces; how wide a tab is depends on the editor.",
    },
    "tab.mend": {
        "zh": "把制表符换成空格；正文中的制表符请放在引号内。",
        "en": "Replace the tab with spaces; put a tab that is text inside quotes.",
    },
    "start-character": {
        "zh": "值不能以 {character} 开头",
        "en": "a value cannot begin with {character}",
    },
    "start-character.why": {
        "zh": "YAML 保留了这个字符。",
        "en": "YAML reserves this character.",
    },
    "start-character.mend": {
        "zh": "给整个值加引号。",
        "en": "Quote the whole value.",
    },
    "unexpected": {
        "zh": "这里不应出现 {character}",
        "en": "{character} is not expected here",
    },
    "unexpected.why": {
        "zh": "此处应是一个值。",
        "en": "A value should stand here.",
    },
    "unexpected.mend": {
        "zh": "补上缺少的值，或给以该字符开头的文字加引号。",
        "en": "Add the missing value, or quote the text that begins with this character.",
    },
    "colon": {
        "zh": "这里的冒号会被当作“键: 值”",
        "en": "this colon is taken for `key: value`",
    },
    "colon.why": {
        "zh": "同一行里已经有一个键，值中的“冒号加空格”会引起歧义。",
        "en": "The line has a key already, and a colon with a space inside its value is ambiguous.",
    },
    "colon.mend": {
        "zh": "给整个值加引号，或另起一行并缩进。",
        "en": "Quote the whole value, or begin a new, indented line.",
    },
    "missing-colon": {
        "zh": "这一行缺少冒号",
        "en": "this line lacks a colon",
    },
    "missing-colon.why": {
        "zh": "映射中的每一行都应是“键: 值”，冒号后要有空格，且用半角冒号。",
        "en": "Every line of a mapping is `key: value`, with a space after the (half-width) colon.",
    },
    "missing-colon.mend": {
        "zh": "补上冒号和空格；如果是上一行的延续，请增加缩进。",
        "en": "Add the colon and the space; if the line continues the one above, indent it more.",
    },
    "unclosed-quote": {
        "zh": "从这里开始的引号没有结束",
        "en": "the quote that begins here is not closed",
    },
    "unclosed-quote.why": {
        "zh": "读到文件末尾或下一份文档，也没有找到对应的引号。",
        "en": "The file or the document ended before the closing quote.",
    },
    "unclosed-quote.mend": {
        "zh": "补上结束的引号；单引号内的单引号要写两个。",
        "en": "Close the quote; inside single quotes, a single quote is written twice.",
    },
    "unclosed-bracket": {
        "zh": "从这里开始的括号内容缺少逗号，或没有结束",
        "en": "what is in the bracket from here on lacks a comma or is not closed",
    },
    "unclosed-bracket.why": {
        "zh": "括号内的各项以逗号分隔，最后以相同的括号结束。",
        "en": "Entries in brackets are separated by commas and end with the same bracket.",
    },
    "unclosed-bracket.mend": {
        "zh": "补上逗号或右括号；如果括号是正文，请加引号。",
        "en": "Add the comma or the closing bracket; if the bracket is text, quote the text.",
    },
    "indentation": {
        "zh": "缩进与上文不一致",
        "en": "the indentation does not fit the lines above",
    },
    "indentation.why": {
        "zh": "同一层的内容必须对齐；缩进决定归属。",
        "en": "What belongs together begins in the same column; indentation decides what belongs to what.",
    },
    "indentation.mend": {
        "zh": "与同层的上一行对齐。",
        "en": "Align the line with the one above it on the same level.",
    },
    "block-header": {
        "zh": "| 或 > 之后不能接这个内容",
        "en": "this cannot follow | or >",
    },
    "block-header.why": {
        "zh": "| 和 > 表示下一行起是多行文字。",
        "en": "After | and > a text of several lines begins on the next line.",
    },
    "block-header.mend": {
        "zh": "把文字移到下一行并缩进；如果 | 或 > 是正文，请加引号。",
        "en": "Move the text to the next line and indent it; if the | or > is text, quote it.",
    },
    "escape": {
        "zh": "双引号内的反斜杠写法无效",
        "en": "this is no valid backslash escape",
    },
    "escape.why": {
        "zh": "双引号内，反斜杠只能引出规定的转义。",
        "en": "Inside double quotes a backslash begins one of the known escapes.",
    },
    "escape.mend": {
        "zh": "改用单引号，或把反斜杠写两次。",
        "en": "Use single quotes, or write the backslash twice.",
    },
    "syntax": {
        "zh": "不是有效的 YAML",
        "en": "not valid YAML",
    },
    "syntax.why": {
        "zh": "读到这里时无法判断其结构。",
        "en": "From here on the structure cannot be told.",
    },
    "syntax.mend": {
        "zh": "检查这一行和上一行的缩进、引号与冒号。",
        "en": "Check indentation, quotes and colons of this line and the one above.",
    },
}
