"""What the check `clock-kept` says."""

from kactl.texts.check_parts import CALENDAR, FIELD, REGISTER

TEXTS = {
    "title": {"zh": "时限内响应和解决", "en": "Clocks kept"},
    "about": {
        "zh": (
            "问条目是否在时限内得到响应和解决；每个时限按自己的时钟（7x24 或某一方的工作时间）计。没有条目时"
            "视为满足。"
        ),
        "en": (
            "Asks whether items are answered and resolved in time, each on its own clock (`7x24` or the "
            "working hours of a party). Without items it holds."
        ),
    },
    "breached": {
        "zh": "{item} 已超时：{clock}应不晚于 {due}（时限 {within}）",
        "en": "{item} is out of time: {clock} was due {due} (within {within})",
    },
    "breached.why": {
        "zh": "对方在等，约定的时限已经用完。",
        "en": "Somebody is waiting, and the time that was agreed is used up.",
    },
    "breached.mend": {
        "zh": "现在就处理，然后把实际时间填入该字段；如已处理，补填当时的时间。",
        "en": "Do it now and write down when; if it was done, write down when it was.",
    },
    "soon": {
        "zh": "{item} 的时限已用去 {percent}% 以上：{clock}应不晚于 {due}",
        "en": "{item} has used more than {percent}% of its time: {clock} is due {due}",
    },
    "soon.why": {
        "zh": "再不处理就会超时。",
        "en": "It will be out of time if nothing is done.",
    },
    "soon.mend": {
        "zh": "在截止时刻之前处理，并填写实际时间。",
        "en": "Do it before it is due, and write down when.",
    },
    "late": {
        "zh": "{item} 处理得晚了：{clock}应不晚于 {due}，实际 {ended}",
        "en": "{item} was late: {clock} was due {due} and came {ended}",
    },
    "late.why": {
        "zh": "已经处理，但超过了约定的时限。",
        "en": "It was done, but after the time that was agreed.",
    },
    "late.mend": {
        "zh": "这是既成事实，不要改日期；在服务回顾中说明原因和改进。",
        "en": "It is a fact: leave the dates, and explain it in the service review.",
    },
    "unmeasurable": {
        "zh": "{item} 的时限无法计算：{clock}缺少“{field}”或写法不对",
        "en": "{item}: {clock} cannot be measured, “{field}” is missing or no date",
    },
    "unmeasurable.why": {
        "zh": "没有起止时间，或时间先后颠倒、跨度太长，就不知道是否按时。",
        "en": "Without a beginning and an end in their order nobody can tell whether it was in time.",
    },
    "unmeasurable.mend": {
        "zh": "写成 2026-11-30，或带时区的时刻 2026-11-30T09:30:00+08:00。",
        "en": "Write 2026-11-30, or an instant with its offset: 2026-11-30T09:30:00+08:00.",
    },
    **CALENDAR,
    **REGISTER,
    **FIELD,
}
