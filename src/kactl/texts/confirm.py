"""What `NOUN confirm` says."""

TEXTS = {
    "confirmed": {
        "zh": "{person} 确认{register} {count} 条",
        "en": "{register}: {count} confirmed by {person}",
    },
    "list": {"zh": "{person} 确认 {count} 条：{items}", "en": "{person} confirms {count}: {items}"},
    "list-more": {
        "zh": "{person} 确认 {count} 条：{items}，另有 {more} 条",
        "en": "{person} confirms {count}: {items}, and {more} more",
    },
    "list-more.why": {
        "zh": "一份签字确认整张清单；签的是每条当时的内容。",
        "en": "One signature for the whole list, and for what each item says now.",
    },
    "list-more.mend": {
        "zh": "与签字的清单逐条核对：用 list 加同样的条件列出全部。",
        "en": "Hold the signed list against `list` with the same condition, which names them all.",
    },
    "list.why": {
        "zh": "一份签字确认整张清单；签的是每条当时的内容。",
        "en": "One signature for the whole list, and for what each item says now.",
    },
    "list.mend": {"zh": "先用 --dry-run 核对。", "en": "Look at it first with --dry-run."},
    "undeclared": {"zh": "“{title}”不用客户确认", "en": "{title}: nothing says who confirmed an item"},
    "undeclared.why": {
        "zh": "该台账既没有 confirmed_by 字段，也没有 accepted_by 和 proof 字段。",
        "en": "The register has neither a field `confirmed_by`, nor `accepted_by` with `proof`.",
    },
    "undeclared.mend": {
        "zh": "在流程规范的这个台账下加上 confirmed_by。",
        "en": "Declare `confirmed_by` for the register in the playbook.",
    },
    "not-client": {
        "zh": "{person} 在 {day} 不是客户方人员，不能代表客户确认",
        "en": "{person} was not of the client's side on {day} and cannot confirm for the client",
    },
    "not-client.why": {
        "zh": "客户确认须由客户方人员作出，本公司的人不能代签。",
        "en": "What the client confirms is confirmed by the client's people, never by one's own.",
    },
    "not-client.mend": {
        "zh": "写客户方签字人；新人先登记：kactl role assign",
        "en": "Name who signed for the client; add somebody new with kactl role assign.",
    },
    "future": {"zh": "签字日期 {day} 还没到", "en": "{day} has not come yet"},
    "future.why": {"zh": "签字日期不会晚于今天。", "en": "Nobody has signed tomorrow."},
    "future.mend": {"zh": "写单据上的日期。", "en": "Give the day that stands on the paper."},
    "no-paper": {
        "zh": "确认要写明谁签的、凭证在哪",
        "en": "a confirmation names who signed, and the paper",
    },
    "no-paper.why": {
        "zh": "没有凭证的确认说明不了什么。",
        "en": "Without a proof it proves nothing.",
    },
    "no-paper.mend": {
        "zh": "加上 --on-behalf-of 和 --evidence。",
        "en": "Add --on-behalf-of and --evidence.",
    },
}
