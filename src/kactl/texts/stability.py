"""What `role list --stability` says."""

TEXTS = {
    "role": {"zh": "标识", "en": "Id"},
    "title": {"zh": "核心角色", "en": "Core role"},
    "holders": {"zh": "担任人（任职天数）", "en": "Holders (days)"},
    "backups": {"zh": "备份", "en": "Backups"},
    "since": {"zh": "{name}（{days} 天）", "en": "{name} ({days} days)"},
    "alone": {"zh": "△ 只靠一人", "en": "△ hangs on one person"},
    "vacant": {"zh": "空缺", "en": "vacant"},
    "median": {"zh": "任职中位数 {days} 天", "en": "Median tenure: {days} days"},
    "changes": {"zh": "各季度换人", "en": "Changes a quarter"},
    "left": {"zh": "{name} {day} 离开“{role}”", "en": "{name} left {role} on {day}"},
}
