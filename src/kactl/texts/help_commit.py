"""Help of `kactl commit`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {"zh": "把项目文件的改动提交为一次提交", "en": "Commit the engagement's changes in one commit"},
    "about.example": {"zh": "kactl commit -m 完成项目章程", "en": "kactl commit -m 'Complete the charter'"},
}
