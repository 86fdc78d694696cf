"""The words of sheets to sign."""

TEXTS = {
    "title": {"zh": "{gate}确认单", "en": "Sign-off sheet: {gate}"},
    "code": {"zh": "确认码", "en": "Confirmation code"},
    "gate": {"zh": "评审点", "en": "Gate"},
    "version-of": {"zh": "所依据的版本", "en": "Version it rests on"},
    "made-on": {"zh": "制单日期", "en": "Made on"},
    "reply-by": {"zh": "请于此日前答复", "en": "Please answer by"},
    "to": {"zh": "收件人", "en": "To"},
    "footer": {
        "zh": "{engagement} · {gate} · 版本 {commit}",
        "en": "{engagement} · {gate} · version {commit}",
    },
    "asked": {"zh": "请您确认", "en": "What is asked of you"},
    "request": {
        "zh": "请就“{gate}”答复：同意、有条件同意或不同意。您的答复只针对下面列出的内容和版本。",
        "en": "Please answer on “{gate}”: agreed, agreed with remarks, or not agreed. Your answer is about "
        "the content and "
        "versions listed below, and nothing else.",
    },
    "covers": {"zh": "确认范围", "en": "What your answer covers"},
    "criterion": {"zh": "准则", "en": "Criterion"},
    "criteria": {"zh": "准则", "en": "Criteria"},
    "strength": {"zh": "要求", "en": "Strength"},
    "outcome": {"zh": "结果", "en": "Outcome"},
    "document": {"zh": "文档", "en": "Document"},
    "documents": {"zh": "文档", "en": "Documents"},
    "version": {"zh": "版本", "en": "Version"},
    "file": {"zh": "文件", "en": "File"},
    "digest": {"zh": "内容指纹", "en": "Digest"},
    "item-title": {"zh": "标题", "en": "Title"},
    "number": {"zh": "编号", "en": "Number"},
    "status": {"zh": "状态", "en": "Status"},
    "items-of": {"zh": "{register}（{count} 条）", "en": "{register} ({count})"},
    "enclosed": {
        "zh": "随邮件附上（即上表所列版本）：{names}。",
        "en": "Enclosed with this mail, in the versions listed: {names}.",
    },
    "left-out": {
        "zh": "文件太大、没有随邮件附上：{names}。需要时请告知，我们另行发送。",
        "en": "Too large to be enclosed: {names}. Please ask and we shall send them another way.",
    },
    "too-large": {
        "zh": "没有随邮件附上：{names}（合计超过 {most} MB）",
        "en": "not enclosed, being over {most} MB together: {names}",
    },
    "too-large.why": {
        "zh": "邮件太大会被对方服务器退回；确认单里写明了没有附上哪些文件。",
        "en": "A mail that is too large bounces; the sheet says which files are missing.",
    },
    "too-large.mend": {
        "zh": "用网盘或其他渠道发给对方。",
        "en": "Send them by another way.",
    },
    "open-item": {"zh": "遗留项", "en": "Open item"},
    "open-items": {"zh": "遗留项", "en": "Open items"},
    "no-open-items": {"zh": "没有遗留项。", "en": "None."},
    "condition": {"zh": "{text}；责任人 {owner}；{due} 前完成", "en": "{text}; owner {owner}; due {due}"},
    "how": {"zh": "如何答复", "en": "How to answer"},
    "by-mail": {
        "zh": "邮件：用您本人的邮箱回复，正文写明“同意”，并写上确认码 {code}；有条件时写明条件、"
        "责任人和日期。",
        "en": "By mail: answer from your own address, write “agreed” and the confirmation code {code}; name "
        "any "
        "remarks with owner and date.",
    },
    "by-hand": {
        "zh": "纸面：在下面勾选、签字并盖章，把扫描件发回。",
        "en": "On paper: tick, sign and seal below, and send a scan back.",
    },
    "or-not": {
        "zh": "不同意时请写明原因；不答复不视为同意。",
        "en": "If you do not agree, please say why. No answer is not taken for consent.",
    },
    "code-says": {
        "zh": "确认码说明您看到的是哪一版内容；它不是口令，也不证明身份。内容有变动时确认码随之改变，"
        "我们会再次请您确认。",
        "en": "The confirmation code says which version you saw; it is no password and proves no identity. "
        "When the content "
        "changes, so does the code, and you will be asked again.",
    },
    "agreed": {"zh": "同意", "en": "Agreed"},
    "agreed-but": {"zh": "有条件同意（条件另附）", "en": "Agreed with remarks (attached)"},
    "not-agreed": {"zh": "不同意", "en": "Not agreed"},
    "sign": {"zh": "签字：", "en": "Signature:"},
    "day": {"zh": "日期：", "en": "Date:"},
    "seal": {"zh": "（盖章处）", "en": "(seal)"},
    "written": {"zh": "已生成 {path}", "en": "wrote {path}"},
    "written-code": {"zh": "确认码 {code}", "en": "confirmation code {code}"},
    "written-until": {"zh": "请对方于 {day} 前答复", "en": "an answer is asked for by {day}"},
}
