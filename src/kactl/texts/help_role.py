"""Help of `kactl role`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "角色：查看、指派、职责矩阵",
        "en": "Show and assign roles, and who is responsible for what",
    },
    "about.example": {"zh": "kactl role list", "en": "kactl role list"},
    "list": {"zh": "列出角色和今天的担任人", "en": "List the roles and who holds them today"},
    "list.example": {"zh": "kactl role list", "en": "kactl role list"},
    "list.stability": {
        "zh": "核心角色的任职时间、各季度换人、只靠一人的角色",
        "en": "Tenure in core roles, changes a quarter, roles that hang on one person",
    },
    "assign": {
        "zh": "把角色指派给人员；新人员会加入团队",
        "en": "Assign a role to a person; somebody new is added to the team",
    },
    "assign.example": {
        "zh": "kactl role assign qa-lead wang.fang --name 王芳 --email wang.fang@example.com",
        "en": "kactl role assign qa-lead ann.lee --name 'Ann Lee' --email ann.lee@example.com",
    },
    "assign.name": {"zh": "新人员的姓名", "en": "The name of somebody new"},
    "assign.email": {
        "zh": "邮箱，与 git 的 user.email 一致",
        "en": "The mail address, as in git's user.email",
    },
    "assign.since": {"zh": "从哪天起，含当天", "en": "The first day"},
    "assign.until": {"zh": "到哪天止，含当天", "en": "The last day"},
    "assign.backup": {"zh": "作为备份", "en": "As a backup"},
    "unassign": {"zh": "结束某人的角色指派", "en": "End a person's holding of a role"},
    "unassign.example": {
        "zh": "kactl role unassign qa-lead wang.fang --until 2026-12-31",
        "en": "kactl role unassign qa-lead ann.lee --until 2026-12-31",
    },
    "unassign.until": {"zh": "最后一天；默认为昨天", "en": "The last day; yesterday unless given"},
    "delegate": {
        "zh": "授权代理人：在一段时间内代某人行使角色，不得转托",
        "en": "Name a stand-in for a holder of a role, for a time; nothing is handed on",
    },
    "delegate.example": {
        "zh": "kactl role delegate qa-lead --by li.lei --to wang.fang --from 2026-12-01 --until 2026-12-10",
        "en": "kactl role delegate qa-lead --by ann.lee --to bo.sun --from 2026-12-01 --until 2026-12-10",
    },
    "delegate.to": {"zh": "代理人：标识、邮箱或姓名", "en": "Who stands in: id, address or name"},
    "delegate.since": {"zh": "从哪天起，含当天", "en": "The first day"},
    "delegate.until": {"zh": "到哪天止，含当天", "en": "The last day"},
    "delegate.gate": {"zh": "只在某个评审点代理，可重复", "en": "At one gate only; may be repeated"},
    "raci": {
        "zh": "查看各阶段工作的职责矩阵（RACI）",
        "en": "Show who is accountable, responsible, consulted and informed",
    },
    "raci.example": {"zh": "kactl role raci", "en": "kactl role raci"},
    "raci.stage": {"zh": "只看某个阶段", "en": "One stage only"},
    "role": {"zh": "角色的标识", "en": "The role's id"},
    "person": {"zh": "人员：标识、邮箱或姓名", "en": "The person: an id, mail address or name"},
}
