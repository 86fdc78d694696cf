"""What the check `links-resolved` says."""

from kactl.texts.check_parts import REGISTER

TEXTS = {
    "title": {
        "zh": "关联有效",
        "en": "Links resolved",
    },
    "about": {
        "zh": "问关联字段中的编号是否都指向存在的条目。没有关联时视为满足。",
        "en": "Asks whether every id in a link field leads to an item. Without links it holds.",
    },
    "dangling": {
        "zh": "{item} 的“{field}”指向“{target}”，但没有这一条",
        "en": "{item}: {field} names {target}, and there is no such item",
    },
    "dangling.why": {
        "zh": "断了的关联追溯不下去：编号写错，或条目被删掉了。",
        "en": "A dangling link cannot be traced: the id is misspelt or the item is gone.",
    },
    "dangling.mend": {
        "zh": "改正编号，或恢复被删的条目。",
        "en": "Correct the id, or bring the item back.",
    },
    "no-such-link": {
        "zh": "台账“{register}”没有关联字段 {fields}",
        "en": "the register {register} has no link field {fields}",
    },
    "no-such-link.why": {
        "zh": "问一个不存在的关联，无法判定。",
        "en": "A link that nobody declared cannot be judged.",
    },
    "no-such-link.mend": {
        "zh": "改正 field，或在台账中把它声明为 type: link。",
        "en": "Correct `field`, or declare it with `type: link`.",
    },
    **REGISTER,
}
