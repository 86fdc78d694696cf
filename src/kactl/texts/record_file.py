"""Why a file among the records does not count."""

TEXTS = {
    "no-file": {"zh": "审批记录 {name} 不是普通文件", "en": "the record {name} is no plain file"},
    "no-file.why": {
        "zh": "符号链接可以随时指向别的内容，不能作为凭证。",
        "en": "A symbolic link can point to other content at any time and proves nothing.",
    },
    "no-file.mend": {"zh": "从 git 恢复原来的记录文件。", "en": "Restore the record from git."},
    "altered": {
        "zh": "审批记录 {name} 的内容与文件名不符，可能被改动过",
        "en": "the record {name} does not hold what its name says; it may have been edited",
    },
    "altered.why": {
        "zh": "文件名末尾是内容的摘要，现在的内容摘要是 {digest}；改动过的记录一律不计。",
        "en": "The name ends in the content's digest, which is {digest} now; edited records do not count.",
    },
    "altered.mend": {
        "zh": "从 git 恢复原文件；意见有变，请重新表态。",
        "en": "Restore it from git; who has changed their mind makes a new statement.",
    },
    "version": {
        "zh": "审批记录 {name} 的格式版本是 {version}，本版 kactl 不认识",
        "en": "the record {name} has the format version {version}, which this kactl does not know",
    },
    "version.why": {
        "zh": "它由更新的 kactl 写入，其中的规定可能更严。",
        "en": "A newer kactl wrote it, and may mean more by it.",
    },
    "version.mend": {"zh": "升级 kactl。", "en": "Upgrade kactl."},
    "other-engagement": {
        "zh": "审批记录 {name} 属于另一个项目（{engagement}）",
        "en": "the record {name} belongs to another project ({engagement})",
    },
    "other-engagement.why": {
        "zh": "在别的项目上的表态，在这里不算数。",
        "en": "A statement about another project does not count here.",
    },
    "other-engagement.mend": {
        "zh": "删除这个文件；需要的话在本项目重新表态。",
        "en": "Remove the file, and state it anew in this project if needed.",
    },
    "misplaced": {
        "zh": "审批记录 {name} 放错了目录，应在 {folder}",
        "en": "the record {name} lies in the wrong folder; it belongs to {folder}",
    },
    "misplaced.why": {
        "zh": "记录只对它写明的评审点有效，不能挪用。",
        "en": "A record counts for the gate that it names and for no other.",
    },
    "misplaced.mend": {"zh": "移回 {folder}。", "en": "Move it back to {folder}."},
}
