"""What the check `items-valid` says."""

from kactl.texts.check_parts import REGISTER

TEXTS = {
    "title": {
        "zh": "条目填写有效",
        "en": "Items valid",
    },
    "about": {
        "zh": "问条目的字段、类型和状态是否与台账的声明一致。没有条目时视为满足。",
        "en": (
            "Asks whether fields, types and states of items are what their register declares. Without "
            "items it holds."
        ),
    },
    "no-status": {
        "zh": "{item} 没有状态",
        "en": "{item} has no status",
    },
    "no-status.why": {
        "zh": "没有状态的条目，不知道算不算完成。",
        "en": "Without a status nobody knows whether it is done.",
    },
    "no-status.mend": {
        "zh": "写上 status，可选：{states}。",
        "en": "Set `status` to one of: {states}.",
    },
    "bad-status": {
        "zh": "{item} 的状态“{found}”不在台账中",
        "en": "{item}: the register has no status {found}",
    },
    "bad-status.why": {
        "zh": "不认识的状态既不算打开也不算关闭。",
        "en": "An unknown status is neither open nor closed.",
    },
    "bad-status.mend": {
        "zh": "可选：{states}。",
        "en": "Use one of: {states}.",
    },
    "no-value": {
        "zh": "{item} 没有填必填字段“{field}”",
        "en": "{item} lacks the required field {field}",
    },
    "no-value.why": {
        "zh": "台账规定这个字段必填。",
        "en": "The register wants this field of every item.",
    },
    "no-value.mend": {
        "zh": "填上这个字段。",
        "en": "Fill it in.",
    },
    "bad-value": {
        "zh": "{item} 的“{field}”应为{expected}，现为“{found}”",
        "en": "{item}: {field} must be {expected}, not {found}",
    },
    "bad-value.why": {
        "zh": "类型不对的值不会被猜着用。",
        "en": "A value of another type is never guessed at.",
    },
    "bad-value.mend": {
        "zh": "按要求的写法改正。",
        "en": "Write it in that form.",
    },
    "bare-state": {
        "zh": "{item} 的状态是“{state}”，却没有填：{fields}",
        "en": "{item} stands in {state} without: {fields}",
    },
    "bare-state.why": {
        "zh": "台账规定进入这个状态时必须填齐；绕过命令直接改文件也一样。",
        "en": "The register wants them of every item that enters the state, also of a file edited by hand.",
    },
    "bare-state.mend": {
        "zh": "补填缺的字段，或把状态改回去。",
        "en": "Fill in what is missing, or take the status back.",
    },
    "unknown-field": {
        "zh": "{item} 有台账没有的字段 {field}",
        "en": "{item} has the field {field}, which the register does not know",
    },
    "unknown-field.why": {
        "zh": "写错的字段名如果被忽略，填的内容就丢了。",
        "en": "A misspelt field would lose what was written into it.",
    },
    "unknown-field.mend": {
        "zh": "可用字段：{known}。",
        "en": "The known fields: {known}.",
    },
    **REGISTER,
}
