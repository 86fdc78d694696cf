"""What the check `document-complete` says."""

from kactl.texts.check_parts import DOCUMENT

TEXTS = {
    "title": {
        "zh": "文档已写实",
        "en": "Document complete",
    },
    "about": {
        "zh": "问一份文档是否已经写好：文件在，每一章有自己的内容，表格行和标签没有空着的。",
        "en": (
            "Asks whether a document is written: the file is there, every section has content of its "
            "own, no row or label waits for it."
        ),
    },
    **DOCUMENT,
}
