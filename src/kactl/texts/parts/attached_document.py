"""What checks say of a document that is an attached file: a part of what they say of documents."""

ATTACHED = {
    "no-export": {
        "zh": "《{title}》是链接（{link}），还没有导出件",
        "en": "{title} is a link ({link}), and its export has not come yet",
    },
    "no-export.why": {
        "zh": "链接指向的页面随时会变；评审依据的是存进仓库的导出件。",
        "en": "A page elsewhere changes at any time; what is reviewed is the export in the repository.",
    },
    "no-export.mend": {
        "zh": "把页面导出为 docx 或 pdf，再执行 kactl doc attach 文档 文件 --link 地址。",
        "en": "Export the page as docx or pdf, then run `kactl doc attach DOC FILE --link URL`.",
    },
    "missing-file": {
        "zh": "《{title}》登记的附件 {path} 不在仓库里",
        "en": "{title} is an attached file, and {path} is not in the repository",
    },
    "missing-file.why": {
        "zh": "documents.yaml 登记了这份附件，评审要读它。",
        "en": "`documents.yaml` names this file, and the gate reads it.",
    },
    "missing-file.mend": {
        "zh": "把文件放回去，或重新执行 kactl doc attach。",
        "en": "Put the file back, or run `kactl doc attach` again.",
    },
    "other-kind": {
        "zh": "《{title}》的附件 {path} 与扩展名不符",
        "en": "{path}, the file of {title}, is not what its ending says",
    },
    "other-kind.why": {
        "zh": "附件只认 docx、xlsx、pdf；改了扩展名的文件、加密的 docx 与 xlsx 别人打不开。",
        "en": (
            "Only docx, xlsx and pdf are taken; a renamed file, or an encrypted docx or xlsx, opens for "
            "nobody else."
        ),
    },
    "other-kind.mend": {
        "zh": "用对应的软件另存一份不加密的，再执行 kactl doc attach。",
        "en": "Save it without a password in the program it belongs to, and run `kactl doc attach` again.",
    },
    "to-answer": {
        "zh": "《{title}》是附件（{path}），等责任角色看过后答复",
        "en": "{title} is an attached file ({path}): its owner has to look at it and answer",
    },
    "to-answer.why": {
        "zh": "附件里填没填，机器看不出来，由准则的责任角色答复。",
        "en": "Whether an attached file is filled in, no machine can see; the criterion's owner says so.",
    },
    "to-answer.mend": {
        "zh": "责任角色看过文件后执行 kactl gate answer，写一句理由。",
        "en": "Its owner looks at the file and runs `kactl gate answer` with one sentence as the reason.",
    },
    "answered-before": {
        "zh": "《{title}》的附件 {path} 在答复之后换过",
        "en": "{path}, the file of {title}, was replaced after the answer",
    },
    "answered-before.why": {
        "zh": "答复针对的是当时那一版文件；换回那一版，答复重新有效。",
        "en": "The answer is about the file as it was then; with those bytes back, it counts again.",
    },
    "answered-before.mend": {
        "zh": "责任角色看过新文件后再答复一次。",
        "en": "Its owner looks at the new file and answers again.",
    },
    "bad-list": {
        "zh": "{path} 有错，不知道《{title}》是不是附件",
        "en": "{path} is faulty: nobody can tell whether {title} is an attached file",
    },
    "bad-list.why": {
        "zh": "哪些文档是附件，记在这个文件里；读不出来就不判定。",
        "en": "That file says which documents are attached; while it cannot be read, nothing is judged.",
    },
    "bad-list.mend": {
        "zh": "执行 kactl check 看错在哪一行，改正后提交。",
        "en": "See with `kactl check` what is wrong and where, and mend it.",
    },
}
