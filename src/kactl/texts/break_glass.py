"""Messages about break-glass: passing a gate by in an emergency."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "broken": {
        "zh": "{person} 紧急放行 {gate}，{due} 前补审",
        "en": "Break the glass on {gate} ({person}); to be reviewed by {due}",
    },
    "review": {"zh": "补审紧急放行", "en": "review of the break-glass"},
    "undeclared": {
        "zh": "流程规范不允许紧急放行这个评审点",
        "en": "the playbook lets nobody pass this gate by",
    },
    "other-role": {
        "zh": "{person} 当时不担任可以紧急放行的角色",
        "en": "{person} did not hold a role that may break the glass",
    },
    "repeated": {
        "zh": "上一次紧急放行 {record} 还没有补审",
        "en": "the break-glass before it, {record}, has not been reviewed",
    },
    "refused": {"zh": "不能紧急放行：{cause}", "en": "the glass cannot be broken: {cause}"},
    "refused.why": {
        "zh": "只有流程规范指定的角色可以，并且上一次要先补审。",
        "en": "Only the roles that the playbook names may, and the last time must have been reviewed.",
    },
    "refused.mend": {
        "zh": "请值班人执行，或先补审：kactl gate close-condition",
        "en": "Let whoever is on call do it, or review the last one: kactl gate close-condition",
    },
    "decided": {"zh": "{gate} 已通过，不用紧急放行", "en": "{gate} is passed: there is nothing to pass by"},
    "decided.why": {"zh": "已通过的评审点不再拦截。", "en": "A gate that is passed keeps nothing back."},
    "decided.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
}
