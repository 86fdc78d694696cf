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
    "excluded-unbound": {
        "zh": "凭证上没有本次评审的确认码，流程规范不接受这样的凭证",
        "en": "the proof does not carry the confirmation code of this review, and the playbook wants it",
    },
    "excluded-unverified": {
        "zh": "凭证还没有第二个人复核：kactl gate verify-proof {record}",
        "en": "no second person has looked at the proof: kactl gate verify-proof {record}",
    },
    "excluded-claimed": {
        "zh": "此角色的意见须附签字凭证",
        "en": "for this role a word counts only with its proof",
    },
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
    "decision-contradicted": {
        "zh": "两个分支作出了不同的决定（{one}、{other}），要由决定人重新决定",
        "en": "two branches decided differently ({one}, {other}): the decider decides anew",
    },
    "decision-not-decider": {
        "zh": "{person} 当时无权决定（不担任决定角色、职责不相容，或为本评审点代录过意见）",
        "en": "{person} could not decide: no deciding role, conflicting duties, or transcribed a word here",
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
    "decision-hindered": {"zh": "当时另有阻塞：{cause}", "en": "something else kept it then: {cause}"},
    "decision-approvals": {"zh": "当时审批不齐：{roles}", "en": "approvals were missing then: {roles}"},
    "role-short": {
        "zh": "“{role}”还缺 {count} 人可审批（{why}）",
        "en": "{count} more must be able to approve as {role} ({why})",
    },
    "role-short.why": {
        "zh": "团队里现在没有足够的人能给出这项同意。",
        "en": "Too few people of the team could give this approval now.",
    },
    "role-short.mend": {
        "zh": "指派人员；只是请假的，由本人授权代理：kactl role delegate",
        "en": "Assign somebody; who is only away names a stand-in: kactl role delegate",
    },
    "short-nobody": {"zh": "无人担任", "en": "nobody holds it"},
    "short-elsewhere": {"zh": "一人只计一个名额", "en": "fills one place only"},
    "short-left": {"zh": "{day} 起已离开项目", "en": "left after {day}"},
    "short-ended": {"zh": "任期已结束或尚未开始", "en": "does not hold it now"},
    "cannot-be-met": {
        "zh": "“{gate}”要“{role}”{needed} 人同意，而最多只有 {most} 人可以",
        "en": "{gate} wants {needed} people to approve as {role}, and there can only be {most}",
    },
    "cannot-be-met.why": {
        "zh": "不管指派谁都满足不了的规定，没有人能作出决定。",
        "en": "Whoever is assigned, nobody can meet the rule, so nothing can be decided.",
    },
    "cannot-be-met.mend": {
        "zh": "修改流程规范：减少人数，或增加可以审批的人。",
        "en": "Change the playbook: ask for fewer people, or let more approve.",
    },
    "countersigning-circle": {
        "zh": "“{gate}”的会签顺序绕成了圈（“{role}”要等自己）",
        "en": "the order of countersigning in {gate} is a circle: {role} waits for itself",
    },
    "countersigning-circle.why": {
        "zh": "谁都要等别人先同意，就没有人能开始。",
        "en": "Where everybody waits for somebody else, nobody begins.",
    },
    "countersigning-circle.mend": {
        "zh": "在流程规范的 after 中去掉一环。",
        "en": "Take one link out of `after` in the playbook.",
    },
    "author-unknown": {
        "zh": "提交 {commit} 的邮箱 {mail} 不属于团队中的任何人，无法证明“{criterion}”的审批人没有参与编写",
        "en": "commit {commit} bears {mail}, nobody's of the team: {criterion} asks for independence",
    },
    "author-unknown.why": {
        "zh": "要求独立的准则，须知道内容是谁写的。",
        "en": "Where independence is asked, it must be known who wrote what.",
    },
    "author-unknown.mend": {
        "zh": "登记这个人（kactl role assign … --email），或在流程规范的 machines 中列出机器人的邮箱。",
        "en": "Add the person (kactl role assign … --email), or list a machine's address under `machines`.",
    },
    "history-shallow": {
        "zh": "克隆不完整，无法证明准则 {criteria} 的独立性",
        "en": "the clone is shallow, and {criteria} asks who wrote what",
    },
    "history-shallow.why": {
        "zh": "缺少的历史里可能有审批人自己的修改。",
        "en": "The missing part of the history may hold an approver's own work.",
    },
    "history-shallow.mend": {
        "zh": "取全历史：git fetch --unshallow；流水线中设置 fetch-depth: 0。",
        "en": "Fetch it all: git fetch --unshallow; in a pipeline, fetch-depth: 0.",
    },
    "step-wait": {"zh": "等表决期届满", "en": "wait until the vote closes"},
    "step-approve": {"zh": "以“{role}”身份审批", "en": "approve as {role}"},
    "step-verify": {
        "zh": "复核{person}的签字凭证（由没有经手的人）",
        "en": "look at {person}'s proof, as somebody who had no hand in it",
    },
    "step-assign": {"zh": "指派“{role}”", "en": "assign the role {role}"},
    "step-open": {"zh": "重新送审，以现在的内容为准", "en": "open the review again on the present content"},
    "step-pass": {"zh": "作出决定", "en": "decide the gate"},
    "step-show": {"zh": "查看评审点要求什么", "en": "see what the gate asks"},
    "step-approve-again": {
        "zh": "驳回的事项改好后，由{person}重新表态",
        "en": "{person} rejected it: mend it, then state again",
    },
    "step-carry-anew": {
        "zh": "撤回自己代录的意见，请另一位同事代录；代录人不能决定",
        "en": "take back what you carried in, let a colleague carry it: who carries a word decides nothing",
    },
    "step-lay": {
        "zh": "建立本次的文档并送审；填写提交后重新送审",
        "en": "lay the documents of this instance; open it again once they are filled in and committed",
    },
    "step-item": {"zh": "登记条目，逐条评审", "en": "add the item that the gate is held for"},
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
    "review-cut-off": {
        "zh": "克隆不完整，缺少 {gate} 送审所依据的提交",
        "en": "the clone is shallow and lacks the commit that the review of {gate} pinned",
    },
    "review-cut-off.why": {
        "zh": "评审以那个提交的内容为准，这里看不到。",
        "en": "The review is about what that commit holds, which cannot be seen here.",
    },
    "review-cut-off.mend": {
        "zh": "取全历史：git fetch --unshallow --tags；流水线中设置 fetch-depth: 0（GIT_DEPTH: 0）。",
        "en": "Fetch it all: git fetch --unshallow --tags; in a pipeline, fetch-depth: 0 (GIT_DEPTH: 0).",
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
    "upstream-item": {
        "zh": "“{register}”里名为“{instance}”的条目有 {count} 条，应恰好一条",
        "en": "{count} items of {register} are named {instance}; exactly one is wanted",
    },
    "upstream-item.why": {
        "zh": "前置评审点是哪一次，写在本次对应的条目里。",
        "en": "The item of this instance says which instance of the earlier gate is its own.",
    },
    "upstream-item.mend": {
        "zh": "补登条目，或改掉重复的名称。",
        "en": "Add the item, or change the name that stands twice.",
    },
    "upstream-unset": {
        "zh": "{item} 没有填写“{field}”，无法确定前置评审点是哪一次",
        "en": "{item} does not fill in {field}: which instance of the earlier gate is its own?",
    },
    "upstream-unset.why": {
        "zh": "流程规范用“{register}”的这个字段找前置评审点。",
        "en": "The playbook finds the earlier gate by this field of {register}.",
    },
    "upstream-unset.mend": {
        "zh": "在条目里填写“{field}”。",
        "en": "Fill in {field} of the item.",
    },
    "no-instance": {
        "zh": "“{title}”一次都没有开始；{likeness}",
        "en": "no instance of {title} has begun; {likeness}",
    },
    "no-instance.why": {
        "zh": "这个评审点按次举行，每次有自己的名字。",
        "en": "This gate recurs; each instance has a name of its own.",
    },
    "no-instance.mend": {"zh": "开始一次：{command}", "en": "Begin one: {command}"},
}
