"""Help of `kactl schema`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "输出文件与报告的 JSON Schema", "en": "Print the JSON Schemas of files and reports"},
    "about.example": {"zh": "kactl schema gate-report", "en": "kactl schema gate-report"},
    "name": {"zh": "名称；默认输出全部", "en": "Which one; all unless given"},
}
