"""What several checks say alike, so that the same thing is said in one way."""

from kactl.texts.parts.attached_document import ATTACHED

# About a document and its sections.
DOCUMENT = {
    "no-such-document": {
        "zh": "流程规范中没有文档“{document}”",
        "en": "the playbook has no document `{document}`",
    },
    "no-such-document.why": {
        "zh": "准则指向的文档不在流程规范里，无法判定。",
        "en": "The criterion names a document that the playbook does not declare, so nothing can be judged.",
    },
    "no-such-document.mend": {
        "zh": "改正准则的 document，或在流程规范的 documents 中登记它。",
        "en": "Correct `document` in the criterion, or declare it under `documents`.",
    },
    "not-in-force": {
        "zh": "本项目不需要《{title}》",
        "en": "{title} is not wanted in this engagement",
    },
    "not-in-force.why": {
        "zh": "流程规范规定这份文档只用于部分项目，本项目的情况不在其中。",
        "en": "The playbook wants this document only in some engagements, and this is not one of them.",
    },
    "not-in-force.mend": {
        "zh": "不用处理；若确实需要，核对 kactl.yaml 中的回答。",
        "en": "Nothing to mend; if it is wanted after all, look at the answers in `kactl.yaml`.",
    },
    "missing": {
        "zh": "缺少《{title}》：应在 {path}",
        "en": "{title} is missing: expected at {path}",
    },
    "missing.why": {
        "zh": "评审要读这份文档，它还不在仓库里。",
        "en": "The gate reads this document, and it is not in the repository.",
    },
    "missing.mend": {
        "zh": "新建这份文档并填写，然后提交。",
        "en": "Create the document, fill it in and commit it.",
    },
    "no-file": {
        "zh": "《{title}》（{path}）不是普通文件",
        "en": "{title} ({path}) is not a regular file",
    },
    "no-file.why": {
        "zh": "符号链接和子模块的内容不在本仓库中，审批不能以它为准。",
        "en": (
            "What a symbolic link or submodule points to is not in this repository, so no approval can "
            "bind it."
        ),
    },
    "no-file.mend": {
        "zh": "换成文件本身。",
        "en": "Put the file itself there.",
    },
    "no-text": {
        "zh": "《{title}》（{path}）不是 UTF-8 文本",
        "en": "{title} ({path}) is not UTF-8 text",
    },
    "no-text.why": {
        "zh": "读不出文字，就看不出填没填。",
        "en": "What cannot be read cannot be seen to be filled in.",
    },
    "no-text.mend": {
        "zh": "用 UTF-8 编码另存。",
        "en": "Save it as UTF-8.",
    },
    "no-markdown": {
        "zh": "《{title}》（{path}）不是 Markdown，看不出章节",
        "en": "{title} ({path}) is not Markdown: its sections cannot be seen",
    },
    "no-markdown.why": {
        "zh": "章节靠 Markdown 中的标记识别，其他格式只能检查有无内容。",
        "en": (
            "Sections are found by markers in Markdown; of other formats only their being there can be "
            "checked."
        ),
    },
    "no-markdown.mend": {
        "zh": "改用 Markdown，或去掉准则中的章节要求。",
        "en": "Keep it as Markdown, or ask for no sections in the criterion.",
    },
    "empty-document": {
        "zh": "《{title}》（{path}）没有内容",
        "en": "{title} ({path}) has no content",
    },
    "empty-document.why": {
        "zh": "空文档等于没有文档：只有文件头、标题或批注不算内容。",
        "en": "An empty document is none: front matter, headings and comments are no content.",
    },
    "empty-document.mend": {
        "zh": "把内容写进去。",
        "en": "Write the content.",
    },
    **ATTACHED,
    "bad-marker": {
        "zh": "《{title}》有一处章节标记无法识别或重复",
        "en": "{title} has a section marker that cannot be read or is used twice",
    },
    "bad-marker.why": {
        "zh": "每个章节靠自己的标记识别，标记坏了就不知道检查哪一段。",
        "en": "A section is known by its marker; with a broken one nobody knows where it begins.",
    },
    "bad-marker.mend": {
        "zh": "按 <!-- kactl:section 标识 --> 的写法改正，每个标识只用一次。",
        "en": "Write `<!-- kactl:section ID -->`, each id once.",
    },
    "no-section": {
        "zh": "《{title}》缺少章节“{section}”的标记",
        "en": "{title} lacks the marker of the section `{section}`",
    },
    "no-section.why": {
        "zh": "准则要求这一章；标题可以改名，标记不能删。",
        "en": "The criterion asks for this section; its heading may change, its marker must stay.",
    },
    "no-section.mend": {
        "zh": "补上标题、标记 <!-- kactl:section {section} --> 和内容。",
        "en": "Put back the heading, the marker `<!-- kactl:section {section} -->` and the content.",
    },
    "unfilled": {
        "zh": "《{title}》的“{section}”还没有填写",
        "en": "{title}: the section “{section}” is not filled in",
    },
    "unfilled.why": {
        "zh": "标题、空表格、空列表和照抄的说明都不算内容。",
        "en": "Headings, empty tables, empty lists and copied guidance are no content.",
    },
    "unfilled.mend": {
        "zh": "照章节说明里的好例子写；确实没有的，写“无”和理由。",
        "en": "Write it after the good example in its guide; where there is nothing, say so and why.",
    },
    "row": {
        "zh": "《{title}》的“{section}”中“{text}”这一行还空着",
        "en": "{title}, “{section}”: the row “{text}” is still empty",
    },
    "row.why": {
        "zh": "表格里预先列出的每一行都要有人想过。",
        "en": "Every row that the table lists is there to be thought about.",
    },
    "row.mend": {
        "zh": "填写这一行；不适用的，写“不适用”和理由，或删去该行。",
        "en": "Fill in the row; if it does not apply, say so and why, or remove it.",
    },
    "label": {
        "zh": "《{title}》的“{section}”中“{text}”后面还没有内容",
        "en": "{title}, “{section}”: nothing follows “{text}”",
    },
    "label.why": {
        "zh": "只有标签没有内容，读的人得不到答案。",
        "en": "A label without content answers nothing.",
    },
    "label.mend": {
        "zh": "在冒号后面或下一层写出内容。",
        "en": "Write the content after the colon or one level below.",
    },
}
# About the team's file.
TEAM = {
    "bad-team": {
        "zh": "team.yaml 中的 {entry} 无法理解",
        "en": "the entry {entry} of team.yaml cannot be understood",
    },
    "bad-team.why": {
        "zh": "人员和角色指派读不出来时，谁担任什么角色无法判定。",
        "en": "While the team cannot be read, nobody can tell who holds which role.",
    },
    "bad-team.mend": {
        "zh": "日期写成 2026-11-30，指派写成 person、from、until 几项。",
        "en": "Write dates as 2026-11-30 and assignments as `person`, `from`, `until`.",
    },
}
# About a register that is not there.
REGISTER = {
    "no-such-register": {
        "zh": "流程规范中没有台账“{register}”",
        "en": "the playbook has no register `{register}`",
    },
    "no-such-register.why": {
        "zh": "要检查的台账不存在，无法判定。",
        "en": "The register in question does not exist, so nothing can be judged.",
    },
    "no-such-register.mend": {
        "zh": "改正流程规范中的 register。",
        "en": "Correct `register` in the playbook.",
    },
}
# About a field that is not there.
FIELD = {
    "no-such-field": {
        "zh": "台账“{register}”没有字段 {fields}",
        "en": "the register {register} has no field {fields}",
    },
    "no-such-field.why": {
        "zh": "问一个不存在的字段，答案永远相同，等于没问。",
        "en": "Asking about a field that nobody can fill always gives the same answer.",
    },
    "no-such-field.mend": {
        "zh": "改正字段名，或在台账中声明该字段。",
        "en": "Correct the name, or declare the field in the register.",
    },
}
# About a selection without items.
EMPTY = {
    "empty": {
        "zh": "台账“{register}”中没有要检查的条目",
        "en": "there is no item of {register} to look at",
    },
    "empty.why": {
        "zh": "一条都没有时，“全部满足”没有意义，只能记为待查。",
        "en": "Of nothing, everything holds; that answers no question, so the criterion is unknown.",
    },
    "empty.mend": {
        "zh": "录入条目；确实可以为空的，在准则中写 allow_empty: true。",
        "en": "Add the items; where none is fine, the criterion says `allow_empty: true`.",
    },
}

# About the calendar.
CALENDAR = {
    "bad-calendar": {
        "zh": "calendar.yaml 无法理解，算不出工作日",
        "en": "`calendar.yaml` cannot be understood, so no working day can be counted",
    },
    "bad-calendar.why": {
        "zh": "工作日和工作时间以 calendar.yaml 为准，它有写错的地方。",
        "en": "Working days and hours are read from `calendar.yaml`, and something in it is wrong.",
    },
    "bad-calendar.mend": {
        "zh": "照编辑器的提示改正，或运行 kactl calendar refresh 重新生成。",
        "en": "Correct what the editor marks, or write it anew with `kactl calendar refresh`.",
    },
}
