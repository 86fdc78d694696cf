"""What the lint says of registers, their states, clocks and links, and of forums: a part of `lint`."""

TEXTS = {
    "state-unreachable": {
        "zh": "从“{first}”出发，走不到状态“{state}”",
        "en": "no way leads from {first} to the state {state}",
    },
    "state-unreachable.why": {
        "zh": "moves 没有写怎样进入它，条目永远到不了。",
        "en": "No item could ever be in it: `moves` says nothing of how it is entered.",
    },
    "state-unreachable.mend": {
        "zh": "在 moves 中加上进入它的一步，或删掉这个状态。",
        "en": "Add a move into it, or remove the state.",
    },
    "state-stuck": {
        "zh": "状态“{state}”不是结束状态，却没有出路",
        "en": "nothing leads out of the state {state}, which is not a closed one",
    },
    "state-stuck.why": {
        "zh": "停在这里的条目永远算未完成。",
        "en": "An item that gets there stays open for ever.",
    },
    "state-stuck.mend": {
        "zh": "在 moves 中加上离开它的一步，或把它列入 closed。",
        "en": "Add a move out of it, or list it under `closed`.",
    },
    "clock-type": {
        "zh": "时限“{clock}”用的字段“{field}”不是日期或时刻",
        "en": "the clock {clock} is between times, and {field} is none",
    },
    "clock-type.why": {
        "zh": "从文字或数字算不出过了多久。",
        "en": "No time can be counted from a text or a number.",
    },
    "clock-type.mend": {
        "zh": "改用 date 或 instant 类型的字段。",
        "en": "Use a field of type `date` or `instant`.",
    },
    "matrix-many": {
        "zh": "矩阵用的字段“{field}”可以有多个值",
        "en": "the matrix is over {field}, which holds several values",
    },
    "matrix-many.why": {
        "zh": "一个条目在矩阵里只占一格。",
        "en": "An item stands in one cell of a matrix.",
    },
    "matrix-many.mend": {
        "zh": "换一个只有一个值的字段。",
        "en": "Take a field with one value.",
    },
    "matrix-number": {
        "zh": "由“{field}”推出等级，但它不是数字",
        "en": "a level follows from {field}, which is no number",
    },
    "matrix-number.why": {
        "zh": "等级按两个数的积来分。",
        "en": "Levels are told by the product of two numbers.",
    },
    "matrix-number.mend": {
        "zh": "改用 number 类型的字段，或删除 levels。",
        "en": "Use fields of type `number`, or remove `levels`.",
    },
    "watch-no-link": {
        "zh": "字段“{field}”不是关联字段，不能写 watch",
        "en": "{field} links to nothing, so there is nothing to watch",
    },
    "watch-no-link.why": {
        "zh": "watch 看的是关联另一端的字段有没有变。",
        "en": "`watch` looks at fields of the item at the other end of a link.",
    },
    "watch-no-link.mend": {
        "zh": "去掉 watch，或把类型改为 link。",
        "en": "Remove `watch`, or make the field a `link`.",
    },
    "public-hidden": {
        "zh": "字段“{field}”写了 public，但它的台账不公开",
        "en": "{field} is public, and its register is not",
    },
    "public-hidden.why": {
        "zh": "台账不公开，它的任何字段都不会给客户看。",
        "en": "Nothing of a register that is internal is shown to the client.",
    },
    "public-hidden.mend": {
        "zh": "台账也写 public，或去掉字段的 public。",
        "en": "Make the register public too, or remove `public` from the field.",
    },
    "public-empty": {
        "zh": "台账“{register}”公开，但没有一个公开的字段",
        "en": "{register} is public, and none of its fields is",
    },
    "public-empty.why": {
        "zh": "给客户看的只有公开的字段，这样只剩编号。",
        "en": "Only public fields are shown to the client: nothing but ids would be left.",
    },
    "public-empty.mend": {
        "zh": "至少公开标题字段，或去掉台账的 public。",
        "en": "Make its title public at least, or remove `public` from the register.",
    },
    "bad-rhythm": {
        "zh": "例会“{forum}”的周期看不懂：{rule}",
        "en": "the rhythm of {forum} cannot be read: {rule}",
    },
    "bad-rhythm.why": {
        "zh": "周期按 RFC 5545 的写法，看不懂就排不出会议。",
        "en": "It is a recurrence rule of RFC 5545; without it no meeting can be planned.",
    },
    "bad-rhythm.mend": {
        "zh": "例如 FREQ=WEEKLY;BYDAY=MO。",
        "en": "For example FREQ=WEEKLY;BYDAY=MO.",
    },
    "bad-freeze-rhythm": {
        "zh": "{environment} 的封网期“{freeze}”的周期看不懂：{rule}",
        "en": "the rhythm of the freeze {freeze} of {environment} cannot be read: {rule}",
    },
    "bad-freeze-rhythm.why": {
        "zh": "周期按 RFC 5545 的写法，看不懂就不知道哪些天封网。",
        "en": "It is a recurrence rule of RFC 5545; without it nobody knows which days are frozen.",
    },
    "bad-freeze-rhythm.mend": {
        "zh": "例如 FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1。",
        "en": "For example FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1.",
    },
    "class-type": {
        "zh": "变更类别用的字段“{field}”不是单值的 {type} 类型",
        "en": "the classes use the field {field}, which is no single {type}",
    },
    "class-type.why": {
        "zh": "类别由这些字段推出，类型不对就推不出来。",
        "en": "The class follows from these fields; of another type they would tell nothing.",
    },
    "class-type.mend": {
        "zh": "改用该类型的字段，或改字段的类型。",
        "en": "Name a field of that type, or change the field's type.",
    },
}
