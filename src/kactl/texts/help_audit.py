"""Help of `kactl audit`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "审计材料：一段时间内上线了什么、谁批准的、怎样复核；含没有经过评审的",
        "en": "The audit pack: what was deployed and decided, by whom, and how to repeat it by hand",
    },
    "about.more": {
        "zh": "列出每个标签和已上线版本（有决定的和没有的）、决定及其同意与证据、独立性、免除、紧急放行与"
        "补审、任职情况、对应的标准控制项，并抽样列出复核一次同意所需的全部命令：只用 git 和 shell。",
        "en": "Every tag and released release with and without a decision, decisions with approvals and "
        "evidence, independence, waivers, break-glass and reviews, role holders, controls, and a sample with "
        "the commands that repeat an approval: git and a shell, nothing of kactl.",
    },
    "about.example": {
        "zh": "kactl audit --from 2026-01-01 --to 2026-12-31 -o 审计.pdf\n"
        "kactl audit --from 2026-10-01 --to 2026-12-31 --control ISO27001:A.8.32 -o 审计.xlsx",
        "en": "kactl audit --from 2026-01-01 --to 2026-12-31 -o audit.pdf\n"
        "kactl audit --from 2026-10-01 --to 2026-12-31 --control ISO27001:A.8.32 -o audit.xlsx",
    },
    "first": {"zh": "从哪一天起，含当天", "en": "From this day on, included"},
    "last": {"zh": "到哪一天止，含当天", "en": "Up to this day, included"},
    "control": {"zh": "只看对应某个标准控制项的", "en": "Only what serves this control"},
    "sample": {"zh": "抽几次同意，默认 5", "en": "How many approvals to draw; 5 unless given"},
    "seed": {
        "zh": "抽样的种子，默认 1；同一种子抽出同样的",
        "en": "What the draw begins with; 1 unless given",
    },
    "output": {
        "zh": "写成文件：.pdf、.xlsx、.docx、.md、.html 或 .eml",
        "en": "Write it to a file: .pdf, .xlsx, .docx, .md, .html or .eml",
    },
}
