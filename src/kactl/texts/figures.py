"""The words of the figures of gates and people."""

TEXTS: dict[str, dict[str, str]] = {
    "head": {"zh": "评审统计（截至 {day}）", "en": "Figures of gates, {day}"},
    "period": {"zh": "统计期：{since} 至 {until}", "en": "Decisions and words from {since} to {until}"},
    "start": {"zh": "开始", "en": "the start"},
    "today": {"zh": "今天", "en": "today"},
    "no-data": {"zh": "暂无数据", "en": "no data yet"},
    "gate": {"zh": "评审点", "en": "gate"},
    "instances": {"zh": "开始", "en": "begun"},
    "decided": {"zh": "已决定", "en": "decided"},
    "median": {"zh": "周期中位数", "en": "median lead time"},
    "longest": {"zh": "最长", "en": "longest"},
    "first-time": {"zh": "一次通过率", "en": "passed at once"},
    "overall": {"zh": "合计一次通过率：{rate}", "en": "Passed at the first decision, all gates: {rate}"},
    "rate": {"zh": "{percent}%（{passed}/{decided}）", "en": "{percent}% ({passed} of {decided})"},
    "span": {"zh": "{days} 个工作日（{hours} 小时）", "en": "{days} working days ({hours} h)"},
    "no-gates": {"zh": "还没有开始的：{gates}", "en": "Not begun yet: {gates}"},
    "people": {"zh": "等谁、审批负荷", "en": "Waiting by person, load of approvers"},
    "person": {"zh": "人员", "en": "person"},
    "waits": {"zh": "表态用时中位数", "en": "median wait"},
    "words": {"zh": "表态", "en": "words"},
    "awaited": {"zh": "待审批", "en": "awaited"},
    "given": {"zh": "近 {days} 天已同意", "en": "given in {days} days"},
    "waiting-for": {
        "zh": "等待 {person}：{gate}，{role}（送审已 {days} 个工作日）",
        "en": "waiting for {person}: {gate} as {role} ({days} working days since the opening)",
    },
    "ready-for": {
        "zh": "等待 {person}：{gate}，{role}（未送审）",
        "en": "waiting for {person}: {gate} as {role} (no review open)",
    },
    "nobody": {"zh": "还没有人表态，也没有待审批的。", "en": "Nobody has spoken and no approval is awaited."},
}
