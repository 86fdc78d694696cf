"""What is said where a second person verifies a proof, and where one is gone or changed."""

from collections.abc import Mapping
from typing import Final

VERIFIED: Final[Mapping[str, Mapping[str, str]]] = {
    "verified": {
        "zh": "{person} 复核 {gate} 的签字凭证（{of}）",
        "en": "Verify the proof of {of} for {gate} ({person})",
    },
    "no-record": {
        "zh": "没有附凭证的代录记录：{record}",
        "en": "no statement with a proof is called {record}",
    },
    "no-record.why": {
        "zh": "只有代录他人意见、附有凭证的记录才需要复核。",
        "en": "Only what was carried in with a proof is verified.",
    },
    "no-record.mend": {"zh": "查看记录：kactl log", "en": "See the records: kactl log"},
    "own-hand": {
        "zh": "{person} 与这条记录有关，不能自己复核",
        "en": "{person} has a hand in this statement and cannot verify it",
    },
    "own-hand.why": {
        "zh": "复核是第二个人再看一遍原件；代录人和表态人本人都不算。",
        "en": "To verify is that a second person looks: neither who transcribed it nor who said it.",
    },
    "own-hand.mend": {
        "zh": "请另一个人执行，或用 --by。",
        "en": "Let somebody else do it.",
    },
    "needs-file": {
        "zh": "仓库里只有 {record} 的凭证摘要，要用 --evidence 给出原件",
        "en": "only the digest of the proof of {record} is kept: give the original with --evidence",
    },
    "needs-file.why": {
        "zh": "没看到原件就谈不上复核。",
        "en": "Nothing is verified that nobody looked at.",
    },
    "needs-file.mend": {"zh": "加上 --evidence 文件", "en": "Add --evidence FILE."},
    "other-bytes": {
        "zh": "{path} 与 {record} 记录的摘要不一致",
        "en": "{path} is not the file whose digest {record} names",
    },
    "other-bytes.why": {
        "zh": "文件被改过、换过，或给错了文件。",
        "en": "It was changed or replaced, or another file was given.",
    },
    "other-bytes.mend": {
        "zh": "从历史里取回原件：git log -- PATH",
        "en": "Take the original from the history: git log -- PATH",
    },
    "gone": {
        "zh": "{record} 的凭证 {path} 不在了",
        "en": "the proof of {record}, {path}, is gone",
    },
    "gone.why": {
        "zh": "有人删除或移动了 process/evidence 里的文件。",
        "en": "Somebody removed or moved it.",
    },
    "gone.mend": {
        "zh": "从历史里取回：git log --diff-filter=D -- PATH",
        "en": "Take it from the history: git log --diff-filter=D -- PATH",
    },
    "altered": {
        "zh": "{record} 的凭证 {path} 与记录的摘要不一致",
        "en": "the proof of {record}, {path}, is not what the record's digest names",
    },
    "altered.why": {
        "zh": "文件在代录之后被改过。",
        "en": "The file was changed after it was recorded.",
    },
    "altered.mend": {
        "zh": "从历史里取回原件：git log -- PATH",
        "en": "Take the original from the history: git log -- PATH",
    },
}
