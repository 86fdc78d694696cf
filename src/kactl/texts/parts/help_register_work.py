"""Help of the verbs of registers that declare more: ranking, confirmation, hand-overs, tracing."""

TEXTS: dict[str, dict[str, str]] = {
    "rank": {"zh": "按评估打分排序，逐条列出算式", "en": "Rank the items, each score with its formula"},
    "rank.more": {
        "zh": "核心条目在前；缺评估数据的不猜，排在同类之后并列出；并列、最高优先级过多会提示。",
        "en": "Core items come first; what is missing is not guessed but named, and comes last; "
        "ties and too many at the highest priority are told.",
    },
    "rank.example": {
        "zh": "kactl {noun} rank\nkactl {noun} rank --apply",
        "en": "kactl {noun} rank\nkactl {noun} rank --apply",
    },
    "rank.model": {
        "zh": "打分模型；不写则按流程规范",
        "en": "The scoring model; the playbook's unless given",
    },
    "rank.apply": {"zh": "写入排序，一次提交", "en": "Write the order, in one commit"},
    "next": {"zh": "接下来先做哪些，为什么", "en": "Say what to take up next, and why"},
    "next.more": {
        "zh": "取排序最前、没有未接收的交接、没有未了结的前置条目的；先做了后面的、落下核心的会指出。",
        "en": "The highest ranks that no hand-over and no unfinished item keeps back; "
        "what was begun before a core item is named.",
    },
    "next.example": {
        "zh": "kactl {noun} next\nkactl {noun} next --for me --count 3",
        "en": "kactl {noun} next\nkactl {noun} next --for me --count 3",
    },
    "next.person": {
        "zh": "只看此人负责和无人负责的",
        "en": "Only what this person owns, or nobody",
    },
    "next.count": {"zh": "列出几条", "en": "How many"},
    "confirm": {"zh": "登记客户确认：一份签字确认整张清单", "en": "Record that the client confirmed items"},
    "confirm.more": {
        "zh": "凭证存档并留摘要，记录每条当时的内容；全部条目一次提交；不能由本公司的人代客户确认。",
        "en": "The proof is kept with its digest, and what each item said; all in one commit. "
        "Nobody of one's own firm confirms for the client.",
    },
    "confirm.example": {
        "zh": "kactl {noun} confirm --where status=draft --on-behalf-of zhang.wei --evidence 需求确认单.pdf",
        "en": "kactl {noun} confirm --where status=draft --on-behalf-of zhang.wei --evidence signed.pdf",
    },
    "identities": {"zh": "条目编号，可多个", "en": "The items' ids"},
    "on-behalf-of": {
        "zh": "客户方的签字人；凭证是邮件时可不写",
        "en": "Who signed for the client; of a mail, its sender unless given",
    },
    "evidence": {"zh": "签字凭证文件", "en": "The proof: a file"},
    "on": {"zh": "签字日期；不写则为今天", "en": "The day of the signature; today unless given"},
    "channel": {"zh": "签字方式", "en": "How it was signed"},
    "digest-only": {
        "zh": "不把凭证放进仓库，只记录它的摘要",
        "en": "Do not keep the proof, only its digest",
    },
    "handoff": {"zh": "条目交接：移交、接收、退回", "en": "Hand items over: send, accept, return"},
    "handoff.example": {
        "zh": "kactl {noun} handoff send auto ID\nkactl {noun} handoff accept HND-7K3F9",
        "en": "kactl {noun} handoff send auto ID\nkactl {noun} handoff accept HND-7K3F9",
    },
    "handoff-send": {"zh": "沿交接路线成批移交", "en": "Hand items over along a route"},
    "handoff-send.more": {
        "zh": "检查项里能从条目看出的自动核对，缺的全部列出；其余由移交人确认（--checked，或在终端回答）。",
        "en": "What the items can show of the checklist is looked at, and all that lacks is named; "
        "for the rest the sender answers, by --checked or at the terminal.",
    },
    "handoff-send.example": {
        "zh": "kactl {noun} handoff send auto --where status=confirmed --checked walked-through",
        "en": "kactl {noun} handoff send auto --where status=confirmed --checked walked-through",
    },
    "handoff-send.route": {
        "zh": "交接路线；auto 为这些条目的下一段",
        "en": "The route; auto is the next one of the items",
    },
    "handoff-send.checked": {
        "zh": "已确认的检查项，可多次",
        "en": "A line that you answer for; repeatable",
    },
    "handoff-send.note": {"zh": "给接收方的说明", "en": "A note to the receiver"},
    "handoff-accept": {"zh": "接收交接", "en": "Accept hand-overs"},
    "handoff-accept.example": {
        "zh": "kactl {noun} handoff accept HND-7K3F9",
        "en": "kactl {noun} handoff accept HND-7K3F9",
    },
    "handoff-accept.handoffs": {"zh": "交接编号，可多个", "en": "The hand-overs' ids"},
    "handoff-return": {"zh": "退回交接，写明理由", "en": "Send a hand-over back, with the reason"},
    "handoff-return.example": {
        "zh": "kactl {noun} handoff return HND-7K3F9 --reason '缺少异常流程的验收标准'",
        "en": "kactl {noun} handoff return HND-7K3F9 --reason 'No acceptance criterion for failures'",
    },
    "handoff-return.identity": {"zh": "交接编号", "en": "The hand-over's id"},
    "handoff-return.reason": {"zh": "退回理由：缺什么", "en": "Why: what is missing"},
    "handoff-figures": {
        "zh": "各路线的等待时间与退回率",
        "en": "Show waiting times and bounce rates of the routes",
    },
    "handoff-figures.example": {
        "zh": "kactl {noun} handoff figures",
        "en": "kactl {noun} handoff figures",
    },
    "trace": {"zh": "追溯矩阵：来龙去脉、断链、核心覆盖率", "en": "Trace items both ways, with orphans"},
    "trace.more": {
        "zh": "列由流程规范声明的关联得出：模块、任务、测试、结果、验收；核心覆盖率按测试结果算，不进位。",
        "en": "The columns follow from the links that the playbook declares: module, tasks, tests, results, "
        "acceptance. Core coverage counts passed results and is never rounded up to 100%.",
    },
    "trace.example": {
        "zh": "kactl {noun} trace\nkactl {noun} trace --core --format html > trace.html",
        "en": "kactl {noun} trace\nkactl {noun} trace --core --format html > trace.html",
    },
    "trace.core": {"zh": "只看核心条目", "en": "Only the core items"},
    "suspect": {"zh": "列出另一端已改动、待复核的关联", "en": "List links whose other end has changed"},
    "suspect.more": {
        "zh": "需求改了，它的任务、测试要重新看过；--clear 表示看过、仍成立。客户确认后又改的也列出。",
        "en": "Where a requirement changed, tasks and tests are to be looked at; --clear says that one did. "
        "Items that changed after the client's confirmation are listed too.",
    },
    "suspect.example": {
        "zh": "kactl {noun} suspect\nkactl {noun} suspect --clear ID\nkactl {noun} suspect --clear --all",
        "en": "kactl {noun} suspect\nkactl {noun} suspect --clear ID\nkactl {noun} suspect --clear --all",
    },
    "suspect.identities": {"zh": "只看这些条目", "en": "Only these items"},
    "suspect.where": {"zh": "只看符合条件的条目", "en": "Only the items that match"},
    "suspect.clear": {"zh": "列出的已由人看过、仍成立", "en": "Somebody looked at them; they still hold"},
    "suspect.everything": {"zh": "与 --clear 同用：全部都看过了", "en": "With --clear: all were looked at"},
    "approve": {"zh": "批准变更：影响写明后才能批准", "en": "Approve a change once its impact is filled in"},
    "approve.more": {
        "zh": "本人批准，或用 --on-behalf-of 和 --evidence 代录客户方的书面批准。",
        "en": "Oneself, or for a person of the client with --on-behalf-of and --evidence.",
    },
    "approve.example": {
        "zh": "kactl {noun} approve ID\nkactl {noun} approve ID --on-behalf-of zhang.wei --evidence A.pdf",
        "en": "kactl {noun} approve ID\nkactl {noun} approve ID --on-behalf-of zhang.wei --evidence A.pdf",
    },
    "baseline": {"zh": "基线、变更率、未经变更的改动", "en": "Show baselines and what changed since"},
    "baseline.example": {"zh": "kactl {noun} baseline", "en": "kactl {noun} baseline"},
}
