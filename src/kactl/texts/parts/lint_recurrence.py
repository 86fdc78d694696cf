"""What the lint says of recurring gates and circles: the second part of the family `lint`."""

TEXTS = {
    "recurrence-source": {
        "zh": "循环评审点“{gate}”的来源有 {count} 个，应恰好一个",
        "en": "the instances of {gate} come from {count} sources; exactly one is wanted",
    },
    "recurrence-source.why": {
        "zh": "来源是周期（cadence）、台账（register）或名称格式（pattern）之一；台账可以再限定名称格式。",
        "en": "A cadence, a register or a pattern of names; a register may narrow the names by a pattern.",
    },
    "recurrence-source.mend": {"zh": "只留一个。", "en": "Keep one."},
    "recurrence-alone": {
        "zh": "“{gate}”写了 {key}，却没有 {source}",
        "en": "{gate} has `{key}` without `{source}`",
    },
    "recurrence-alone.why": {
        "zh": "where、key 配台账，from、before、grace 配周期，单独写不起作用。",
        "en": "`where` and `key` belong to a register; `from`, `before` and `grace` to a cadence.",
    },
    "recurrence-alone.mend": {
        "zh": "补上 {source}，或去掉 {key}。",
        "en": "Add `{source}`, or remove `{key}`.",
    },
    "no-placeholder": {
        "zh": "{name} 在这里没有所指；可用的有：{known}",
        "en": "{name} stands for nothing here; known: {known}",
    },
    "no-placeholder.why": {
        "zh": "{{period.start}} 与 {{period.end}} 要有周期，{{台账.字段}} 只用于 upstream。",
        "en": "`{{period.start}}`, `{{period.end}}` need a cadence; `{{register.field}}` is for `upstream`.",
    },
    "no-placeholder.mend": {"zh": "换成可用的名称。", "en": "Use one that is known."},
    "bad-pattern": {
        "zh": "正则表达式“{pattern}”无法编译（{problem}）",
        "en": "the regular expression `{pattern}` does not compile ({problem})",
    },
    "bad-pattern.why": {"zh": "用它判断不了名称。", "en": "No name can be judged by it."},
    "bad-pattern.mend": {"zh": "改正表达式。", "en": "Correct it."},
    "bad-example": {
        "zh": "示例“{example}”不符合格式“{pattern}”",
        "en": "the example `{example}` does not match `{pattern}`",
    },
    "bad-example.why": {"zh": "照示例起的名称会被拒绝。", "en": "Who follows it would be refused."},
    "bad-example.mend": {"zh": "改示例或格式。", "en": "Change one of the two."},
    "no-instance": {"zh": "用了 {instance}，评审点却不循环", "en": "`{instance}` where no gate recurs"},
    "no-instance.why": {"zh": "只进行一次的评审点没有“本次”。", "en": "What happens once has no instance."},
    "no-instance.mend": {"zh": "去掉它，或给评审点加 recurs。", "en": "Remove it, or let the gate recur."},
    "instance-wanted": {"zh": "“{gate}”是循环评审点，要写明是哪一次", "en": "{gate} recurs: which instance?"},
    "instance-wanted.why": {
        "zh": "不写就不知道看哪一次的结论。",
        "en": "Otherwise nobody knows whose verdict is meant.",
    },
    "instance-wanted.mend": {"zh": "写成 {gate}@{{instance}}。", "en": "Write `{gate}@{{instance}}`."},
    "instance-unwanted": {"zh": "“{gate}”只进行一次，不带 @", "en": "{gate} happens once: no `@`"},
    "instance-unwanted.why": {"zh": "这样的名称对不上任何结论。", "en": "Such a name meets no verdict."},
    "instance-unwanted.mend": {"zh": "写成 {gate}。", "en": "Write `{gate}`."},
    "gate-circle": {"zh": "评审点互相等待：{circle}", "en": "gates wait for each other: {circle}"},
    "gate-circle.why": {"zh": "谁都无法先通过。", "en": "None of them could pass first."},
    "gate-circle.mend": {"zh": "去掉其中一条 gate-passed。", "en": "Remove one of the `gate-passed`."},
    "asks-nothing": {
        "zh": "在等级“{tier}”里，“{gate}”的准则全部关闭",
        "en": "in tier {tier} the gate {gate} asks nothing",
    },
    "asks-nothing.why": {
        "zh": "没有准则的评审点不能判定，不会算通过。",
        "en": "A gate without criteria cannot be judged and never passes.",
    },
    "asks-nothing.mend": {
        "zh": "至少保留一条，或给评审点加 when。",
        "en": "Keep one criterion, or give the gate a `when`.",
    },
}
