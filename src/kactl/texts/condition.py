"""Messages about conditions: dated duties that a decision leaves."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "closed": {
        "zh": "{person} 关闭 {gate} 的遗留项：{text}",
        "en": "Close a condition of {gate}: {text} ({person})",
    },
    "step": {"zh": "{gate} 的遗留项：{text}", "en": "condition of {gate}: {text}"},
    "overdue": {
        "zh": "{gate} 的遗留项已逾期（期限 {due}）：{text}",
        "en": "a condition of {gate} was due by {due}: {text}",
    },
    "overdue.why": {
        "zh": "有条件通过的遗留项逾期未关闭，其后的评审点都不能通过。",
        "en": "While a condition of a conditional pass is overdue, no later gate is passed.",
    },
    "overdue.mend": {
        "zh": "完成后由责任人或决定人关闭：kactl gate close-condition",
        "en": "Do it, then let its owner or the decider close it: kactl gate close-condition",
    },
    "none": {
        "zh": "{gate} 没有未关闭的遗留项“{condition}”；可以是：{near}",
        "en": "{gate} has no open condition {condition}; it may be: {near}",
    },
    "none.why": {
        "zh": "遗留项写作“决定的记录名#序号”，在本评审点里也可只写序号。",
        "en": "A condition is named RECORD#NUMBER, or by its number alone where that is plain.",
    },
    "none.mend": {"zh": "看有哪些：kactl gate check {gate}", "en": "See them: kactl gate check {gate}"},
    "not-yours": {
        "zh": "遗留项由责任人或决定人关闭（{people}），{person} 不能",
        "en": "it is closed by {people}, not by {person}",
    },
    "not-yours.why": {
        "zh": "谁负责谁关闭；紧急放行由另一个人补审。",
        "en": "Who owns it closes it; a break-glass is reviewed by somebody else.",
    },
    "not-yours.mend": {"zh": "请责任人关闭。", "en": "Ask one of them."},
}
