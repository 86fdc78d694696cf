"""Help of `kactl gate`."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "评审点：判定、送审、答复、审批、决定",
        "en": "Judge gates, open reviews, answer, approve and decide",
    },
    "about.example": {"zh": "kactl gate check kickoff", "en": "kactl gate check kickoff"},
    "check": {
        "zh": "判定评审点，并列出每个未满足项由谁、用哪条命令处理；不写名称时判定下一个",
        "en": "Judge gates and say who mends what with which command; without a name, the next one",
    },
    "check.more": {
        "zh": "退出码：0 已通过；1 未通过；3 无法判定。退出码与 --format 无关。加 --base 比较两个状态：变更使"
        "原先满足的必须项不再满足、使审批失效、或使已通过的评审点变差时为 1，否则为 0；原先未达标的不算。",
        "en": "Exit code: 0 passed; 1 not passed; 3 cannot be judged. It does not depend on --format. With "
        "--base two states are compared: 1 when the change breaks a must criterion that held, makes an "
        "approval stale or a passed gate worse, else 0; what was blocked before is not its fault.",
    },
    "check.example": {
        "zh": "kactl gate check kickoff\nkactl gate check release@v1.4.0 --at v1.4.0 --format json\n"
        "kactl gate check --base main --format markdown",
        "en": "kactl gate check kickoff\nkactl gate check release@v1.4.0 --at v1.4.0 --format json\n"
        "kactl gate check --base main --format markdown",
    },
    "check.gates": {
        "zh": "评审点，重复举行的写作 评审点@本次",
        "en": "Gates; of one that recurs, GATE@INSTANCE",
    },
    "check.everything": {"zh": "判定全部评审点", "en": "Judge all gates"},
    "check.at": {"zh": "读取某个提交、标签或分支", "en": "Read a commit, tag or branch"},
    "check.base": {
        "zh": "与某个提交、标签或分支比较：变更使什么失效、不再满足或得到修复",
        "en": "Compare with a commit, tag or branch: what the change makes stale, breaks, mends",
    },
    "check.staged": {"zh": "读取暂存区", "en": "Read what is staged"},
    "check.evidence": {
        "zh": "把目录中的报告当作已登记的证据来判定，并留下证据包",
        "en": "Judge as if the reports of a folder had been added, and leave them as a bundle",
    },
    "check.bundle": {
        "zh": "证据包写到哪里；默认在当前目录",
        "en": "Where the bundle goes; into this folder unless given",
    },
    "check.commit": {
        "zh": "报告对应哪次提交；默认同 evidence add",
        "en": "The commit that the reports are of; as of evidence add unless given",
    },
    "check.repo": {
        "zh": "报告对应哪个代码仓库，编号见 kactl.yaml",
        "en": "The code repository that they are of, by its id in kactl.yaml",
    },
    "check.accept-bypass": {"zh": "紧急放行也算通过", "en": "Let a break-glass release count as passed"},
    "check.exit-zero": {"zh": "未通过时退出码也为 0", "en": "Exit with 0 even if a gate is not passed"},
    "list": {"zh": "列出全部评审点及状态", "en": "List every gate and its status"},
    "list.example": {"zh": "kactl gate list", "en": "kactl gate list"},
    "show": {"zh": "查看一个评审点的全部内容", "en": "Show everything about one gate"},
    "show.example": {"zh": "kactl gate show kickoff -v", "en": "kactl gate show kickoff -v"},
    "open": {"zh": "送审：把评审内容固定在一个提交上", "en": "Open a review: pin what is judged to a commit"},
    "open.example": {
        "zh": "kactl gate open uat@sprint-7 --note 第七迭代验收",
        "en": "kactl gate open uat@sprint-7 --note 'acceptance of sprint 7'",
    },
    "open.at": {
        "zh": "送审的提交、标签或分支；默认为当前提交",
        "en": "The commit, tag or branch to pin; HEAD unless given",
    },
    "open.sent-to": {
        "zh": "已送达的客户角色；与 --evidence 一起作为视为验收的送达凭证",
        "en": "The client's role it was sent to; with --evidence, the proof that deemed acceptance wants",
    },
    "open.evidence": {"zh": "送达凭证文件", "en": "The proof of the sending"},
    "open.on": {"zh": "送达日期", "en": "The day of the sending"},
    "open.channel": {"zh": "送达渠道", "en": "How it was sent"},
    "open.note": {"zh": "给评审人的说明", "en": "A note to those who review"},
    "sheet": {
        "zh": "生成确认单，供不用 kactl 的人签字或回复邮件",
        "en": "Write the sheet that somebody without kactl signs or answers by mail",
    },
    "sheet.more": {
        "zh": "文件形式由扩展名决定：.docx、.pdf、.xlsx、.eml、.html、.md。"
        "确认单依据已提交（送审后为送审版）的内容；"
        "语言默认为收件方的语言，可用 --lang 指定。",
        "en": "The file's ending says what it becomes: .docx, .pdf, .xlsx, .eml, .html, .md. The sheet rests "
        "on what is "
        "committed, or pinned while a review is open; it is in its reader's language unless --lang says "
        "another.",
    },
    "sheet.example": {
        "zh": "kactl gate sheet kickoff --as client-sponsor -o 启动确认单.docx",
        "en": "kactl gate sheet kickoff --as client-sponsor -o kickoff-sheet.docx",
    },
    "sheet.role": {
        "zh": "由哪个角色签；不写则为客户方尚未签的角色",
        "en": "The role that signs; unless given, the client's that is still asked",
    },
    "sheet.no-documents": {
        "zh": "邮件草稿不附文档；不写则附上确认单涉及的文档，合计不超过 10 MB",
        "en": "Enclose no documents in a mail; unless given, those that it asks about, up to 10 MB together",
    },
    "sheet.output": {"zh": "写入的文件", "en": "The file to write"},
    "sheet.reply-by": {
        "zh": "请对方答复的日期；不写则为对方的第 5 个工作日",
        "en": "The day of the answer; unless given, the receiver's fifth working day",
    },
    "answer": {
        "zh": "由责任角色答复一条声明类准则，或说明某条准则不适用",
        "en": "Answer a declared criterion, or say that one does not apply; its owner does",
    },
    "answer.example": {
        "zh": "kactl gate answer kickoff sales-handoff --met --reason 11月20日交接会已完成",
        "en": "kactl gate answer kickoff sales-handoff --met --reason 'handed over on 20 November'",
    },
    "answer.criterion": {"zh": "准则的标识", "en": "The criterion's id"},
    "answer.met": {"zh": "已满足", "en": "It is met"},
    "answer.not-applicable": {"zh": "不适用", "en": "It does not apply"},
    "answer.reason": {"zh": "一句话说明依据", "en": "One sentence that says why"},
    "approve": {
        "zh": "以某个角色同意；客户线下签字的，附凭证代录",
        "en": "Approve in a role; carry in a client's signature with its proof",
    },
    "approve.example": {
        "zh": "kactl gate approve kickoff --as account-lead\n"
        "kactl gate approve kickoff --as client-sponsor --on-behalf-of 张伟 --evidence 确认单.pdf",
        "en": "kactl gate approve kickoff --as account-lead\n"
        "kactl gate approve kickoff --as client-sponsor --on-behalf-of 'Ann Lee' --evidence sheet.pdf",
    },
    "approve.meaning": {"zh": "这次同意意味着什么", "en": "What the approval means"},
    "reject": {"zh": "以某个角色驳回，并说明原因", "en": "Reject in a role, with the reason"},
    "reject.example": {
        "zh": "kactl gate reject kickoff --as client-owner --reason 范围尚未写清",
        "en": "kactl gate reject kickoff --as client-owner --reason 'the scope is not clear'",
    },
    "pass": {"zh": "记录评审点的决定", "en": "Record the decision on a gate"},
    "pass.example": {
        "zh": "kactl gate pass kickoff\n"
        'kactl gate pass kickoff --result conditional --condition "补充应急预案; li.lei; 2026-12-20"',
        "en": "kactl gate pass kickoff\n"
        'kactl gate pass kickoff --result conditional --condition "write the fallback; li.lei; 2026-12-20"',
    },
    "pass.result": {
        "zh": "go 通过，conditional 有条件通过，hold 暂缓，recycle 退回，stop 终止；默认 go",
        "en": "What was decided; go unless given",
    },
    "pass.condition": {"zh": "遗留项：内容；责任人；期限", "en": "A dated duty: what; who; until when"},
    "pass.to": {
        "zh": "退回到哪个阶段，从它起的评审点重新进行",
        "en": "The stage to go back to: its gates and those after it are held again",
    },
    "verify-proof": {
        "zh": "复核代录的签字凭证：第二个人看过原件，并留下记录",
        "en": "Verify the proof of a statement that was carried in, as a second person",
    },
    "verify-proof.more": {
        "zh": "先核对文件与记录的摘要一致，再显示读到的内容；代录人和表态人本人不能复核。"
        "复核之后，该意见的可信度为“已复核”。",
        "en": "The file must be the one whose digest stands in the record, and what it says is shown. "
        "Neither who transcribed it nor whose word it is can verify it. It then shows as verified.",
    },
    "verify-proof.example": {
        "zh": "kactl gate verify-proof 2026-12-01-li.lei-approve-0123456789",
        "en": "kactl gate verify-proof 2026-12-01-li.lei-approve-0123456789",
    },
    "verify-proof.record": {
        "zh": "记录名，或它末尾的 10 位",
        "en": "The record's name, or its last ten digits",
    },
    "verify-proof.evidence": {
        "zh": "凭证原件；仓库里只有摘要时要给出",
        "en": "The original, where only its digest is kept",
    },
    "waive": {
        "zh": "申请豁免一条准则；或由另一个人准予、否决",
        "en": "Ask to waive a criterion for a time; or grant or deny a request, as another person",
    },
    "waive.more": {
        "zh": "申请写明理由和最后一天；由流程规范指定的角色、决定人或审批角色批复，否决是最终的。",
        "en": "A request has a reason and a last day. The role that the playbook names answers it, else the "
        "decider, else an approving role; a denial is final.",
    },
    "waive.example": {
        "zh": "kactl gate waive release@v1.4.0 rollback --reason 演练环境检修 --until 2026-12-20\n"
        "kactl gate waive --grant 2026-12-01-li.lei-waive-0123456789 --as delivery-manager",
        "en": "kactl gate waive release@v1.4.0 rollback --reason 'no rehearsal host' --until 2026-12-20\n"
        "kactl gate waive --grant 2026-12-01-li.lei-waive-0123456789 --as delivery-manager",
    },
    "waive.criterion": {"zh": "准则的标识", "en": "The criterion's id"},
    "waive.until": {"zh": "最后一天，当天有效", "en": "The last day, included"},
    "waive.grant": {"zh": "准予哪份申请", "en": "The request that is granted"},
    "waive.deny": {"zh": "否决哪份申请", "en": "The request that is denied"},
    "close-condition": {
        "zh": "关闭有条件通过的遗留项，或补审紧急放行",
        "en": "Close a condition of a conditional pass, or review a break-glass",
    },
    "close-condition.more": {
        "zh": "由责任人或决定人关闭；紧急放行由另一个人补审。",
        "en": "Its owner or the decider closes it; a break-glass is reviewed by somebody else.",
    },
    "close-condition.example": {
        "zh": "kactl gate close-condition uat@v1.4.0 1 --reason 导出已提速 --evidence 报告.pdf",
        "en": "kactl gate close-condition uat@v1.4.0 1 --reason 'export is fast now' --evidence report.pdf",
    },
    "close-condition.condition": {
        "zh": "遗留项：记录名#序号，或只写序号",
        "en": "The condition: RECORD#NUMBER, or its number alone",
    },
    "reopen": {"zh": "重新打开评审点，开始新的轮次", "en": "Begin a new cycle of a gate"},
    "reopen.example": {
        "zh": "kactl gate reopen req-baseline --reason 客户调整了核心需求",
        "en": "kactl gate reopen req-baseline --reason 'the client changed what is core'",
    },
    "revoke": {"zh": "撤回本人的意见", "en": "Take one's own statement back"},
    "revoke.example": {
        "zh": "kactl gate revoke 2026-12-01-li.lei-approve-0123456789 --reason 看漏了一处",
        "en": "kactl gate revoke 2026-12-01-li.lei-approve-0123456789 --reason 'I missed something'",
    },
    "revoke.record": {"zh": "记录名，或它末尾的 10 位", "en": "The record's name, or its last ten digits"},
    "abstain": {"zh": "以某个角色弃权", "en": "Abstain in a role"},
    "abstain.example": {
        "zh": "kactl gate abstain kickoff --as architect",
        "en": "kactl gate abstain kickoff --as architect",
    },
    "break-glass": {
        "zh": "紧急放行：值班人一人执行，限时有效，事后由另一个人补审",
        "en": "Pass a gate by in an emergency: one person, for some hours, reviewed by another after",
    },
    "break-glass.example": {
        "zh": "kactl gate break-glass release@v1.4.1 --reason 支付中断，先恢复",
        "en": "kactl gate break-glass release@v1.4.1 --reason 'payments are down'",
    },
    "gate": {"zh": "评审点，重复举行的写作 评审点@本次", "en": "The gate; of one that recurs, GATE@INSTANCE"},
    "role": {"zh": "以哪个角色", "en": "The role in which it is stated"},
    "reason": {"zh": "原因", "en": "The reason"},
    "on-behalf-of": {
        "zh": "代录谁的意见：标识、邮箱或姓名；凭证是邮件时可不写，以发件人为准",
        "en": "Whose word it is: an id, mail address or name; of a mail, its sender's unless given",
    },
    "evidence": {
        "zh": "签字凭证文件：邮件（eml、msg）、pdf、docx、图片、导出的 json",
        "en": "The file that proves it: a mail (eml, msg), pdf, docx, picture or exported json",
    },
    "on": {"zh": "凭证上的日期；邮件以发送日期为准", "en": "The day on the paper; a mail has its own"},
    "channel": {
        "zh": "凭证来自邮件、纸质、OA、电子签或会议；eml、msg 为邮件",
        "en": "How it came; eml and msg come by mail",
    },
    "digest-only": {
        "zh": "不把凭证放进仓库，只记录它的摘要；用于过大或含个人信息的文件",
        "en": "Do not keep the proof, only its digest: for files that are large or personal",
    },
    "expect": {
        "zh": "本人看过的内容指纹，或凭证上的确认码；内容已变则拒绝",
        "en": "The fingerprint or confirmation code that was read; refused when the content is another",
    },
}
