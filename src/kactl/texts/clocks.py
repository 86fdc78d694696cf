"""What lists of clocks say."""

TEXTS = {
    "id": {"zh": "编号", "en": "Id"},
    "title": {"zh": "标题", "en": "Title"},
    "owner": {"zh": "责任人", "en": "Owner"},
    "clock": {"zh": "时限", "en": "Clock"},
    "within": {"zh": "限时", "en": "Within"},
    "due": {"zh": "应不晚于", "en": "Due"},
    "used": {"zh": "已用", "en": "Used"},
    "state": {"zh": "状态", "en": "State"},
    "running": {"zh": "计时中", "en": "running"},
    "warned": {"zh": "快到时限", "en": "soon due"},
    "breached": {"zh": "已超时", "en": "out of time"},
    "met": {"zh": "按时", "en": "in time"},
    "met-late": {"zh": "处理晚了", "en": "late"},
    "unmeasurable": {"zh": "无法计算", "en": "cannot be measured"},
    "because": {"zh": "{state}：{cause}", "en": "{state}: {cause}"},
    "no-start": {"zh": "没有开始时间", "en": "no beginning"},
    "bad-start": {"zh": "开始时间写法不对", "en": "its beginning is no date"},
    "bad-end": {"zh": "结束时间写法不对", "en": "its end is no date"},
    "backwards": {"zh": "结束早于开始", "en": "it ends before it begins"},
    "too-long": {"zh": "跨度太长", "en": "too long"},
    "closed-without-end": {"zh": "已关闭但没有结束时间", "en": "closed without an end"},
    "provisional": {"zh": "{due}（暂定）", "en": "{due} (provisional)"},
    "none": {"zh": "台账“{register}”没有要计时的条目", "en": "{register}: no item has a clock"},
    "figure": {
        "zh": (
            "{clock}：按时 {percent}%（{in_time}/{ended}），中位用时 {median} 小时，计时中 {running}，"
            "超时未处理 {breached}"
        ),
        "en": (
            "{clock}: {percent}% in time ({in_time} of {ended}), median {median} h, {running} running, "
            "{breached} out of time"
        ),
    },
    "open-only": {
        "zh": "{clock}：计时中 {running}，超时未处理 {breached}",
        "en": "{clock}: {running} running, {breached} out of time",
    },
    "no-clocks": {
        "zh": "台账“{title}”没有时限；有时限的是：{nouns}",
        "en": "the register {title} has no clocks; those that have: {nouns}",
    },
    "no-clocks.why": {
        "zh": "时限由流程规范在台账的 clocks 中声明。",
        "en": "Clocks are what the playbook declares under `clocks` of a register.",
    },
    "no-clocks.mend": {
        "zh": "列出有时限的台账，或在流程规范里为它加上时限。",
        "en": "List a register that has clocks, or give this one clocks in the playbook.",
    },
}
