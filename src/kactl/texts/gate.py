"""Messages about gates, their votes and decisions."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "excluded-not-holder": {"zh": "当时不担任“{role}”", "en": "did not hold the role {role} at that time"},
    "excluded-own-firm": {
        "zh": "“{role}”是我方角色，须本人表态，不能代录",
        "en": "{role} is a role of our own firm: they state it themselves, nobody transcribes it",
    },
    "excluded-no-proof": {"zh": "代录没有附签字凭证", "en": "transcribed without a proof"},
    "excluded-stranger": {"zh": "代录人当时不在团队里", "en": "whoever transcribed it was not of the team"},
    "excluded-no-subject": {
        "zh": "记录没有写明审批的内容",
        "en": "the record does not say what was approved",
    },
    "excluded-transcriber": {
        "zh": "已为本评审点代录 {of} 的意见，代录人不再表态",
        "en": "transcribed the word of {of} for this gate; who carries a word gives none",
    },
    "excluded-rejected": {"zh": "驳回：{why}", "en": "rejected: {why}"},
    "excluded-definition": {"zh": "评审点的要求在同意之后改过", "en": "what the gate asks has changed since"},
    "excluded-stale": {
        "zh": "同意之后内容已变：{changed}",
        "en": "what was approved has changed since: {changed}",
    },
    "excluded-upstream": {
        "zh": "同意之后，前置评审点的结论或本轮次已变",
        "en": "an earlier gate or the cycle has changed since",
    },
    "excluded-spare": {
        "zh": "一人只计一个名额，已计入“{role}”",
        "en": "one person fills one place, already counted for {role}",
    },
    "decision-no-subject": {
        "zh": "决定记录没有写明决定的内容",
        "en": "the decision does not say what was decided",
    },
    "decision-inconsistent": {
        "zh": "决定记录的内容指纹与它自己的字段对不上",
        "en": "the decision's fingerprint does not agree with its own fields",
    },
    "decision-commit-missing": {
        "zh": "决定所依据的提交 {commit} 不在仓库里",
        "en": "the commit it was taken at, {commit}, is not in the repository",
    },
    "decision-not-decider": {
        "zh": "{person} 当时无权决定（不担任决定角色，或为本评审点代录过意见）",
        "en": "{person} could not decide: no deciding role then, or transcribed a statement of this gate",
    },
    "decision-transcribed": {
        "zh": "{person} 的决定不能由别人代录，或代录没有附签字凭证",
        "en": "nobody transcribes a decision of {person}, or it was transcribed without a proof",
    },
    "decision-rejected": {"zh": "当时有驳回：{people}", "en": "a rejection stood then: {people}"},
    "decision-other-content": {
        "zh": "记录的内容指纹与那个提交的内容不一致",
        "en": "the fingerprint is not that of the commit it names",
    },
    "decision-criteria": {
        "zh": "当时准则还不满足：{criteria}",
        "en": "criteria did not hold then: {criteria}",
    },
    "decision-approvals": {"zh": "当时审批不齐：{roles}", "en": "approvals were missing then: {roles}"},
    "step-approve": {"zh": "以“{role}”身份审批", "en": "approve as {role}"},
    "step-assign": {"zh": "指派“{role}”", "en": "assign the role {role}"},
    "step-open": {"zh": "重新送审，以现在的内容为准", "en": "open the review again on the present content"},
    "step-pass": {"zh": "作出决定", "en": "decide the gate"},
    "step-show": {"zh": "查看评审点要求什么", "en": "see what the gate asks"},
    "step-approve-again": {
        "zh": "驳回的事项改好后，由{person}重新表态",
        "en": "{person} rejected it: mend it, then state again",
    },
    "step-begin": {"zh": "送审，开始本次评审", "en": "open the first review"},
    "review-commit-missing": {
        "zh": "送审所依据的提交 {commit} 不在仓库里",
        "en": "the commit that the review pinned, {commit}, is not in the repository",
    },
    "review-commit-missing.why": {
        "zh": "送审把评审内容固定在一个提交上；这个提交已被改写历史去掉，或克隆不完整。",
        "en": "A review pins what is judged to a commit; history was rewritten, or this clone lacks it.",
    },
    "review-commit-missing.mend": {
        "zh": "取全历史（git fetch --unshallow），或重新送审。",
        "en": "Fetch the whole history (git fetch --unshallow), or open the review again.",
    },
    "review-definition": {
        "zh": "送审之后，评审点“{gate}”的要求改过",
        "en": "what gate {gate} asks has changed since the review was opened",
    },
    "review-definition.why": {
        "zh": "同意是针对当时的要求给出的。",
        "en": "Approvals were given for what was asked then.",
    },
    "review-definition.mend": {
        "zh": "重新送审：kactl gate open {gate}",
        "en": "Open the review again: kactl gate open {gate}",
    },
    "decision-ignored": {
        "zh": "最近一次决定不算数：{cause}",
        "en": "the last decision does not count: {cause}",
    },
    "decision-ignored.why": {
        "zh": "决定按它作出时的提交来核对。",
        "en": "A decision is judged at the commit where it was taken.",
    },
    "decision-ignored.mend": {
        "zh": "补齐所缺之后重新决定。",
        "en": "Complete what was missing and decide again.",
    },
    "asks-nothing": {
        "zh": "“{gate}”没有一条准则适用",
        "en": "no criterion of {gate} applies",
    },
    "asks-nothing.why": {
        "zh": "什么都没有核对，就不能算通过。",
        "en": "Where nothing was judged, nothing can have passed.",
    },
    "asks-nothing.mend": {
        "zh": "核对各准则的不适用回答，或修改流程规范。",
        "en": "Look at the answers that say not applicable, or change the playbook.",
    },
    "asks-nobody": {
        "zh": "“{gate}”声明的审批角色在本项目都不适用，也没有决定人",
        "en": "none of the approvals that {gate} declares applies here, and nobody decides it",
    },
    "asks-nobody.why": {
        "zh": "没有人负责的评审点不能通过；确实不要审批的要写 approvals: none。",
        "en": "A gate that nobody answers for passes nothing; one without approvals says approvals: none.",
    },
    "asks-nobody.mend": {
        "zh": "修改流程规范的审批或决定人。",
        "en": "Change the approvals or the decider in the playbook.",
    },
    "held": {"zh": "最近一次决定是“{result}”，不是通过", "en": "the last decision was {result}, not go"},
    "held.why": {
        "zh": "暂缓、退回、终止都不放行。",
        "en": "Hold, recycle and stop do not let the engagement go on.",
    },
    "held.mend": {
        "zh": "改好之后由决定人重新作出决定。",
        "en": "Mend what was asked, then let the decider decide again.",
    },
    "rejected": {"zh": "{person} 驳回：{reason}", "en": "{person} rejected: {reason}"},
    "rejected.why": {
        "zh": "驳回在本人改为同意、撤回或内容改变之前一直有效。",
        "en": "A rejection stands until the same person approves or withdraws it, or the content changes.",
    },
    "rejected.mend": {
        "zh": "按驳回理由修改，或请本人重新表态。",
        "en": "Change what the reason names, or ask the person to state again.",
    },
    "no-instance": {"zh": "“{title}”还没有送审过", "en": "{title} has not been opened yet"},
    "no-instance.why": {
        "zh": "这个评审点按次举行，每次有自己的名字。",
        "en": "This gate recurs; each instance has a name of its own.",
    },
    "no-instance.mend": {"zh": "开始一次：{command}", "en": "Begin one: {command}"},
}
