"""Messages about statements: what was stated, what is refused and why."""

from collections.abc import Mapping
from typing import Final

from kactl.texts.parts.decision_refusals import DECISIONS

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "approved": {"zh": "{person} 以“{role}”身份同意 {gate}", "en": "Approve {gate} as {role} ({person})"},
    "approved-passed": {
        "zh": "{person} 以“{role}”身份同意 {gate}，评审点通过",
        "en": "Approve {gate} as {role} ({person}); the gate is passed",
    },
    "rejected": {"zh": "{person} 以“{role}”身份驳回 {gate}", "en": "Reject {gate} as {role} ({person})"},
    "abstained": {
        "zh": "{person} 以“{role}”身份弃权 {gate}",
        "en": "Abstain from {gate} as {role} ({person})",
    },
    "answered": {
        "zh": "{person} 确认 {gate} 的准则 {criterion}",
        "en": "Answer criterion {criterion} of {gate} ({person})",
    },
    "opened": {"zh": "送审 {gate}，送审版 {commit}", "en": "Open the review of {gate} at {commit}"},
    "decided-go": {"zh": "{person} 决定：{gate} 通过", "en": "Pass {gate} ({person})"},
    "decided-conditional": {
        "zh": "{person} 决定：{gate} 有条件通过",
        "en": "Pass {gate} with conditions ({person})",
    },
    "decided-hold": {"zh": "{person} 决定：{gate} 暂缓", "en": "Hold {gate} ({person})"},
    "decided-recycle": {"zh": "{person} 决定：{gate} 退回", "en": "Recycle {gate} ({person})"},
    "decided-stop": {"zh": "{person} 决定：{gate} 终止", "en": "Stop {gate} ({person})"},
    "not-needed": {"zh": "这个角色的名额已满", "en": "the places of this role are filled already"},
    "laid": {"zh": "为 {gate} 准备文档", "en": "Lay down the documents for {gate}"},
    "already": {
        "zh": "{person} 已以“{role}”身份同意，记录有效，没有重复写入",
        "en": "{person} has approved as {role} already, and it counts; nothing was written",
    },
    "already.why": {
        "zh": "同一个人对同一内容只需表态一次。",
        "en": "One word of a person on the same content is enough.",
    },
    "already.mend": {"zh": "不用再做什么。", "en": "There is nothing to do."},
    "not-counted": {
        "zh": "已记录，但不算数：{person}：{cause}",
        "en": "written, but it does not count: {person}: {cause}",
    },
    "not-counted.why": {
        "zh": "任何时候都可以表态；是否算数按角色、内容指纹和职责分离判断。",
        "en": "A statement may be made at any time; role, fingerprint and duties say whether it counts.",
    },
    "not-counted.mend": {
        "zh": "由担任者表态；担任者不在时，先指定代理人，代理人再表态一次。",
        "en": "Let a holder state it; one who is away names a stand-in, who then states it again.",
    },
    "word-lost": {
        "zh": "{person} 代录之后，在这个评审点自己的意见（{roles}）不再算数",
        "en": "whoever carries a word in has none of their own: {person} will not count here as {roles}",
    },
    "word-lost.why": {
        "zh": "同一个人既转达别人的意见、又自己表态，凭证就没有第二个人看过。",
        "en": "Who passes another's word on and has one too would be the only one to have seen the proof.",
    },
    "word-lost.mend": {
        "zh": "自己还要表态时，请另一位同事代录；已经写入的，代录人可以撤回（kactl gate revoke）。",
        "en": "Where that word is needed, let a colleague carry this one in; what is written can be revoked.",
    },
    "carrier-needed": {
        "zh": "{person} 不能代录：{gate} 还要 {person} 自己以“{roles}”身份表态，没有别人能代替",
        "en": "{person} cannot carry it in: {gate} needs {person} as {roles}, and there is nobody else",
    },
    "carrier-needed.why": {
        "zh": "代录人在同一个评审点不能同意，也不能决定。请没有自己意见的同事执行同一条命令：{others}。",
        "en": "Who carries a word in approves and decides nothing there. Let a colleague run it: {others}.",
    },
    "carrier-needed.mend": {
        "zh": "请另一位同事执行同一条命令。",
        "en": "Let a colleague run the same command.",
    },
    "held-by": {"zh": "{cause}；担任“{role}”的是：{holders}", "en": "{cause}; {role} is held by: {holders}"},
    "condition-past": {
        "zh": "遗留项“{text}”的日期 {due} 已过（今天 {today}）",
        "en": "the condition “{text}” was due by {due} already (today is {today})",
    },
    "condition-past.why": {
        "zh": "通过时就已逾期的遗留项，立刻会挡住下一个评审点。",
        "en": "A condition that is overdue from the start blocks the next gate at once.",
    },
    "condition-past.mend": {"zh": "写今天或以后的日期。", "en": "Write a date from today on."},
    "no-gate": {
        "zh": "没有评审点“{gate}”；可以是：{near}",
        "en": "there is no gate {gate}; it may be: {near}",
    },
    "no-gate.why": {"zh": "评审点由流程规范声明。", "en": "Gates are declared by the playbook."},
    "no-gate.mend": {"zh": "看有哪些评审点：kactl gate list", "en": "See the gates: kactl gate list"},
    "gate-once": {
        "zh": "评审点“{gate}”只举行一次，不带 @",
        "en": "gate {gate} happens once: no @ after it",
    },
    "gate-once.why": {"zh": "只有循环评审点才有本次的名字。", "en": "Only recurring gates have instances."},
    "gate-once.mend": {"zh": "去掉 @ 及其后的部分。", "en": "Leave out the @ and what follows."},
    "needs-instance": {
        "zh": "评审点“{gate}”要写明是哪一次，例如 {example}",
        "en": "gate {gate} recurs: say which instance, for example {example}",
    },
    "needs-instance.why": {"zh": "它按次举行，每次单独评审。", "en": "Each instance is judged by itself."},
    "needs-instance.mend": {"zh": "在 @ 后写上名字。", "en": "Name it after @."},
    "bad-instance": {
        "zh": "“{gate}”不会有名为“{instance}”的一次，例如应为 {example}",
        "en": "gate {gate} has no instance named {instance}; for example {example}",
    },
    "bad-instance.why": {
        "zh": "本次的名字由流程规范规定写法。",
        "en": "The playbook says what instances are called.",
    },
    "bad-instance.mend": {"zh": "按规定的写法写。", "en": "Write it as the playbook says."},
    "unknown-actor": {
        "zh": "团队里没有邮箱为 {email} 的人",
        "en": "nobody of the team has the mail address {email}",
    },
    "unknown-actor.why": {
        "zh": "不加说明时，表态人就是 git 的 user.email 对应的人。",
        "en": "The actor is the person whose address git's user.email is.",
    },
    "unknown-actor.mend": {
        "zh": "把本人加入团队，或把 git 的 user.email 改成团队里登记的邮箱。",
        "en": "Add yourself to the team, or set git's user.email to the address that the team has.",
    },
    "nothing-committed": {"zh": "仓库里还没有任何提交", "en": "nothing is committed yet"},
    "nothing-committed.why": {"zh": "表态只针对已提交的内容。", "en": "Statements judge what is committed."},
    "nothing-committed.mend": {"zh": "先提交：kactl commit", "en": "Commit first: kactl commit"},
    "uncommitted": {"zh": "评审内容里有还没提交的改动：{paths}", "en": "not committed as it stands: {paths}"},
    "uncommitted.why": {
        "zh": "表态只针对已提交的内容，别人才能看到同样的东西。",
        "en": "Statements judge what is committed, so that others see the same.",
    },
    "uncommitted.mend": {"zh": "先提交：kactl commit", "en": "Commit first: kactl commit"},
    "review-gone": {
        "zh": "“{gate}”送审所依据的提交已不在仓库里",
        "en": "the commit that the review of {gate} pinned is gone",
    },
    "review-gone.why": {
        "zh": "改写了历史，或克隆不完整。",
        "en": "History was rewritten, or this clone lacks it.",
    },
    "review-gone.mend": {"zh": "重新送审。", "en": "Open the review again."},
    "review-stale": {
        "zh": "送审之后，评审点“{gate}”的要求改过",
        "en": "what gate {gate} asks has changed since its review was opened",
    },
    "review-stale.why": {
        "zh": "对旧要求表态不会算数。",
        "en": "A statement about what was asked before would not count.",
    },
    "review-stale.mend": {"zh": "重新送审。", "en": "Open the review again."},
    "no-person": {"zh": "不知道“{person}”是谁", "en": "nobody is known as {person}"},
    "no-person.why": {
        "zh": "人可以写编号、邮箱或姓名，但要先在团队里登记。",
        "en": "A person is named by id, mail address or name, and must be in the team.",
    },
    "no-person.mend": {"zh": "先登记：kactl role assign", "en": "Add the person first: kactl role assign"},
    "person-ambiguous": {"zh": "“{person}”不止一个人", "en": "more than one person is called {person}"},
    "person-ambiguous.why": {
        "zh": "姓名相同时要用编号或邮箱。",
        "en": "Where names are alike, ids or addresses tell people apart.",
    },
    "person-ambiguous.mend": {"zh": "改写编号或邮箱。", "en": "Name the id or the mail address."},
    "no-evidence": {"zh": "读不了签字凭证 {path}：{why}", "en": "the proof {path} cannot be read: {why}"},
    "no-evidence.why": {
        "zh": "代录必须附上客户签字或回复的原件。",
        "en": "A transcribed statement carries its proof.",
    },
    "no-evidence.mend": {"zh": "给出文件的正确路径。", "en": "Name the file."},
    "evidence-empty": {"zh": "签字凭证 {path} 是空文件", "en": "the proof {path} is an empty file"},
    "evidence-empty.why": {"zh": "空文件证明不了什么。", "en": "An empty file proves nothing."},
    "evidence-empty.mend": {"zh": "换成原件。", "en": "Name the real one."},
    "evidence-large": {
        "zh": "签字凭证 {path} 有 {size} MB，超过 50 MB",
        "en": "the proof {path} has {size} MB, more than 50 MB",
    },
    "evidence-large.why": {
        "zh": "仓库里不放过大的文件。",
        "en": "Large files do not belong in the repository.",
    },
    "evidence-large.mend": {
        "zh": "压缩或降低扫描分辨率；也可以用 --no-keep 只记录摘要。",
        "en": "Scan it at a lower resolution, or record only its digest with --no-keep.",
    },
    "own-firm": {
        "zh": "“{role}”是我方角色，不能由别人代录",
        "en": "{role} is a role of our own firm: nobody transcribes it",
    },
    "own-firm.why": {"zh": "我方人员自己在仓库里表态。", "en": "People of the firm state it themselves."},
    "own-firm.mend": {
        "zh": "由本人执行 kactl gate approve。",
        "en": "Let the person run kactl gate approve.",
    },
    "no-role": {
        "zh": "没有角色“{role}”；可以是：{near}",
        "en": "there is no role {role}; it may be: {near}",
    },
    "no-role.why": {"zh": "角色由流程规范声明。", "en": "Roles are declared by the playbook."},
    "no-role.mend": {"zh": "看有哪些角色：kactl role list", "en": "See the roles: kactl role list"},
    "not-asked": {
        "zh": "评审点 {gate} 不需要“{role}”审批；需要的是：{roles}",
        "en": "gate {gate} asks no approval of {role}; it asks: {roles}",
    },
    "not-asked.why": {"zh": "审批角色由流程规范规定。", "en": "The playbook says which roles approve."},
    "not-asked.mend": {"zh": "换成需要的角色。", "en": "Approve as a role that is asked."},
    "unexpected": {
        "zh": "内容已变：期望 {expected}，现在这个角色的内容指纹是 {found}（评审点的是 {gate}）",
        "en": "not what was expected: {expected} expected, {found} found for the role ({gate} for the gate)",
    },
    "unexpected.why": {
        "zh": "看的是一版，签的是另一版，就不能算数。",
        "en": "What was looked at and what would be signed must be the same.",
    },
    "unexpected.mend": {"zh": "重新查看后再表态。", "en": "Look at it again, then state it."},
    "no-criterion": {
        "zh": "评审点里没有准则“{criterion}”；可以是：{near}",
        "en": "the gate has no criterion {criterion}; it may be: {near}",
    },
    "no-criterion.why": {"zh": "准则由流程规范声明。", "en": "Criteria are declared by the playbook."},
    "no-criterion.mend": {"zh": "看有哪些准则：kactl gate show", "en": "See them: kactl gate show"},
    "answer-which": {
        "zh": "准则“{criterion}”：--met 和 --not-applicable 选一个",
        "en": "criterion {criterion}: say --met or --not-applicable, one of them",
    },
    "answer-which.why": {"zh": "一次回答只有一个结论。", "en": "An answer has one outcome."},
    "answer-which.mend": {"zh": "只写其中一个。", "en": "Give exactly one."},
    "judged-itself": {
        "zh": "准则“{criterion}”由检查自动判断，不能人工声明满足",
        "en": "criterion {criterion} is judged by its check: nobody declares it met",
    },
    "judged-itself.why": {
        "zh": "能从仓库判断的，不靠人说。",
        "en": "What the repository can show needs no word.",
    },
    "judged-itself.mend": {
        "zh": "看还差什么：kactl gate check",
        "en": "See what is missing: kactl gate check",
    },
    "na-forbidden": {
        "zh": "准则“{criterion}”不允许回答不适用",
        "en": "criterion {criterion} may not be answered as not applicable",
    },
    "na-forbidden.why": {"zh": "流程规范规定它总是适用。", "en": "The playbook says that it always applies."},
    "na-forbidden.mend": {"zh": "按要求完成它。", "en": "Do what it asks."},
    "not-owner": {
        "zh": "准则由“{role}”负责（{holders}），{person} 不能回答",
        "en": "the criterion is answered for by {role} ({holders}), not by {person}",
    },
    "not-owner.why": {"zh": "谁负责，谁回答。", "en": "Who answers for it answers it."},
    "not-owner.mend": {"zh": "请负责人回答，或先指派角色。", "en": "Ask its owner, or assign the role."},
    "no-reason": {"zh": "要写一句理由", "en": "a reason is needed, one sentence"},
    "no-reason.why": {"zh": "后来的人要知道为什么。", "en": "Others must be able to see why."},
    "no-reason.mend": {"zh": "加上 --reason。", "en": "Add --reason."},
    **DECISIONS,
}
