"""What `NOUN next` says."""

TEXTS = {
    "head": {"zh": "接下来做（{register}）", "en": "Take up next ({register})"},
    "none": {"zh": "没有可以开始的条目", "en": "Nothing can be taken up"},
    "waiting": {"zh": "排在前面、但还不能开始", "en": "Before them, and not to be begun yet"},
    "more": {"zh": "另有 {count} 条也还不能开始", "en": "{count} more cannot be begun yet"},
    "why": {"zh": "理由", "en": "Why"},
    "core": {"zh": "核心，排序第 {rank}，可以开始", "en": "core, rank {rank}, nothing in its way"},
    "ranked": {"zh": "排序第 {rank}，可以开始", "en": "rank {rank}, nothing in its way"},
    "unranked": {"zh": "未排序，可以开始", "en": "no rank, nothing in its way"},
    "not-ready": {
        "zh": "还在“{state}”，不能直接开始",
        "en": "“{state}”: cannot be begun from there",
    },
    "not-handed-over": {"zh": "“{route}”还没有交接", "en": "not handed over yet: {route}"},
    "not-accepted": {"zh": "“{route}”已移交，{handoff} 待接收", "en": "{handoff} not accepted yet: {route}"},
    "stopped": {"zh": "{item} 未了结", "en": "{item} is still open"},
    "after": {"zh": "要等 {item} 完成", "en": "waits for {item}"},
    "overtaken": {
        "zh": "{item} 已开工，更靠前的核心条目 {core} 还没有开始",
        "en": "{item} was begun before the core {core}, which ranks higher",
    },
    "overtaken.why": {"zh": "核心需求优先响应。", "en": "Core items come first."},
    "overtaken.mend": {
        "zh": "先做核心条目，或在排序中说明理由。",
        "en": "Take up the core item first, or change the order and say why.",
    },
    "no-owner": {"zh": "“{title}”没有责任人字段，不能按人筛选", "en": "{title} has no owner to ask for"},
    "no-owner.why": {"zh": "--for 按 owner 字段筛选。", "en": "`--for` asks for the field `owner`."},
    "no-owner.mend": {"zh": "去掉 --for。", "en": "Leave out --for."},
}
