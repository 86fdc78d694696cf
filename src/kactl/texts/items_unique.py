"""What the check `items-unique` says."""

from kactl.texts.check_parts import EMPTY, FIELD, REGISTER

TEXTS = {
    "title": {
        "zh": "条目排序无并列",
        "en": "Items told apart",
    },
    "about": {
        "zh": "问每个条目在某个字段上是否都有值、互不相同，例如需求的完整排序。",
        "en": (
            "Asks whether every item has a value in a field and no two the same: a total order of "
            "requirements, for instance."
        ),
    },
    "no-value": {
        "zh": "{item} 没有填“{field}”",
        "en": "{item} has no {field}",
    },
    "no-value.why": {
        "zh": "少一个值，就排不出完整的次序。",
        "en": "With one value missing there is no order.",
    },
    "no-value.mend": {
        "zh": "填上一个别的条目没有用过的值。",
        "en": "Give it a value that no other item has.",
    },
    "double": {
        "zh": "{item} 的“{field}”与 {other} 相同，都是 {value}",
        "en": "{item} and {other} have the same {field}: {value}",
    },
    "double.why": {
        "zh": "并列时，先做哪个就成了随意的事。",
        "en": "Where two are tied, which comes first is left to chance.",
    },
    "double.mend": {
        "zh": "与对方商定先后，改其中一个。",
        "en": "Settle which comes first and change one of them.",
    },
    **EMPTY,
    **REGISTER,
    **FIELD,
}
