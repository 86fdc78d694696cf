"""Why the text of a proof is not known."""

from collections.abc import Mapping
from typing import Final

UNREAD: Final[Mapping[str, Mapping[str, str]]] = {
    "unread-scanned": {
        "zh": "{path} 里没有可读的文字（图片或扫描件）",
        "en": "{path} holds no text to read (a picture or a scan)",
    },
    "unread-scanned.why": {
        "zh": "kactl 不做文字识别，内容由人核对。",
        "en": "kactl does not recognise letters in pictures: people compare them.",
    },
    "unread-scanned.mend": {
        "zh": "把纸上的确认码用 --expect 写上。",
        "en": "Say the code that stands on the paper with --expect.",
    },
    "unread-protected": {
        "zh": "{path} 有密码，读不出文字",
        "en": "{path} is protected by a password: its text cannot be read",
    },
    "unread-protected.why": {
        "zh": "加密的文件以后也可能无人能打开。",
        "en": "A file that is locked may be closed to everybody one day.",
    },
    "unread-protected.mend": {
        "zh": "请对方发一份不加密的。",
        "en": "Ask for a copy without the password.",
    },
    "unread-damaged": {
        "zh": "{path} 已损坏，读不出文字",
        "en": "{path} is damaged: its text cannot be read",
    },
    "unread-damaged.why": {
        "zh": "文件不完整，或不是扩展名所说的格式。",
        "en": "It is not whole, or not what its ending says.",
    },
    "unread-damaged.mend": {"zh": "重新保存或下载一次。", "en": "Save or load it once more."},
    "unread-unknown-form": {
        "zh": "不会读 {path} 这种格式，只记录它的摘要",
        "en": "{path} is of a form that is not read: only its digest is recorded",
    },
    "unread-unknown-form.why": {
        "zh": "能读的有 eml、msg、pdf、docx、json 和纯文本。",
        "en": "What is read: eml, msg, pdf, docx, json and plain text.",
    },
    "unread-unknown-form.mend": {
        "zh": "有原始邮件时用 .eml。",
        "en": "Where there is a mail, save it as .eml.",
    },
    "unread-too-large": {
        "zh": "{path} 太大，不读，只记录它的摘要",
        "en": "{path} is too large to be read: only its digest is recorded",
    },
    "unread-too-large.why": {
        "zh": "超过 50 MB 的文件不放进仓库。",
        "en": "More than 50 MB do not go into the repository.",
    },
    "unread-too-large.mend": {
        "zh": "自己妥善保存原件。",
        "en": "Keep the original where it cannot be lost.",
    },
}
