"""What is said of proofs: what was read in them, what speaks against them, who has verified them."""

from collections.abc import Mapping
from typing import Final

from kactl.texts.parts.proof_unread import UNREAD
from kactl.texts.parts.proof_verified import VERIFIED

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    **UNREAD,
    **VERIFIED,
    "read": {
        "zh": "凭证读到：发件人 {sender}，时间 {sent}，主题“{subject}”，引用之上的原文：{words}",
        "en": "the proof reads: from {sender}, {sent}, subject “{subject}”; above the quotation: {words}",
    },
    "read-export": {"zh": "导出件读到：{words}", "en": "the export says: {words}"},
    "no-words": {"zh": "（无）", "en": "(nothing)"},
    "taken-for": {
        "zh": "没有写 --on-behalf-of，按发件人 {sender} 认作 {person}",
        "en": "no --on-behalf-of: {sender} is {person}, whose word it is",
    },
    "taken-for.why": {
        "zh": "这个邮箱在团队里只属于这一个人。",
        "en": "In the team this address is that of one person.",
    },
    "taken-for.mend": {
        "zh": "不对时加上 --on-behalf-of 人员。",
        "en": "If that is wrong, add --on-behalf-of PERSON.",
    },
    "unlisted": {
        "zh": "团队里没有登记 {person} 的邮箱，无法核对发件人 {sender}",
        "en": "the team has no address of {person}: nothing to compare {sender} with",
    },
    "unlisted.why": {
        "zh": "邮箱登记后，冒名或代发的邮件才能看出来。",
        "en": "Only an address that is known tells a mail by somebody else.",
    },
    "unlisted.mend": {
        "zh": "登记邮箱：kactl role assign ROLE PERSON --email MAIL",
        "en": "Give it: kactl role assign ROLE PERSON --email MAIL",
    },
    "attachments": {"zh": "附件：{names}", "en": "attached: {names}"},
    "code-words": {
        "zh": "确认码 {code} 与本次评审一致，写在对方自己的文字里",
        "en": "the code {code} is that of this review, in the signer's own words",
    },
    "code-quotation": {
        "zh": "确认码 {code} 与本次评审一致，但只在引用或主题里，对方没有自己写",
        "en": "the code {code} is that of this review, but only the quotation or the subject has it",
    },
    "code-quotation.why": {
        "zh": "引用的是我方的邮件，足以说明看到的是哪一版；双方的约定可以要求本人写出。",
        "en": "What is quoted is our mail: it says which version was seen. Your clause may ask for more.",
    },
    "code-quotation.mend": {
        "zh": "约定要求本人写确认码时，请对方补一句。",
        "en": "Where the clause wants it in their own words, ask for a line more.",
    },
    "code-seen": {
        "zh": "确认码 {code} 由代录人从纸面抄录，与本次评审一致",
        "en": "the code {code} is that of this review, as the transcriber reads it on the paper",
    },
    "code-seen.why": {
        "zh": "kactl 读不了这份凭证，以代录人所写为准。",
        "en": "kactl cannot read this proof; the transcriber's word stands.",
    },
    "code-seen.mend": {"zh": "可请第二个人复核。", "en": "A second person can verify it."},
    "unbound": {
        "zh": "凭证上没有本次评审的确认码 {wanted}，看不出确认的是哪一版",
        "en": "the proof does not carry this review's code {wanted}: nothing says which version was seen",
    },
    "unbound.why": {
        "zh": "流程规范在这里接受没有确认码的凭证，记录写明“未绑定”。",
        "en": "The playbook lets it count here; the record says that it is unbound.",
    },
    "unbound.mend": {
        "zh": "下次用 kactl gate sheet 发确认单；扫描件上有码时用 --expect 写上。",
        "en": "Send a sheet next time: kactl gate sheet; a code on a scan is said with --expect.",
    },
    "unbound-refused": {
        "zh": "凭证 {path} 上没有本次评审的确认码 {wanted}，流程规范不接受",
        "en": "the proof {path} does not carry this review's code {wanted}, and the playbook wants it",
    },
    "unbound-refused.why": {
        "zh": "没有确认码就看不出对方确认的是哪一版。",
        "en": "Without it nothing says which version was seen.",
    },
    "unbound-refused.mend": {
        "zh": "发确认单请对方带码回复；扫描件上有码时用 --expect 写上。",
        "en": "Send the sheet and ask for an answer with the code; a code on a scan is said with --expect.",
    },
    "foreign": {
        "zh": "凭证上的确认码 {found} 不是本次评审的（{wanted}），而是：{what}",
        "en": "the code {found} in the proof is not this review's {wanted}, but: {what}",
    },
    "foreign.why": {
        "zh": "对方确认的是另一版内容，或另一个评审点。",
        "en": "It confirms another version, or another gate.",
    },
    "foreign.mend": {
        "zh": "重新发确认单：kactl gate sheet",
        "en": "Send the sheet once more: kactl gate sheet",
    },
    "code-of": {"zh": "{day} 的 {gate}", "en": "{gate} of {day}"},
    "code-unknown": {"zh": "未知的一版", "en": "a version that is not known"},
    "automatic": {
        "zh": "这是自动回复，不是本人的意见：{subject}",
        "en": "a machine answered, not a person: {subject}",
    },
    "automatic.why": {
        "zh": "休假通知、退信等由邮件系统发出。",
        "en": "Out-of-office notes and reports of non-delivery are nobody's word.",
    },
    "automatic.mend": {
        "zh": "等本人回复，或由其代理人答复：kactl role delegate",
        "en": "Wait for the person, or ask their stand-in: kactl role delegate",
    },
    "no-sender": {
        "zh": "{path} 看不出是谁的意见，要写 --on-behalf-of",
        "en": "{path} does not say whose word it is: --on-behalf-of is needed",
    },
    "no-sender.why": {
        "zh": "只有邮件自己带有发件人。",
        "en": "Only a mail names its sender.",
    },
    "no-sender.mend": {"zh": "加上 --on-behalf-of 人员", "en": "Add --on-behalf-of PERSON."},
    "stranger": {
        "zh": "发件人 {sender} 不是团队里的人，或对应不止一人",
        "en": "{sender} is not one person of the team",
    },
    "stranger.why": {
        "zh": "凭发件人认人，要求这个邮箱只属于团队里的一个人。",
        "en": "A mail speaks for its sender where the address is that of just one person.",
    },
    "stranger.mend": {
        "zh": "登记邮箱，或写明 --on-behalf-of。",
        "en": "Give the address to the person, or say --on-behalf-of.",
    },
    "twice": {
        "zh": "这封邮件已经用过：{record}（{person}）",
        "en": "this mail was recorded already: {record} ({person})",
    },
    "twice.why": {
        "zh": "一封邮件只表达一个人对一版内容的意见。",
        "en": "A mail is the word of one person on one version.",
    },
    "twice.mend": {
        "zh": "内容变过时请对方重新确认：kactl gate sheet",
        "en": "Where the content changed, ask once more: kactl gate sheet",
    },
    "again": {
        "zh": "这份凭证在内容变化之前已经用过一次，请核对它针对的是哪一版",
        "en": "this paper was recorded before, for other content: see which version it is about",
    },
    "again.why": {
        "zh": "没有确认码时，看不出它是否包含后来的变化。",
        "en": "Without a code nothing says that what changed since was seen.",
    },
    "again.mend": {"zh": "请对方重新签一份。", "en": "Ask for a new signature."},
    "doubtful": {
        "zh": "凭证有疑点，要有人在终端里核对后决定：{doubts}。发件人 {sender}，原文：{words}",
        "en": "the proof is in doubt, and a person at a terminal decides: {doubts}. From {sender}: {words}",
    },
    "doubtful.why": {
        "zh": "kactl 不替人判断，也不在无人核对时记录有疑点的意见。",
        "en": "kactl decides nothing for people, and writes nothing doubtful that nobody has looked at.",
    },
    "doubtful.mend": {
        "zh": "在终端里不带 --yes 再执行一次，看过后确认；或请对方重新回复。",
        "en": "Run it at a terminal without --yes and look at it, or ask for another answer.",
    },
    "doubt": {"zh": "请核对：{doubt}", "en": "look at this: {doubt}"},
    "doubt.why": {
        "zh": "这不一定有错，但要由人判断。",
        "en": "It need not be wrong, but a person has to judge it.",
    },
    "doubt.mend": {"zh": "核对无误才继续。", "en": "Go on only if it is right."},
    "sender-unknown": {
        "zh": "发件人 {sender} 不是 {person} 登记的邮箱 {email}",
        "en": "{sender} is not the address of {person}, {email}",
    },
    "sender-other": {
        "zh": "发件人 {sender} 是 {other}，不是 {person}",
        "en": "{sender} is {other}, not {person}",
    },
    "forwarded": {
        "zh": "这是转发的邮件，不是本人发来的原件",
        "en": "it was forwarded: not the mail that the person sent",
    },
    "export-unnamed": {
        "zh": "导出件里没有{person}的姓名、邮箱或账号",
        "en": "the export names {person} nowhere: neither name nor address nor account",
    },
    "future": {"zh": "凭证上的时间 {sent} 还没到", "en": "its time {sent} has not come yet"},
    "tracked": {
        "zh": "文档里有未接受的修订，签的内容没有定稿",
        "en": "the document holds tracked changes: what was signed is not settled",
    },
    "dissent": {
        "zh": "对方自己的文字里有“{words}”，却要记为同意",
        "en": "the sender's own words say “{words}”, and it is to be recorded as consent",
    },
    "wordless": {
        "zh": "引用之上没有对方自己写的文字",
        "en": "there are no words of the sender above the quotation",
    },
    "receipt": {
        "zh": "对方只说收到，没有表示同意",
        "en": "it only says that the mail arrived",
    },
}
