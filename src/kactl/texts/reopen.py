"""Messages about going back: a new cycle, a stop, a statement taken back."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "reopened": {"zh": "{person} 重新打开 {gate}", "en": "Reopen {gate} ({person})"},
    "revoked": {"zh": "{person} 撤回对 {gate} 的意见", "en": "Withdraw a statement on {gate} ({person})"},
    "not-allowed": {
        "zh": "{person} 当时无权重新打开（由决定人或退回决定重新打开）",
        "en": "{person} could not reopen it then: its decider does, or a decision to recycle",
    },
    "stranger": {"zh": "{person} 当时不在团队里", "en": "{person} was not of the team then"},
    "nothing": {
        "zh": "{gate} 本轮次还没有任何记录",
        "en": "nothing has been stated about {gate} in this cycle",
    },
    "nothing.why": {
        "zh": "重新打开是结束一个轮次，让以前的意见作废。",
        "en": "Reopening ends a cycle and what was said in it.",
    },
    "nothing.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
    "refused": {
        "zh": "{person} 不能重新打开 {gate}，由“{role}”决定（{holders}）",
        "en": "{person} cannot reopen {gate}: {role} decides it ({holders})",
    },
    "refused.why": {
        "zh": "谁能决定，谁能重新打开；没有决定人时团队里任何人都可以。",
        "en": "Who decides a gate reopens it; where nobody does, anybody of the team.",
    },
    "refused.mend": {"zh": "请决定人执行。", "en": "Ask the decider."},
    "left": {
        "zh": "{key} 仍为已通过：退回没有重新打开它",
        "en": "{key} stays decided: going back did not reopen it",
    },
    "left.why": {
        "zh": "本评审点不以它为前提，退回只重新打开作为前提的那一次评审。",
        "en": "This gate does not rest on it; going back reopens only what a gate rests on.",
    },
    "left.mend": {
        "zh": "如果也要重审，由其决定人重新打开。",
        "en": "If it is to be held again, its decider reopens it.",
    },
    "ignored": {
        "zh": "{person} 的一条记录不算数：{cause}",
        "en": "a statement of {person} does not count: {cause}",
    },
    "ignored.why": {
        "zh": "任何时候都可以表态；是否算数按角色和流程规范判断。",
        "en": "A statement may be made at any time; role and playbook say whether it counts.",
    },
    "ignored.mend": {"zh": "由合适的人再表态一次。", "en": "Let somebody who may state it do so."},
    "upstream": {
        "zh": "{gate} 通过之后，前置评审点 {upstream} 被重新打开",
        "en": "{upstream} was reopened after {gate} was passed",
    },
    "upstream.why": {
        "zh": "已作出的决定不变；前置评审点再次通过同样的内容后，这条提示消失。",
        "en": "The decision stays; passing the earlier gate again on the same content ends this note.",
    },
    "upstream.mend": {
        "zh": "看还差什么：kactl gate check {upstream}",
        "en": "See what is missing: kactl gate check {upstream}",
    },
    "stopped": {
        "zh": "项目已由 {person} 在 {gate} 终止：{reason}",
        "en": "{person} stopped the engagement at {gate}: {reason}",
    },
    "stopped.why": {"zh": "终止之后评审点不再放行。", "en": "After a stop no gate is passed."},
    "stopped.mend": {
        "zh": "要恢复就重新打开：kactl gate reopen {gate}",
        "en": "To go on, reopen it: kactl gate reopen {gate}",
    },
    "stage": {
        "zh": "退回要写明更早的阶段：--to，可选：{stages}",
        "en": "recycle goes back to an earlier stage: --to, one of: {stages}",
    },
    "stage.why": {
        "zh": "从那个阶段起的评审点都要重新进行。",
        "en": "The gates from that stage on are held again.",
    },
    "stage.mend": {"zh": "写上 --to。", "en": "Name it with --to."},
    "stage-unwanted": {"zh": "只有 --result recycle 才写 --to", "en": "--to goes with --result recycle only"},
    "stage-unwanted.why": {"zh": "其他结论不回到更早的阶段。", "en": "No other result goes back."},
    "stage-unwanted.mend": {"zh": "去掉 --to，或改结论。", "en": "Leave it out, or change the result."},
    "no-record": {
        "zh": "没有记录“{record}”，或不止一条",
        "en": "there is no record {record}, or more than one",
    },
    "no-record.why": {
        "zh": "撤回要写明记录名，写末尾 10 位也行。",
        "en": "A record is named by its file, or by the last ten digits of that name.",
    },
    "no-record.mend": {"zh": "看记录：kactl log", "en": "See the records: kactl log"},
    "not-yours": {
        "zh": "记录 {record} 是 {person} 的，只能本人撤回",
        "en": "{record} is the word of {person}: only they take it back",
    },
    "not-yours.why": {"zh": "每个人只能撤回自己的意见。", "en": "People take back their own word only."},
    "not-yours.mend": {
        "zh": "请本人撤回；要推翻决定，用 kactl gate reopen。",
        "en": "Ask them; to undo a decision, use kactl gate reopen.",
    },
    "final": {"zh": "记录 {record} 不能撤回", "en": "{record} cannot be taken back"},
    "final.why": {
        "zh": "否决、终止、紧急放行、撤回和重新打开都是最终的。",
        "en": "A denial, a stop, a break-glass, a withdrawal and a reopening are final.",
    },
    "final.mend": {
        "zh": "重新打开评审点：kactl gate reopen",
        "en": "Reopen the gate: kactl gate reopen",
    },
    "past": {
        "zh": "记录 {record} 属于以前的轮次，或已经撤回",
        "en": "{record} is of an earlier cycle, or taken back already",
    },
    "past.why": {"zh": "它已经不算数。", "en": "It counts no more as it is."},
    "past.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
}
