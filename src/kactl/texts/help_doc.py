"""Help of `kactl doc`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "文档：查看、准备、登记附件、导出受控副本",
        "en": "Documents: see, lay down, attach, export as controlled copies",
    },
    "about.example": {"zh": "kactl doc list", "en": "kactl doc list"},
    "list": {
        "zh": "列出本项目的文档：写到哪一步、版本、责任角色、哪个评审点读",
        "en": "List the documents: how far, which version, whose, and which gate reads them",
    },
    "list.example": {"zh": "kactl doc list --format markdown", "en": "kactl doc list --format markdown"},
    "show": {
        "zh": "查看一份文档：章节填没填、文件头、哪些准则读它、谁最近改过",
        "en": "Show a document: its sections, front matter, who reads it, who changed it last",
    },
    "show.example": {"zh": "kactl doc show charter", "en": "kactl doc show charter"},
    "new": {
        "zh": "按模板准备一份文档；已有的保留",
        "en": "Lay a document down from its template; one that is there is kept",
    },
    "new.example": {"zh": "kactl doc new release-plan@v1.4.0", "en": "kactl doc new release-plan@v1.4.0"},
    "attach": {
        "zh": "用 docx、xlsx 或 pdf 代替 Markdown；链接连同导出件一起登记",
        "en": "Let a docx, xlsx or pdf stand for a document; a link is kept with its export",
    },
    "attach.example": {
        "zh": "kactl doc attach specification 需求规格说明书.docx --version 1.0 --approver 张伟",
        "en": "kactl doc attach specification specification.docx --version 1.0 --approver ann.lee",
    },
    "attach.file": {
        "zh": "要登记的文件；只改登记内容时不写",
        "en": "The file; left out to change what is said of it",
    },
    "attach.link": {
        "zh": "原页面的地址；kactl 不去取，导出件由你提供",
        "en": "Where the page stands; nothing is fetched, the export comes from you",
    },
    "attach.taken": {"zh": "导出的日期；默认为今天", "en": "The day of the export; today unless given"},
    "attach.title": {"zh": "标题", "en": "Its title"},
    "attach.version": {"zh": "版本", "en": "Its version"},
    "attach.classification": {"zh": "密级", "en": "Its classification"},
    "attach.author": {"zh": "编制人", "en": "Its author"},
    "attach.reviewer": {"zh": "审核人，须在团队中", "en": "Its reviewer, of the team"},
    "attach.approver": {"zh": "批准人，须在团队中", "en": "Its approver, of the team"},
    "attach.remove": {"zh": "取消附件，改回 Markdown", "en": "Take the file away again"},
    "export": {
        "zh": "导出受控副本：控制栏、修订记录、正文、签署页",
        "en": "Export a controlled copy: control block, revisions, text, signatures",
    },
    "export.example": {
        "zh": "kactl doc export charter -o 项目章程.docx",
        "en": "kactl doc export charter -o charter.pdf",
    },
    "export.output": {
        "zh": "写到哪个文件：.docx、.pdf、.html 或 .md；一次导出几份时，名字里用 {doc} 代表每一份",
        "en": "The file to write: .docx, .pdf, .html or .md; of several documents, `{doc}` stands for each",
    },
    "export.at": {"zh": "某个提交里的版本", "en": "The version in a commit"},
    "show.at": {"zh": "某个提交里的版本", "en": "The version in a commit"},
    "export.documents": {
        "zh": "一份或几份文档的标识、标题或路径",
        "en": "One document or several, by id, title or path",
    },
    "history": {
        "zh": "查看一份文档的各个版本，以及哪些审批针对哪一版",
        "en": "Tell the versions of a document, and which approvals bound which",
    },
    "history.example": {"zh": "kactl doc history charter", "en": "kactl doc history charter"},
    "document": {
        "zh": "文档的标识、标题或路径；每次各有一份的，@ 后写明是哪一次",
        "en": "The document's id, title or path; with `@INSTANCE` where each has one",
    },
}
