"""Why a file that people wrote is not edited."""

TEXTS = {
    "unsure": {
        "zh": "无法可靠地修改“{keys}”，文件保持原样",
        "en": "`{keys}` cannot be edited with certainty; the file stays as it is",
    },
    "unsure.why": {
        "zh": "文件里这一处的写法与要改成的内容不匹配，kactl 不会改写整个文件。",
        "en": "What stands there does not fit the change, and kactl does not rewrite people's files.",
    },
    "unsure.mend": {
        "zh": "在编辑器里手工修改这一处。",
        "en": "Make the change in an editor.",
    },
}
