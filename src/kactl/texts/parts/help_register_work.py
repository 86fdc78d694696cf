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
    "on-behalf-of": {"zh": "客户方的签字人", "en": "Who signed for the client"},
    "evidence": {"zh": "签字凭证文件", "en": "The proof: a file"},
    "on": {"zh": "签字日期；不写则为今天", "en": "The day of the signature; today unless given"},
    "channel": {"zh": "签字方式", "en": "How it was signed"},
}
