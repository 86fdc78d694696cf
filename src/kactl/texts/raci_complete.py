"""What the check `raci-complete` says."""

from kactl.texts.check_parts import TEAM

TEXTS = {
    "title": {
        "zh": "分工（RACI）完整",
        "en": "RACI complete",
    },
    "about": {
        "zh": (
            "问每项活动是否有且只有一个负责人（A）、有执行人（R），这些角色是否都有人担任，评审点的审批"
            "人中是否有该阶段的负责人。"
        ),
        "en": (
            "Asks whether every activity has one accountable role and someone who does it, whether "
            "people hold those roles, and whether the stage's gate is approved by one who is "
            "accountable."
        ),
    },
    "no-such-stage": {
        "zh": "流程规范中没有阶段“{stage}”",
        "en": "the playbook has no stage `{stage}`",
    },
    "no-such-stage.why": {
        "zh": "指向的阶段不存在，无法判定。",
        "en": "The stage in question does not exist, so nothing can be judged.",
    },
    "no-such-stage.mend": {
        "zh": "改正准则的 stage。",
        "en": "Correct `stage` in the criterion.",
    },
    "empty": {
        "zh": "没有要检查的活动",
        "en": "there is no activity to look at",
    },
    "empty.why": {
        "zh": "阶段里没有活动，就没有分工可言，只能记为待查。",
        "en": "Without activities there are no duties to look at, so the criterion is unknown.",
    },
    "empty.mend": {
        "zh": "在流程规范的 stages 中写出活动。",
        "en": "Declare activities under `stages` in the playbook.",
    },
    "no-accountable": {
        "zh": "活动“{title}”的负责人（A）{role} 不是本项目的角色",
        "en": "{title}: the accountable role {role} does not exist in this engagement",
    },
    "no-accountable.why": {
        "zh": "每项活动要有一个说了算、也担得起的人。",
        "en": "Every activity needs one who answers for it.",
    },
    "no-accountable.mend": {
        "zh": "在流程规范中换一个本项目有的角色。",
        "en": "Name a role that this engagement has.",
    },
    "no-responsible": {
        "zh": "活动“{title}”没有执行人（R）：{roles} 都不是本项目的角色",
        "en": "{title} has nobody responsible: this engagement has no role {roles}",
    },
    "no-responsible.why": {
        "zh": "没有执行人，活动不会发生。",
        "en": "What nobody does does not happen.",
    },
    "no-responsible.mend": {
        "zh": "在流程规范中补一个本项目有的角色。",
        "en": "Name a role that this engagement has.",
    },
    "vacant": {
        "zh": "角色“{role}”没有人担任，涉及 {count} 项活动：{activities}",
        "en": "nobody holds the role {role}, which activities need ({count}): {activities}",
    },
    "vacant.why": {
        "zh": "分工落到人才算落实。",
        "en": "A duty is assigned when a person has it.",
    },
    "vacant.mend": {
        "zh": "指派一个人担任这个角色。",
        "en": "Assign a person to the role.",
    },
    "not-approver": {
        "zh": "评审点“{gate}”的审批人中没有阶段“{stage}”的负责人（A）：{roles}",
        "en": "{gate} is approved by none of those accountable for the stage {stage}: {roles}",
    },
    "not-approver.why": {
        "zh": "负责的人不表态，评审结论就没有人担责。",
        "en": "When those accountable have no say, nobody stands behind the decision.",
    },
    "not-approver.mend": {
        "zh": "在流程规范中让其中一个角色审批或决策。",
        "en": "Let one of these roles approve or decide.",
    },
    **TEAM,
}
