"""What is said about items that a gate has settled."""

TEXTS = {
    "changed": {
        "zh": "{item} 在 {gate} 定为基线后改了“{fields}”（{commit}），没有批准的变更",
        "en": "{item}: {fields} changed after {gate} settled it ({commit}), without an approved change",
    },
    "changed.why": {
        "zh": "基线由客户和双方评审定下，改动要说明对范围、进度、成本、质量的影响并经批准。",
        "en": "What a gate settled changes once its impact on scope, time, cost and quality was approved.",
    },
    "changed.mend": {
        "zh": "提出变更并批准，或把内容改回。",
        "en": "Have a change approved that names the item, or put it back.",
    },
    "removed": {
        "zh": "{item} 在 {gate} 定为基线后被删除（{commit}），没有批准的变更",
        "en": "{item} was taken away after {gate} settled it ({commit}), without an approved change",
    },
    "removed.why": {
        "zh": "删除基线内的条目也是变更。",
        "en": "To take away what was settled is a change as well.",
    },
    "removed.mend": {
        "zh": "恢复文件，或提出变更并批准。",
        "en": "Bring the file back, or have a change approved that names it.",
    },
    "unreadable": {
        "zh": "读不到 {gate} 定基线时的提交 {commit}，{register}是否改动无法核对",
        "en": "{register}: the commit {commit} in which {gate} settled it cannot be read",
    },
    "unreadable.why": {
        "zh": "历史不完整时，没有东西可比。",
        "en": "Where history is cut off there is nothing to compare with.",
    },
    "unreadable.mend": {
        "zh": "取全历史：git fetch --unshallow",
        "en": "Fetch it: git fetch --unshallow",
    },
    "heading": {"zh": "{register}基线", "en": "{register}: baselines"},
    "none": {"zh": "还没有定下基线", "en": "Nothing is settled yet"},
    "gate": {"zh": "评审点", "en": "Gate"},
    "items": {"zh": "条目", "en": "Items"},
    "changes": {"zh": "批准的变更", "en": "Approved changes"},
    "volatility": {"zh": "变更率", "en": "Volatility"},
    "open": {"zh": "未经变更的改动", "en": "Edited without a change"},
    "undeclared": {"zh": "“{title}”不定基线", "en": "{title}: no gate settles its items"},
    "undeclared.why": {
        "zh": "哪个评审点定基线、定哪些字段，由流程规范中该台账的 baseline 规定。",
        "en": "Which gate settles which fields is for `baseline` of the register in the playbook to say.",
    },
    "undeclared.mend": {
        "zh": "在流程规范的这个台账下加上 baseline。",
        "en": "Add `baseline` to the register in the playbook.",
    },
}
