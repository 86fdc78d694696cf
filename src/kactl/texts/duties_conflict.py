"""What the check `duties-conflict` says."""

from kactl.texts.check_parts import TEAM

TEXTS = {
    "title": {
        "zh": "职责分离",
        "en": "Duties apart",
    },
    "about": {
        "zh": "问流程规范规定不相容的角色是否由同一人担任，包括将来重叠的指派。没有这样的规定时视为满足。",
        "en": (
            "Asks whether one person holds roles that the playbook wants apart, later overlaps "
            "included. Without such conflicts it holds."
        ),
    },
    "both": {
        "zh": "“{person}”同时担任“{one}”和“{other}”：{reason}",
        "en": "{person} holds both {one} and {other}: {reason}",
    },
    "both.why": {
        "zh": "流程规范规定这两个角色不相容。",
        "en": "The playbook wants two people in these roles.",
    },
    "both.mend": {
        "zh": "把其中一个角色交给别人。",
        "en": "Give one of the roles to somebody else.",
    },
    "as-backup": {
        "zh": "“{person}”担任“{one}”和“{other}”，其中一个是代理：{reason}",
        "en": "{person} holds {one} and {other}, one of them as a backup: {reason}",
    },
    "as-backup.why": {
        "zh": "代理人顶上时，两个不相容的角色就落到一个人身上。",
        "en": "When the backup steps in, one person does what two should.",
    },
    "as-backup.mend": {
        "zh": "有条件时换一个代理人。",
        "en": "Name another backup where you can.",
    },
    "nobody-else": {
        "zh": "“{person}”同时担任“{one}”和“{other}”，暂无他人可担任：{reason}",
        "en": "{person} holds both {one} and {other}, and there is nobody else: {reason}",
    },
    "nobody-else.why": {
        "zh": "准则允许在没有其他人选时由一人兼任，仅作提醒。",
        "en": "The criterion lets a lone holder off; this is a reminder.",
    },
    "nobody-else.mend": {
        "zh": "有人加入后，把其中一个角色交出去。",
        "en": "Give one of the roles away when somebody joins.",
    },
    "no-such-conflict": {
        "zh": "流程规范中没有职责分离规定“{conflict}”",
        "en": "the playbook has no conflict of duty `{conflict}`",
    },
    "no-such-conflict.why": {
        "zh": "指向的规定不存在，无法判定。",
        "en": "The conflict in question does not exist, so nothing can be judged.",
    },
    "no-such-conflict.mend": {
        "zh": "改正准则的 conflicts。",
        "en": "Correct `conflicts` in the criterion.",
    },
    **TEAM,
}
