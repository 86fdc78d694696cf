"""What the check `person-known` says."""

from kactl.texts.check_parts import REGISTER, TEAM

TEXTS = {
    "title": {
        "zh": "人员在册",
        "en": "People known",
    },
    "about": {
        "zh": "问角色指派和未关闭条目中提到的人是否都在团队中、没有离开。没有提到任何人时视为满足。",
        "en": (
            "Asks whether everybody named by assignments and open items is in the team and has not "
            "left. Where nobody is named, it holds."
        ),
    },
    "unknown": {
        "zh": "{item} 的{field}“{person}”不在团队中",
        "en": "{item}: {field} names {person}, who is not in the team",
    },
    "unknown.why": {
        "zh": "交给不在团队中的人，等于没有人负责。",
        "en": "What is given to somebody outside the team is given to nobody.",
    },
    "unknown.mend": {
        "zh": "改成团队中的人，或先把此人加入团队。",
        "en": "Name somebody of the team, or add the person first.",
    },
    "left": {
        "zh": "{item} 的{field}“{person}”已离开项目",
        "en": "{item}: {field} names {person}, who has left",
    },
    "left.why": {
        "zh": "人已离开，这一条没有人跟。",
        "en": "The person is gone, and nobody looks after the item.",
    },
    "left.mend": {
        "zh": "交给还在项目中的人。",
        "en": "Give it to somebody who is still there.",
    },
    "unknown-in-role": {
        "zh": "角色 {role} 指派给了“{person}”，但此人不在团队中",
        "en": "the role {role} is assigned to {person}, who is not in the team",
    },
    "unknown-in-role.why": {
        "zh": "人员名单里没有的人不能担任角色。",
        "en": "Only people of the list can hold a role.",
    },
    "unknown-in-role.mend": {
        "zh": "在 team.yaml 的 people 中加入此人，或改正标识。",
        "en": "Add the person under `people` in team.yaml, or correct the id.",
    },
    "left-role": {
        "zh": "“{person}”已离开项目，仍担任角色 {role}",
        "en": "{person} has left and still holds the role {role}",
    },
    "left-role.why": {
        "zh": "离开的人的指派应随之结束，否则看不出角色空缺。",
        "en": "An assignment ends when its person leaves; else nobody sees the vacancy.",
    },
    "left-role.mend": {
        "zh": "解除这项指派，并另指派他人。",
        "en": "End the assignment and name somebody else.",
    },
    **REGISTER,
    **TEAM,
}
