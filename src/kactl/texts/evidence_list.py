"""What lists of evidence say."""

TEXTS: dict[str, dict[str, str]] = {
    "none": {"zh": "还没有证据", "en": "There is no evidence yet"},
    "for": {"zh": "用于", "en": "For"},
    "name": {"zh": "报告", "en": "Report"},
    "says": {"zh": "内容", "en": "What it says"},
    "commit": {"zh": "提交", "en": "Commit"},
    "by": {"zh": "来源", "en": "From"},
    "at": {"zh": "产出", "en": "Produced"},
    "held": {"zh": "原件", "en": "File"},
    "ci": {"zh": "流水线", "en": "pipeline"},
    "self-declared": {"zh": "自行申报", "en": "self-declared"},
    "tests": {
        "zh": "{total} 个测试，失败 {bad}，跳过 {skipped}",
        "en": "{total} tests, {bad} failed, {skipped} skipped",
    },
    "coverage": {"zh": "行覆盖率 {percent}%", "en": "{percent}% of lines"},
    "findings": {
        "zh": "高 {error}、中 {warning}、低 {note}",
        "en": "{error} high, {warning} medium, {note} low",
    },
    "performance": {"zh": "P95 {p95} 毫秒，失败 {failed}%", "en": "p95 {p95} ms, {failed}% failed"},
    "components": {"zh": "{count} 个组件", "en": "{count} components"},
    "document": {"zh": "只记指纹", "en": "digest only"},
    "same": {"zh": "一致", "en": "as it was"},
    "changed": {"zh": "被改过", "en": "changed"},
    "lost": {"zh": "不在了", "en": "gone"},
    "digest-only": {"zh": "未保存，未核对", "en": "not kept, not verified"},
}
