"""Help of `kactl report`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "报告：周报、评审材料、月度服务、季度价值；Word、PDF、Excel、邮件草稿出自同一份数据",
        "en": "Reports: the week, a gate, a month of service, a quarter of value; one value, any form",
    },
    "about.example": {
        "zh": "kactl report weekly\nkactl report weekly -o 周报.docx --audience client",
        "en": "kactl report weekly\nkactl report weekly -o weekly.docx --audience client",
    },
    "weekly": {
        "zh": "项目周报：本周完成、下周计划、里程碑偏差、风险与问题、需客户配合事项、待签文件",
        "en": "The week: done, planned, milestones, risks, issues, what the client owes and is to sign",
    },
    "weekly.more": {
        "zh": "以已提交的内容为准。给客户的那份只含流程规范声明为公开（public）的台账和字段，其余一律视为"
        "内部；不写 -o 则直接显示。",
        "en": "It rests on what is committed. What goes to the client holds only registers and fields that "
        "the playbook declares `public`; everything else is internal. Without -o it is printed.",
    },
    "weekly.example": {
        "zh": "kactl report weekly --note '联调已通过，下周一开始 UAT。' -o 周报.docx\n"
        "kactl report weekly --audience client -o 周报.eml\n"
        "kactl report weekly --week 2026-W47 --format json",
        "en": "kactl report weekly --note 'Integration passed; UAT begins on Monday.' -o weekly.docx\n"
        "kactl report weekly --audience client -o weekly.eml\n"
        "kactl report weekly --week 2026-W47 --format json",
    },
    "weekly.week": {"zh": "哪一周（ISO），默认本周", "en": "Which week (ISO); this one unless given"},
    "audience": {
        "zh": "给谁看：internal 内部（默认），client 客户",
        "en": "Who reads it: internal (the default) or client",
    },
    "weekly.note": {"zh": "负责人写的一两句概况", "en": "A sentence or two by the manager"},
    "output": {
        "zh": "写成文件：.docx、.pdf、.xlsx、.md、.html 或 .eml",
        "en": "Write it to a file: .docx, .pdf, .xlsx, .md, .html or .eml",
    },
}
