"""What the check `team-stable` says."""

from kactl.texts.check_parts import TEAM

TEXTS = {
    "title": {"zh": "团队稳定", "en": "Team stable"},
    "about": {
        "zh": "看我方核心角色本季度换了几次人，是否有角色只靠一个人。只提醒，不阻断。",
        "en": (
            "Looks how often core roles of ours changed hands this quarter, and whether one hangs on one "
            "person. It only warns."
        ),
    },
    "churn": {
        "zh": "{quarter} 核心角色已换人 {count} 次，超过 {most} 次：{people}",
        "en": "in {quarter} {count} people left core roles, more than {most}: {people}",
    },
    "churn.why": {
        "zh": "换人会丢失对客户和系统的了解，质量和进度都会受影响。",
        "en": "With people goes what they know of client and system; quality and dates suffer.",
    },
    "churn.mend": {
        "zh": "安排交接和备份，告知客户，并把人员风险登记进风险台账。",
        "en": "Arrange hand-over and backups, tell the client, and record the risk.",
    },
    "alone": {
        "zh": "“{role}”只有 {person} 一人，没有备份",
        "en": "only {person} holds {role}, and nobody stands by",
    },
    "alone.why": {
        "zh": "一个人请假或离开，这个角色的工作就停了。",
        "en": "When that person is away, the work of the role stops.",
    },
    "alone.mend": {"zh": "指定一名备份并完成交接。", "en": "Name a backup and hand over what is needed."},
    "empty": {
        "zh": "流程规范没有我方的核心角色",
        "en": "the playbook has no core role of ours",
    },
    "empty.why": {"zh": "没有可以看的角色。", "en": "There is no role to look at."},
    "empty.mend": {
        "zh": "在流程规范中把关键角色标为 core。",
        "en": "Mark the key roles as `core` in the playbook.",
    },
    **TEAM,
}
