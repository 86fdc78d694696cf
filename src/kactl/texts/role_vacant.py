"""What the check `role-vacant` says."""

from kactl.texts.check_parts import TEAM

TEXTS = {
    "title": {
        "zh": "角色到位",
        "en": "Roles held",
    },
    "about": {
        "zh": "问角色当天是否有足够的人担任，需要代理人的角色是否有第二个人。",
        "en": (
            "Asks whether enough people hold each role this day, and whether a second one stands by "
            "where the playbook wants it."
        ),
    },
    "vacant": {
        "zh": "角色“{role}”没有人担任（需要 {needed} 人）",
        "en": "nobody holds the role {role} (wanted: {needed})",
    },
    "vacant.why": {
        "zh": "没有指派、指派已到期，或担任的人已离开项目。",
        "en": "Nobody is assigned, the assignment has ended, or its person has left.",
    },
    "vacant.mend": {
        "zh": "指派一个人担任这个角色。",
        "en": "Assign a person to the role.",
    },
    "too-few": {
        "zh": "角色“{role}”只有 {count} 人担任，需要 {needed} 人",
        "en": "the role {role} has {count} of the {needed} holders it needs",
    },
    "too-few.why": {
        "zh": "流程规范要求这个角色至少有这么多人。",
        "en": "The playbook wants at least that many people in this role.",
    },
    "too-few.mend": {
        "zh": "再指派人担任这个角色。",
        "en": "Assign more people to the role.",
    },
    "no-backup": {
        "zh": "角色“{role}”没有代理人",
        "en": "the role {role} has no backup",
    },
    "no-backup.why": {
        "zh": "唯一的人请假或离开，工作和审批就停下来。",
        "en": "When its only holder is away, work and approvals stop.",
    },
    "no-backup.mend": {
        "zh": "另指派一个人作为代理人。",
        "en": "Assign another person as a backup.",
    },
    "no-such-role": {
        "zh": "流程规范中没有角色“{role}”",
        "en": "the playbook has no role `{role}`",
    },
    "no-such-role.why": {
        "zh": "指向的角色不存在，无法判定。",
        "en": "The role in question does not exist, so nothing can be judged.",
    },
    "no-such-role.mend": {
        "zh": "改正准则的 roles。",
        "en": "Correct `roles` in the criterion.",
    },
    "empty": {
        "zh": "没有要检查的角色",
        "en": "there is no role to look at",
    },
    "empty.why": {
        "zh": "流程规范没有标出核心角色，准则就没有可问的，只能记为待查。",
        "en": "The playbook marks no role as core, so there is nothing to ask and the criterion is unknown.",
    },
    "empty.mend": {
        "zh": "在准则中列出 roles，或在流程规范中标出 core: true。",
        "en": "List `roles` in the criterion, or mark roles `core: true`.",
    },
    **TEAM,
}
