"""What the check `items` says."""

from kactl.texts.check_parts import EMPTY, FIELD, REGISTER

TEXTS = {
    "title": {
        "zh": "条目符合条件",
        "en": "Items satisfy a condition",
    },
    "about": {
        "zh": "问台账中的条目是否符合条件：全部、没有一条、达到数量或达到比例。",
        "en": (
            "Asks whether items of a register satisfy a condition: all, none, a number or a share of them."
        ),
    },
    "unmet": {
        "zh": "{item} 的“{field}”应为 {expected}，现为 {found}",
        "en": "{item}: {field} should be {expected}, and is {found}",
    },
    "unmet.why": {
        "zh": "准则要求每一条都符合，这一条还不符合。",
        "en": "The criterion wants every item to comply, and this one does not.",
    },
    "unmet.mend": {
        "zh": "把事情做完，再改条目。",
        "en": "Do what is missing, then update the item.",
    },
    "unwanted": {
        "zh": "{item} 属于不应有的情形：{condition}",
        "en": "{item} is what must not be: {condition}",
    },
    "unwanted.why": {
        "zh": "准则要求没有这样的条目。",
        "en": "The criterion wants no such item.",
    },
    "unwanted.mend": {
        "zh": "补齐缺的内容，或先退回状态。",
        "en": "Fill in what is missing, or move the item back.",
    },
    "too-few": {
        "zh": "“{register}”{among} 条中有 {holding} 条符合（{condition}），应至少 {bound}{sign}",
        "en": "{holding} of {among} items of {register} comply ({condition}); at least {bound}{sign} wanted",
    },
    "too-few.why": {
        "zh": "符合条件的条目还不够。",
        "en": "Not enough items comply.",
    },
    "too-few.mend": {
        "zh": "补足条目，或把未完成的做完。",
        "en": "Add items, or finish those that are open.",
    },
    "too-many": {
        "zh": "“{register}”{among} 条中有 {holding} 条属于这种情形（{condition}），应至多 {bound}{sign}",
        "en": "{holding} of {among} items of {register} are so ({condition}); at most {bound}{sign} allowed",
    },
    "too-many.why": {
        "zh": "这样的条目太多：什么都优先，就没有优先。",
        "en": "Too many are so: where everything comes first, nothing does.",
    },
    "too-many.mend": {
        "zh": "重新评估，把数量降下来。",
        "en": "Weigh them again and bring the number down.",
    },
    **EMPTY,
    **REGISTER,
    **FIELD,
}
