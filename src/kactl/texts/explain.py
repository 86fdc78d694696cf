"""Messages of `explain`."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "unknown": {
        "zh": "没有“{code}”这个代码；可以是：{near}",
        "en": "there is no code {code}; it may be: {near}",
    },
    "unknown.why": {"zh": "代码由发现项给出。", "en": "Codes are what findings carry."},
    "unknown.mend": {
        "zh": "从 kactl check 的输出里复制代码。",
        "en": "Copy the code from what kactl check prints.",
    },
    "no-tier": {"zh": "这个流程规范不分项目等级", "en": "this playbook has no tiers"},
    "no-tier.why": {"zh": "等级由流程规范声明。", "en": "Tiers are declared by the playbook."},
    "no-tier.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
    "tier": {"zh": "项目等级：{tier}", "en": "the engagement's tier: {tier}"},
    "tier-facts": {"zh": "由这些事实得出：{facts}", "en": "these facts chose it: {facts}"},
    "tier-mend": {
        "zh": "事实变了就改 kactl.yaml 里的答案，等级随之重新得出。",
        "en": "Where a fact has changed, change its answer in kactl.yaml; the tier follows.",
    },
}
