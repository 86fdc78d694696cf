"""Messages about people under two ids, and names that pretend."""

TEXTS: dict[str, dict[str, str]] = {
    "twice": {
        "zh": "{person} 和 {other} 是同一个人（邮箱相同，或标识只差大小写）",
        "en": "{person} and {other} are one person: one address, or ids that differ only by case",
    },
    "twice.why": {
        "zh": "一人两个标识不能当两个人用，审批时合计一票。",
        "en": "One person is not two: their votes count once together.",
    },
    "twice.mend": {
        "zh": "在 team.yaml 中只保留一个标识，或改正邮箱。",
        "en": "Keep one id in team.yaml, or mend the address.",
    },
    "hidden": {
        "zh": "姓名“{name}”含不可见字符",
        "en": "the name {name} holds characters that nobody sees",
    },
    "hidden.why": {
        "zh": "零宽或改变书写方向的字符能让一个名字看起来像另一个。",
        "en": "Characters without width, or that turn the direction, make one name look like another.",
    },
    "hidden.mend": {"zh": "重新输入姓名。", "en": "Type the name again."},
    "mixed": {
        "zh": "姓名“{name}”的一个词里混用了不同文字的字母",
        "en": "a word of the name {name} mixes letters of two scripts",
    },
    "mixed.why": {
        "zh": "形近字母能冒充他人，例如西里尔字母与拉丁字母。",
        "en": "Letters that look alike, such as Cyrillic among Latin ones, pass for somebody else's.",
    },
    "mixed.mend": {"zh": "用同一种文字重新输入姓名。", "en": "Type the name in one script."},
    "no-role": {
        "zh": "流程规范中没有角色“{role}”，对它的指派不起作用；可以是：{near}",
        "en": "the playbook has no role {role}: who holds it there holds nothing; it may be: {near}",
    },
    "no-role.why": {
        "zh": "多半是手工编辑时写错了角色标识；写错的角色没有人担任。",
        "en": "It is a slip of a key most often, and leaves the role that was meant vacant.",
    },
    "no-role.mend": {
        "zh": "在 team.yaml 中改正角色标识；不再需要的，删去这一段。",
        "en": "Mend the role's id in team.yaml, or take the entry out.",
    },
    "alike": {
        "zh": "{person} 的姓名与 {other} 看起来一样，字符却不同",
        "en": "the name of {person} looks like that of {other} and is written in other characters",
    },
    "alike.why": {
        "zh": "看起来一样的名字会认错人。",
        "en": "Names that look alike are mixed up.",
    },
    "alike.mend": {"zh": "改写其中一个姓名。", "en": "Write one of the names differently."},
}
