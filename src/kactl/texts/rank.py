"""What `NOUN rank` says."""

TEXTS = {
    "ranked": {
        "zh": "{register}按 {model} 重新排序，共 {count} 条",
        "en": "{register}: rank {count} items by {model}",
    },
    "head": {
        "zh": "{register}：按 {model} 排序，共 {count} 条，核心优先",
        "en": "{register}: {count} ranked by {model}, core first",
    },
    "rank": {"zh": "排序", "en": "Rank"},
    "before": {"zh": "原排序", "en": "Before"},
    "core": {"zh": "核心", "en": "Core"},
    "title": {"zh": "标题", "en": "Title"},
    "formula": {"zh": "得分算式", "en": "How it is scored"},
    "top": {
        "zh": "最高优先级 {count} 条，占 {percent}%",
        "en": "Highest priority: {count}, {percent}%",
    },
    "incomplete": {"zh": "缺 {fields}，暂不评分", "en": "no score: {fields} missing"},
    "apply": {
        "zh": "写入排序：kactl {noun} rank --apply",
        "en": "To write it: kactl {noun} rank --apply",
    },
    "missing": {
        "zh": "{count} 条缺评估数据，无法评分：{items}",
        "en": "{count} have no score, inputs are missing: {items}",
    },
    "missing.why": {
        "zh": "缺的数不猜，所以排在同类之后。",
        "en": "What is missing is not invented, so they come after their like.",
    },
    "missing.mend": {
        "zh": "补上后再排一次；各缺什么见 rank。",
        "en": "Fill in what `rank` names and rank again.",
    },
    "tie": {"zh": "{count} 条得分相同：{items}", "en": "{count} items score the same: {items}"},
    "tie.why": {
        "zh": "并列的依次按优先级、原排序、编号（没有编号的按标题）分先后，不是有意定的先后。",
        "en": "Priority, the rank they had, and then key, number or title part them: nobody decided it.",
    },
    "tie.mend": {
        "zh": "把评估打得更细，或商定先后后直接改 rank。",
        "en": "Evaluate them more finely, or agree on an order and set the rank by hand.",
    },
    "more-ties": {
        "zh": "另有 {ties} 组、共 {count} 条得分相同",
        "en": "{ties} more groups, {count} items in all, score the same",
    },
    "more-ties.why": {
        "zh": "评估的档次太粗，分不出先后。",
        "en": "The evaluation is too coarse to tell them apart.",
    },
    "more-ties.mend": {
        "zh": "排序后带 = 的就是；把评估打得更细，或商定先后后直接改 rank。",
        "en": "Their rank bears an =; evaluate them more finely, or set the rank by hand.",
    },
    "all-top": {
        "zh": "{count} 条（{percent}%）都是最高优先级，超过 {most}%",
        "en": "{count} items ({percent}%) have the highest priority, more than {most}%",
    },
    "all-top.why": {
        "zh": "什么都最重要，等于没有先后。",
        "en": "Where everything comes first, nothing does.",
    },
    "all-top.mend": {
        "zh": "与客户一起把一部分降级。",
        "en": "Lower some of them together with the client.",
    },
    "undeclared": {"zh": "“{title}”没有规定怎样排序", "en": "{title} declares no ranking"},
    "undeclared.why": {
        "zh": "按什么排，由流程规范中该台账的 ranking 规定。",
        "en": "By what its items are ranked is for `ranking` of the register in the playbook to say.",
    },
    "undeclared.mend": {
        "zh": "在流程规范的这个台账下加上 ranking。",
        "en": "Add `ranking` to the register in the playbook.",
    },
    "no-field": {
        "zh": "“{title}”按 {model} 评分还缺字段：{fields}",
        "en": "{title} lacks what {model} reads: {fields}",
    },
    "no-field.why": {
        "zh": "这种模型的输入，在该台账里没有对应字段。",
        "en": "The register has no field for these inputs of the model.",
    },
    "no-field.mend": {
        "zh": "换一种 --model，或在流程规范里用 ranking.inputs 指明字段。",
        "en": "Choose another --model, or name the fields in `ranking.inputs` of the playbook.",
    },
}
