"""What the check `forums-held` says."""

from kactl.texts.check_parts import CALENDAR, FIELD, REGISTER

TEXTS = {
    "title": {"zh": "例会按时召开", "en": "Forums held"},
    "about": {
        "zh": (
            "问每个例会最近应召开的一次是否召开并留有纪要，应到的角色是否到会；遇休息日顺延。没有例会时视为"
            "满足。"
        ),
        "en": (
            "Asks whether the latest meeting that each forum's rhythm wanted was held and minuted, and "
            "whether the roles that must be there were; days off move it. Without forums it holds."
        ),
    },
    "missed": {
        "zh": "“{forum}”应于 {day} 召开，最迟 {latest}，没有记录",
        "en": "{forum} was due on {day}, by {latest} at the latest, and there is no record of it",
    },
    "missed.why": {
        "zh": "例会不开，问题就只能等到出事才被发现。",
        "en": "What is not talked about in time is found out too late.",
    },
    "missed.mend": {
        "zh": "召开并登记纪要；开过的补登记；有意取消的，登记为 cancelled。",
        "en": "Hold it and keep its minutes; record it if it was held, or as cancelled if that was meant.",
    },
    "absent": {
        "zh": "{item}：“{forum}”应到的“{role}”没有人到会",
        "en": "{item}: nobody was there as {role}, whom {forum} needs",
    },
    "absent.why": {
        "zh": "该角色不在场，会上的决定可能没有人执行或认可。",
        "en": "What is settled without that role may not be carried out or accepted.",
    },
    "absent.mend": {
        "zh": "会后向该角色同步并取得确认；到会了但漏记的，补到参会人中。",
        "en": "Tell them and have their word; if they were there, add them to those who attended.",
    },
    "no-rhythm": {
        "zh": "“{forum}”的召开规则 {rule} 无法理解",
        "en": "the rhythm {rule} of {forum} cannot be understood",
    },
    "no-rhythm.why": {
        "zh": "规则按 RFC 5545 书写，以天、周、月或年为周期。",
        "en": "Rhythms follow RFC 5545 and repeat by days, weeks, months or years.",
    },
    "no-rhythm.mend": {
        "zh": "写成 FREQ=WEEKLY;BYDAY=MO 的样子。",
        "en": "Write it like FREQ=WEEKLY;BYDAY=MO.",
    },
    **CALENDAR,
    **REGISTER,
    **FIELD,
}
