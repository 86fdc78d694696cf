"""What the check `section-filled` says."""

from kactl.texts.check_parts import DOCUMENT

TEXTS = {
    "title": {
        "zh": "章节已填写",
        "en": "Section filled",
    },
    "about": {
        "zh": "只问一份文档中的一章是否已经填写，不管其他章节。",
        "en": "Asks whether one section of a document is filled in, whatever the others look like.",
    },
    **DOCUMENT,
}
