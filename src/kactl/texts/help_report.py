"""Help of `kactl report`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "项目报告：是否按时、需要客户做什么、投入换来了什么；另有周报、评审材料、月度服务、季度价值",
        "en": "Where the project stands; and the week, a gate, a month of service, a quarter of value",
    },
    "about.example": {
        "zh": "kactl report -o 项目报告.html\nkactl report --audience client -o 项目报告.pdf\n"
        "kactl report weekly -o 周报.docx --audience client",
        "en": "kactl report -o report.html\nkactl report --audience client -o report.pdf\n"
        "kactl report weekly -o weekly.docx --audience client",
    },
    "about.more": {
        "zh": "页面和 PDF 是自成一体的单个文件，不联网也能打开，图表旁附数据表。"
        "给客户的那份只含流程规范声明为公开的内容。",
        "en": "Page and PDF are one file that opens offline, each chart with its numbers beside it. What "
        "goes to the client holds only what the playbook declares `public`.",
    },
    "about.since": {
        "zh": "近期变化从哪天算起，默认最近七天",
        "en": "From which day on changes are told; the last seven days unless given",
    },
    "about.audience": {
        "zh": "给谁看：internal 内部（默认），client 客户",
        "en": "Who reads it: internal (the default) or client",
    },
    "about.output": {
        "zh": "写成文件：.html、.pdf、.docx、.xlsx、.md 或 .eml",
        "en": "Write it to a file: .html, .pdf, .docx, .xlsx, .md or .eml",
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
    "note": {"zh": "负责人写的一两句概况", "en": "A sentence or two by the manager"},
    "output": {
        "zh": "写成文件：.docx、.pdf、.xlsx、.md、.html 或 .eml",
        "en": "Write it to a file: .docx, .pdf, .xlsx, .md, .html or .eml",
    },
    "gate": {
        "zh": "评审材料：准则、审批、问题、免除、条件",
        "en": "What a gate is decided on: criteria, approvals, findings, waivers, conditions",
    },
    "gate.example": {
        "zh": "kactl report gate kickoff -o 启动评审.pdf",
        "en": "kactl report gate kickoff -o kickoff.pdf",
    },
    "gate.gate": {"zh": "评审点", "en": "The gate"},
    "service": {
        "zh": "月度服务报告：可用率、故障、缺陷、反馈、时限、服务回顾的准则",
        "en": "A month of service: availability, incidents, defects, feedback, clocks, the review's criteria",
    },
    "service.example": {
        "zh": "kactl report service 2026-11 --audience client -o 服务.docx",
        "en": "kactl report service 2026-11 --audience client -o service.docx",
    },
    "service.month": {"zh": "月份，如 2026-11", "en": "The month, such as 2026-11"},
    "value": {
        "zh": "季度价值报告：验收与上线、优化建议、路线图；没有数据的写明未知",
        "en": "A quarter of value: what was accepted and went live, suggestions, the roadmap's age",
    },
    "value.example": {
        "zh": "kactl report value 2026-Q4 -o 价值.pdf",
        "en": "kactl report value 2026-Q4 -o value.pdf",
    },
    "value.quarter": {"zh": "季度，如 2026-Q4", "en": "The quarter, such as 2026-Q4"},
}
