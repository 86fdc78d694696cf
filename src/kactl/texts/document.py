"""What the commands of documents say."""

TEXTS = {
    "laid": {"zh": "准备文档：{title}（{document}）", "en": "Lay down {title} ({document})"},
    "attached": {"zh": "登记附件：{title}（{document}）", "en": "Attach {title} ({document})"},
    "detached": {"zh": "取消附件：{title}（{document}）", "en": "Detach {title} ({document})"},
    "list-head": {
        "zh": "用附件或链接代替 Markdown 的文档；由 kactl doc attach 登记，也可以手工改。",
        "en": "Documents that are attached files or links; `kactl doc attach` writes it, and you may.",
    },
    "unknown": {
        "zh": "没有文档“{document}”；相近的有：{near}",
        "en": "there is no document `{document}`; near it: {near}",
    },
    "unknown.why": {
        "zh": "文档用标识、标题或路径指定，以本项目的流程规范为准。",
        "en": "A document is named by id, title or path, as this engagement's playbook declares it.",
    },
    "unknown.mend": {"zh": "用 kactl doc list 查看。", "en": "See `kactl doc list`."},
    "not-in-force": {
        "zh": "本项目不需要文档 {document}",
        "en": "this engagement does not need the document {document}",
    },
    "not-in-force.why": {
        "zh": "流程规范规定这份文档只用于部分项目。",
        "en": "The playbook wants it only in some engagements.",
    },
    "not-in-force.mend": {
        "zh": "用 kactl doc list 查看本项目的文档。",
        "en": "See the documents of this one with `kactl doc list`.",
    },
    "declared": {
        "zh": "{document} 是登记内容（{path}），不是文稿",
        "en": "{document} ({path}) holds declarations; it is no written document",
    },
    "declared.why": {
        "zh": "团队、环境、日历由各自的命令和 YAML 维护，不用模板，不能用附件代替，也不导出。",
        "en": "Team, environments and calendar have their own commands and YAML: no template, no attachment.",
    },
    "declared.mend": {"zh": "直接打开该文件修改。", "en": "Edit that file."},
    "no-instance": {
        "zh": "{document} 全项目只有一份，不带 @",
        "en": "there is one {document} in the engagement: nothing stands after `@`",
    },
    "no-instance.why": {
        "zh": "只有每次评审各一份的文档才带 @。",
        "en": "Only documents that each instance of a gate has for itself take an instance.",
    },
    "no-instance.mend": {"zh": "去掉 @ 及其后面的部分。", "en": "Leave out `@` and what follows."},
    "which-instance": {
        "zh": "{document} 每次各有一份，请指明是哪一次：{known}",
        "en": "each instance has a {document} of its own; say which one: {known}",
    },
    "which-instance.why": {
        "zh": "这份文档随评审点的每一次单独准备。",
        "en": "It is laid down for each instance of its gate.",
    },
    "which-instance.mend": {"zh": "在 @ 后写明。", "en": "Put it after `@`."},
    "bad-instance": {"zh": "“{instance}”不能用作次别名", "en": "`{instance}` cannot name an instance"},
    "bad-instance.why": {
        "zh": "只能用字母、数字、点、下划线和连字符，以字母或数字开头。",
        "en": "Letters, digits, dots, underscores and hyphens, a letter or digit first.",
    },
    "bad-instance.mend": {"zh": "改用这样的名字。", "en": "Use such a name."},
    "stands-attached": {
        "zh": "{document} 已用附件 {path} 代替",
        "en": "the file {path} is attached as {document}",
    },
    "stands-attached.why": {
        "zh": "附件和 Markdown 只能有一份作准。",
        "en": "Either the attached file counts or the Markdown, not both.",
    },
    "stands-attached.mend": {
        "zh": "要改回 Markdown，先取消附件。",
        "en": "To go back to Markdown, detach the file first.",
    },
    "not-attached": {"zh": "{document} 没有附件", "en": "no file is attached as {document}"},
    "not-attached.why": {
        "zh": "documents.yaml 里没有登记它。",
        "en": "`documents.yaml` does not name it.",
    },
    "not-attached.mend": {"zh": "用 kactl doc show 查看。", "en": "See `kactl doc show`."},
    "nothing-given": {
        "zh": "没有说明 {document} 用哪个文件或链接",
        "en": "neither a file nor a link is given for {document}",
    },
    "nothing-given.why": {
        "zh": "第一次登记要有文件，或者用 --link 给出地址。",
        "en": "The first time there must be a file, or an address with `--link`.",
    },
    "nothing-given.mend": {"zh": "补上文件或 --link。", "en": "Add the file or `--link`."},
    "bad-link": {"zh": "“{link}”不是网页地址", "en": "`{link}` is no address of a page"},
    "bad-link.why": {
        "zh": "只认 http:// 或 https:// 开头的地址。",
        "en": "It begins with http:// or https://.",
    },
    "bad-link.mend": {"zh": "写完整的地址。", "en": "Give the whole address."},
    "no-kind": {
        "zh": "{path} 不能作为附件：扩展名可以是 {known}",
        "en": "{path} cannot be attached: the ending may be {known}",
    },
    "no-kind.why": {
        "zh": "附件要多年以后谁都打得开。",
        "en": "An attached file must open for everybody, years from now.",
    },
    "no-kind.mend": {"zh": "另存为其中一种。", "en": "Save it as one of these."},
    "protected": {"zh": "{path} 有密码", "en": "{path} is protected by a password"},
    "protected.why": {
        "zh": "打不开的文件没法审，也没法多年以后再查。",
        "en": "What cannot be opened can be neither reviewed nor looked up later.",
    },
    "protected.mend": {"zh": "去掉密码另存一份，再登记。", "en": "Save it without, and attach that."},
    "damaged": {
        "zh": "{path} 打不开，或与扩展名不符",
        "en": "{path} cannot be opened, or is not what its ending says",
    },
    "damaged.why": {
        "zh": "文件可能没有传完，或只是改了扩展名。",
        "en": "It may have come incompletely, or only its ending was changed.",
    },
    "damaged.mend": {
        "zh": "用对应的软件打开并另存，再登记。",
        "en": "Open it in its own program, save it, and attach that.",
    },
    "tracked": {
        "zh": "{path} 里还有未接受的修订",
        "en": "{path} holds tracked changes that nobody accepted or rejected",
    },
    "tracked.why": {
        "zh": "修订显示与否，各人看到的不是同一份文字，审批就没有共同的依据。",
        "en": "With changes shown or hidden people read different words, and approve different things.",
    },
    "tracked.mend": {
        "zh": "在 Word 里接受或拒绝全部修订，保存后再登记。",
        "en": "Accept or reject all changes in Word, save, and attach it again.",
    },
    "scanned": {"zh": "{path} 是扫描件，里面没有文字", "en": "{path} is a scan: there is no text in it"},
    "scanned.why": {
        "zh": "扫描件搜不到字，也比不出两版的差别。",
        "en": "A scan cannot be searched, nor can two versions be compared.",
    },
    "scanned.mend": {
        "zh": "有原件的话，改为登记原件。",
        "en": "Attach the original instead, where there is one.",
    },
    "markdown-kept": {
        "zh": "{path} 已有人改过，保留未动；从现在起以附件为准",
        "en": "{path} was worked on and is kept; from now on the attached file counts",
    },
    "markdown-kept.why": {
        "zh": "只有没人动过的模板才会自动删除。",
        "en": "Only a template that nobody touched is taken away.",
    },
    "markdown-kept.mend": {"zh": "不再需要时自行删除。", "en": "Remove it when it is of no more use."},
    "no-form": {
        "zh": "文档不能导出为 {path}：扩展名可以是 {known}",
        "en": "a document cannot become {path}: the ending may be {known}",
    },
    "no-form.why": {
        "zh": "文档是逐页读的；表格用 kactl workbook 或各台账的 export。",
        "en": "A document is read page by page; tables come from the registers' own `export`.",
    },
    "no-form.mend": {"zh": "换一个扩展名。", "en": "Use one of these endings."},
    "one-file": {
        "zh": "几份文档不能写进同一个文件 {path}",
        "en": "several documents cannot become the one file {path}",
    },
    "one-file.why": {
        "zh": "每份受控副本有自己的控制栏和签署页，各是一个文件。",
        "en": "Each copy has its own control block and signatures, and is a file of its own.",
    },
    "one-file.mend": {
        "zh": "在文件名里用 {{doc}} 代表每一份，如 -o '{{doc}}.pdf'。",
        "en": "Put `{{doc}}` into the name for each, such as -o '{{doc}}.pdf'.",
    },
    "nothing-there": {
        "zh": "{document} 还没有内容可导出（{path}）",
        "en": "there is nothing to export yet: {document} ({path})",
    },
    "nothing-there.why": {"zh": "文件还不在仓库里。", "en": "The file is not there."},
    "nothing-there.mend": {"zh": "先用 kactl doc new 准备。", "en": "Lay it down with `kactl doc new`."},
    "images": {
        "zh": "{path} 里的 {count} 张图片没有进入导出件：{images}",
        "en": "{count} pictures of {path} are not in the export: {images}",
    },
    "images.why": {
        "zh": "只嵌入仓库里的 png、jpg、svg，每张不超过 8 MB；不联网取图。",
        "en": "Only png, jpg and svg of the repository are embedded, up to 8 MB each; nothing is fetched.",
    },
    "images.mend": {
        "zh": "把图片提交到文档旁边，用相对路径引用后重新导出。",
        "en": "Commit the pictures beside the document, name them by their relative path, and export again.",
    },
    "list-faulty": {
        "zh": "{path} 有错，不知道哪些文档是附件",
        "en": "{path} is faulty: nobody can tell which documents are attached",
    },
    "list-faulty.why": {
        "zh": "这个文件登记哪些文档用附件代替。",
        "en": "That file says which documents are attached files.",
    },
    "list-faulty.mend": {
        "zh": "执行 kactl check 看错在哪一行。",
        "en": "See with `kactl check` what is wrong and where.",
    },
    "front-unreadable": {
        "zh": "《{title}》的文件头（front matter）写法有误：{problem}",
        "en": "the front matter of {title} is not well formed: {problem}",
    },
    "front-unreadable.why": {
        "zh": "编号、版本、批准人都写在文件头里，读不出来就进不了导出件。",
        "en": "Number, version and approver stand there; what cannot be read enters no export.",
    },
    "front-unreadable.mend": {"zh": "改正这一行。", "en": "Mend that line."},
    "front-type": {
        "zh": "《{title}》文件头的 {key} 应是文字，现在是 {found}",
        "en": "`{key}` in the front matter of {title} should be text; found {found}",
    },
    "front-type.why": {
        "zh": "不加引号的 1.10 会读成 1.1，版本号就变了。",
        "en": "Without quotes 1.10 reads as 1.1, and the version is another one.",
    },
    "front-type.mend": {"zh": '给它加上引号，如 version: "1.10"。', "en": 'Quote it: version: "1.10".'},
    "front-person": {
        "zh": "《{title}》文件头的 {key} 写的是“{found}”，团队里没有这个人",
        "en": "`{key}` in the front matter of {title} names {found}, who is not in the team",
    },
    "front-person.why": {
        "zh": "审核人、批准人要能与审批记录对上。",
        "en": "Reviewer and approver are held against the records.",
    },
    "front-person.mend": {
        "zh": "写团队成员的标识、邮箱或姓名；新人先用 kactl role assign 加入。",
        "en": "Name somebody of the team by id, address or name; add a new one with `kactl role assign`.",
    },
    "link-frozen": {
        "zh": "《{title}》是链接：本次送审以 {day} 取的导出件 {path} 为准",
        "en": "{title} is a link: this review rests on the export of {day}, {path}",
    },
    "link-frozen.why": {
        "zh": "页面以后怎么改，都不影响送审版；页面若已更新，请先换导出件再送审。",
        "en": "Later edits of the page change nothing; if it changed already, bring a new export and reopen.",
    },
    "link-frozen.mend": {
        "zh": "用 kactl doc attach 文档 文件 --link 地址 换导出件。",
        "en": "Bring a new export with `kactl doc attach DOC FILE --link URL`.",
    },
    "state-missing": {"zh": "缺", "en": "missing"},
    "state-template": {"zh": "未动笔", "en": "template"},
    "state-partly": {"zh": "已填 {filled}/{sections} 章", "en": "{filled} of {sections} sections"},
    "state-filled": {"zh": "已写实", "en": "filled in"},
    "state-attached": {"zh": "附件", "en": "attached"},
    "state-link": {"zh": "链接（{taken} 导出）", "en": "link (export of {taken})"},
    "state-unreadable": {"zh": "读不出", "en": "unreadable"},
    "state-there": {"zh": "有", "en": "there"},
    "state-waiting": {"zh": "未到", "en": "not yet"},
    "document": {"zh": "文档", "en": "document"},
    "title": {"zh": "标题", "en": "title"},
    "state": {"zh": "状态", "en": "state"},
    "version": {"zh": "版本", "en": "version"},
    "owner": {"zh": "责任角色", "en": "owner"},
    "gate": {"zh": "评审点", "en": "gate"},
    "file": {"zh": "文件", "en": "file"},
    "digest": {"zh": "内容指纹", "en": "digest"},
    "link": {"zh": "链接", "en": "link"},
    "changed": {"zh": "最近改动", "en": "last change"},
    "uncommitted": {"zh": "未提交", "en": "not committed"},
    "sections": {"zh": "章节", "en": "Sections"},
    "read-by": {"zh": "哪些准则读它", "en": "Read by"},
    "front": {"zh": "文件头", "en": "Front matter"},
    "nobody-reads": {"zh": "没有准则读它。", "en": "No criterion reads it."},
    "section-filled": {"zh": "已填", "en": "filled"},
    "section-open": {"zh": "没填完", "en": "open"},
    "section-empty": {"zh": "空", "en": "empty"},
    "optional": {"zh": "选填", "en": "optional"},
    "gap-row": {"zh": "第 {line} 行：“{text}”一行未填", "en": "line {line}: the row “{text}” waits"},
    "gap-label": {"zh": "第 {line} 行：“{text}”后面未填", "en": "line {line}: “{text}” waits"},
    "removed": {"zh": "删除", "en": "removed"},
    "no-versions": {"zh": "还没有提交过的版本。", "en": "No version is committed yet."},
    "count": {"zh": "共 {count} 份文档", "en": "{count} documents"},
    "bound-approve": {"zh": "{gate}：{name}（{role}）同意", "en": "{gate}: {name} ({role}) approved"},
    "bound-reject": {"zh": "{gate}：{name}（{role}）驳回", "en": "{gate}: {name} ({role}) rejected"},
    "bound-decision": {
        "zh": "{gate}：{name} 作出决定（{result}）",
        "en": "{gate}: {name} decided ({result})",
    },
    "not-counted": {"zh": "（不计）", "en": " (does not count)"},
}
