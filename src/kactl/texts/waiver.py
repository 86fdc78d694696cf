"""Messages about waivers: a criterion that may stand unmet for a time."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "asked": {
        "zh": "{person} 申请豁免 {gate} 的准则 {criterion}，至 {until}",
        "en": "Ask to waive criterion {criterion} of {gate} until {until} ({person})",
    },
    "granted": {
        "zh": "{person} 准予豁免 {gate} 的准则 {criterion}",
        "en": "Grant the waiver of criterion {criterion} of {gate} ({person})",
    },
    "denied": {
        "zh": "{person} 不准豁免 {gate} 的准则 {criterion}",
        "en": "Deny the waiver of criterion {criterion} of {gate} ({person})",
    },
    "other-criterion": {"zh": "评审点里没有这条准则", "en": "the gate has no such criterion"},
    "forbidden": {"zh": "这条准则不允许豁免", "en": "this criterion may not be waived"},
    "without-reason": {"zh": "没有写理由", "en": "no reason is given"},
    "without-end": {"zh": "没有写到期日，或到期日已过", "en": "it has no end, or ends before it began"},
    "too-long": {"zh": "期限超过 {days} 天", "en": "it is longer than {days} days"},
    "stranger": {"zh": "{person} 当时不在团队里", "en": "{person} was not of the team then"},
    "own-request": {
        "zh": "{person} 是申请人，不能批自己的申请",
        "en": "{person} asked for it and cannot answer it",
    },
    "other-role": {"zh": "要由这些角色批：{roles}", "en": "it is for one of these roles: {roles}"},
    "denied-before": {
        "zh": "本轮次对这条准则的豁免已被否决，否决是最终的",
        "en": "a waiver of this criterion was denied in this cycle, and a denial is final",
    },
    "limit-criterion": {
        "zh": "这条准则本轮次最多豁免 {count} 次",
        "en": "this criterion is waived at most {count} times in a cycle",
    },
    "limit-gate": {
        "zh": "这个评审点本轮次最多豁免 {count} 条准则",
        "en": "at most {count} criteria of this gate are waived in a cycle",
    },
    "unused": {
        "zh": "{gate}：准则“{criterion}”的豁免没有用上",
        "en": "{gate}: the waiver of “{criterion}” is not used",
    },
    "unused.why": {
        "zh": "没有豁免，这条准则也不妨碍通过。",
        "en": "The criterion keeps nothing from passing without it.",
    },
    "unused.mend": {
        "zh": "不再需要就撤回：kactl gate revoke",
        "en": "Take it back if it is needed no more: kactl gate revoke",
    },
    "lapsing": {
        "zh": "{gate}：准则“{criterion}”的豁免 {until} 到期（当天有效）",
        "en": "{gate}: the waiver of “{criterion}” ends with {until}",
    },
    "lapsing.why": {
        "zh": "到期后准则仍不满足，评审点就不能通过。",
        "en": "After that day the criterion blocks its gate again unless it holds.",
    },
    "lapsing.mend": {
        "zh": "在到期前满足准则，或重新申请。",
        "en": "Make the criterion hold by then, or ask again.",
    },
    "step": {
        "zh": "{gate}：“{criterion}”的豁免即将到期，满足准则或重新申请",
        "en": "{gate}: the waiver of “{criterion}” ends: make it hold, or ask again",
    },
    "step-answer": {
        "zh": "{gate}：批复“{criterion}”的豁免申请",
        "en": "{gate}: answer the request to waive “{criterion}”",
    },
    "refused": {"zh": "不能豁免：{cause}", "en": "it cannot be waived: {cause}"},
    "refused.why": {
        "zh": "豁免要有理由和到期日，在流程规范允许的范围内，由另一个人准予。",
        "en": "A waiver has a reason and an end, within the playbook's limits; another person grants it.",
    },
    "refused.mend": {
        "zh": "按原因调整，或满足准则：kactl gate check",
        "en": "Change what the cause names, or make the criterion hold: kactl gate check",
    },
    "nobody": {
        "zh": "现在没有人能批这份申请：要由“{roles}”批，申请人 {person} 自己不能批",
        "en": "nobody could answer this request now: it is for {roles}, and {person} asks for it",
    },
    "nobody.why": {
        "zh": "豁免由一个人申请，另一个人准予；申请人的代理人也不行。",
        "en": "A waiver is asked by one person and granted by another, who does not stand in for the first.",
    },
    "nobody.mend": {
        "zh": "再指派一个人担任这个角色，或由别人申请。",
        "en": "Give the role to somebody else too, or let somebody else ask.",
    },
    "no-request": {
        "zh": "没有豁免申请“{record}”；可以是：{near}",
        "en": "there is no request {record} for a waiver; it may be: {near}",
    },
    "no-request.why": {
        "zh": "批复要写明申请的记录名。",
        "en": "A grant or a denial names the record of the request.",
    },
    "no-request.mend": {
        "zh": "看申请：kactl log",
        "en": "See the requests: kactl log",
    },
    "answered": {
        "zh": "豁免申请 {record} 已有结论：{state}",
        "en": "the request {record} is settled: {state}",
    },
    "answered.why": {
        "zh": "一份申请只批复一次；已准予的由准予人撤回，已否决的不再更改。",
        "en": "A request is answered once; a grant is taken back by who gave it, a denial stays.",
    },
    "answered.mend": {"zh": "撤回：kactl gate revoke", "en": "Take a grant back: kactl gate revoke"},
    "shape": {
        "zh": "申请写 GATE CRITERION --reason --until；批复写 --grant 或 --deny 加 --as",
        "en": "ask with GATE CRITERION --reason --until; answer with --grant or --deny, and --as",
    },
    "shape.why": {
        "zh": "申请和批复是两个人的两件事。",
        "en": "Asking and answering are two people's two statements.",
    },
    "shape.mend": {"zh": "看例子：kactl gate waive --help", "en": "See the example: kactl gate waive --help"},
}
