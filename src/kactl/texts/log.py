"""How the log words a statement."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "approve": {"zh": "{person} 以“{role}”身份同意 {gate}", "en": "{person} approved {gate} as {role}"},
    "reject": {"zh": "{person} 以“{role}”身份驳回 {gate}", "en": "{person} rejected {gate} as {role}"},
    "abstain": {
        "zh": "{person} 以“{role}”身份弃权 {gate}",
        "en": "{person} abstained from {gate} as {role}",
    },
    "answer-met": {
        "zh": "{person} 确认 {gate} 满足“{criterion}”",
        "en": "{person} answered {criterion} of {gate}: met",
    },
    "answer-not-applicable": {
        "zh": "{person} 说明 {gate} 不适用“{criterion}”",
        "en": "{person} answered {criterion} of {gate}: does not apply",
    },
    "review": {"zh": "{person} 送审 {gate}", "en": "{person} opened the review of {gate}"},
    "decision-go": {"zh": "{person} 决定 {gate} 通过", "en": "{person} passed {gate}"},
    "decision-conditional": {
        "zh": "{person} 决定 {gate} 有条件通过",
        "en": "{person} passed {gate} with conditions",
    },
    "decision-hold": {"zh": "{person} 决定 {gate} 暂缓", "en": "{person} held {gate}"},
    "decision-recycle": {"zh": "{person} 决定 {gate} 退回", "en": "{person} recycled {gate}"},
    "decision-stop": {"zh": "{person} 决定 {gate} 终止", "en": "{person} stopped {gate}"},
    "waive-asked": {
        "zh": "{person} 申请豁免 {gate} 的“{criterion}”",
        "en": "{person} asked to waive {criterion} of {gate}",
    },
    "waive-granted": {
        "zh": "{person} 准予豁免 {gate} 的“{criterion}”",
        "en": "{person} waived {criterion} of {gate}",
    },
    "waive-denied": {
        "zh": "{person} 否决豁免 {gate} 的“{criterion}”",
        "en": "{person} denied the waiver of {criterion} of {gate}",
    },
    "condition": {"zh": "{person} 记录 {gate} 的遗留项", "en": "{person} noted a condition of {gate}"},
    "condition-close": {"zh": "{person} 关闭 {gate} 的遗留项", "en": "{person} closed a condition of {gate}"},
    "revoke": {"zh": "{person} 撤回对 {gate} 的意见", "en": "{person} withdrew a statement on {gate}"},
    "reopen": {"zh": "{person} 重新打开 {gate}", "en": "{person} reopened {gate}"},
    "break-glass": {"zh": "{person} 紧急放行 {gate}", "en": "{person} broke the glass on {gate}"},
    "evidence": {"zh": "{person} 提交 {gate} 的证据", "en": "{person} gave evidence for {gate}"},
    "key-add": {"zh": "{person} 登记公钥", "en": "{person} added a key"},
    "key-rotate": {"zh": "{person} 更换公钥", "en": "{person} rotated a key"},
    "key-revoke": {"zh": "{person} 吊销公钥", "en": "{person} revoked a key"},
    "distrust": {"zh": "{person} 声明不再信任", "en": "{person} declared distrust"},
    "policy-accept": {"zh": "{person} 接受流程规范的变更", "en": "{person} accepted a change of policy"},
    "witness": {"zh": "{person} 见证 {gate}", "en": "{person} witnessed {gate}"},
    "confirm": {"zh": "{person} 确认 {count} 个条目", "en": "{person} confirmed {count} items"},
    "verify": {"zh": "{person} 复核 {gate} 的签字凭证", "en": "{person} verified a proof of {gate}"},
    "transcribed": {"zh": "（{by} 代录）", "en": " (transcribed by {by})"},
    "revoked": {"zh": "已被本人撤回", "en": "it was taken back"},
    "no-gate": {"zh": "流程规范里没有这个评审点", "en": "the playbook has no such gate"},
    "because": {"zh": "：{reason}", "en": ": {reason}"},
}
