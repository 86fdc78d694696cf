"""Words of the demonstration: who is who, why each command is run, what to look at afterwards."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "client": {"zh": "远航零售集团", "en": "Voyage Retail"},
    "wang.fang": {"zh": "王芳", "en": "Wang Fang"},
    "li.qiang": {"zh": "李强", "en": "Li Qiang"},
    "chen.jing": {"zh": "陈静", "en": "Chen Jing"},
    "liu.yang": {"zh": "刘洋", "en": "Liu Yang"},
    "zhou.min": {"zh": "周敏", "en": "Zhou Min"},
    "zhao.lei": {"zh": "赵磊", "en": "Zhao Lei"},
    "subject": {"zh": "说明这个演示项目", "en": "Say what this demonstration is"},
    "evidence": {
        "zh": "合同 VY-2026-118 与 SOW 已归档，扫描件摘要 SHA-256 9b1d6c07e4f2，金额在商务仓库",
        "en": (
            "Contract VY-2026-118 and SOW are filed, digest of the scan SHA-256 9b1d6c07e4f2, price elsewhere"
        ),
    },
    "repository": {
        "zh": "建一个新的 git 仓库，交付经理王芳在里面工作；只设这个仓库，您自己的 git 配置不用也不改",
        "en": (
            "A new git repository in which Wang Fang, the delivery manager, works; your own git "
            "settings are neither needed nor touched"
        ),
    },
    "marked": {
        "zh": "放进 DEMO.md：这个演示是什么，之后可以试什么",
        "en": "DEMO.md goes in: what this demonstration is, and what to try afterwards",
    },
    "init": {
        "zh": "按 KA 项目流程规范启动项目：合同额 90 万元、对接 2 个系统、不受监管，因此定为 C 级",
        "en": (
            "Begin the engagement under the playbook for key accounts: 900,000 CNY, 2 systems, "
            "not regulated, hence tier C"
        ),
    },
    "status": {
        "zh": "第一天该做什么：按期限排好，每一项都有责任角色",
        "en": "What the first day asks, in the order of the days, each with who does it",
    },
    "assign-wang.fang": {
        "zh": "指派角色：王芳自己担任三个；先不提交，稍后一起提交",
        "en": "Assign roles: Wang Fang takes three; all of it is committed together, later",
    },
    "assign-li.qiang": {
        "zh": "李强加入团队，负责架构和开发；运维负责人这时忘了指派",
        "en": "Li Qiang joins for architecture and development; operations are forgotten",
    },
    "assign-chen.jing": {
        "zh": "陈静是客户负责人，兼管测试：不由开发的人来测",
        "en": "Chen Jing leads the account, and testing: not whoever builds",
    },
    "assign-liu.yang": {"zh": "刘洋是交付总监，由他作决定", "en": "Liu Yang directs delivery and decides"},
    "assign-zhou.min": {
        "zh": "客户方发起人周敏不用 git，稍后用邮件答复",
        "en": "Zhou Min, the client's sponsor, uses no git; her word will come by mail",
    },
    "assign-zhao.lei": {
        "zh": "赵磊是客户业务负责人，兼客户 IT 接口人",
        "en": "Zhao Lei owns the matter at the client, its IT too",
    },
    "written": {
        "zh": (
            "团队写好章程、沟通计划、路线图、配合事项、风险和交接（由演示代写）；"
            "章程漏了“范围以外”，配合事项漏了日期"
        ),
        "en": (
            "The team writes charter, communication plan, roadmap, obligations, risks and "
            "handoff (the demonstration writes for them); what is out of scope and the "
            "obligation's date are left out"
        ),
    },
    "commit": {
        "zh": "一次提交：只提交项目自己的文件，不动别的",
        "en": "One commit of it all: the engagement's own files and nothing else",
    },
    "blocked": {
        "zh": "能开启动评审了吗？还不能：缺什么、在哪一行、谁来补、用哪条命令，都在这里；退出码 1",
        "en": (
            "Ready for the kickoff? Not yet: what is missing, in which line, who mends it and "
            "how; exit code 1"
        ),
    },
    "mended": {
        "zh": "补上章程里漏掉的一节；改了什么，问 git",
        "en": "The section that the charter lacked is written; git shows it",
    },
    "set": {
        "zh": "照上面给的命令，补上配合事项的日期",
        "en": "The obligation gets its date, by the command that was offered above",
    },
    "assign-operations": {
        "zh": "同样，把运维负责人指派给李强",
        "en": "Likewise, operations go to Li Qiang",
    },
    "commit-mended": {"zh": "提交补上的内容", "en": "Commit what was mended"},
    "account-lead": {
        "zh": "换成陈静：谁在操作，看 git 的 user.email",
        "en": "Now Chen Jing acts: who acts is whoever git's user.email names",
    },
    "answer": {
        "zh": "合同是否归档，仓库里看不出来，由责任人陈静写一句话答复",
        "en": "Whether the contract is filed no file can show: Chen Jing answers for it, in one sentence",
    },
    "open": {
        "zh": "送审：固定送审版，此后照常干活，不影响审批",
        "en": "Open the review: it is pinned to this commit, and work may go on",
    },
    "ready": {
        "zh": "准则都满足，等两个人同意；还没通过，退出码仍是 1",
        "en": "The criteria hold, two approvals are awaited; not passed yet, so still exit code 1",
    },
    "approve": {
        "zh": "陈静以客户负责人身份同意，签的是内容指纹",
        "en": "Chen Jing approves as account lead: her word binds the fingerprint",
    },
    "sheet": {
        "zh": "给客户的确认单：要她确认什么、哪一版、确认码是多少；也可以存成 docx、pdf 或邮件草稿",
        "en": (
            "The sheet for the client: what she is asked, of which version, and the code to answer with; "
            "it can be a docx, a pdf or a mail to send, too"
        ),
    },
    "delivery-manager": {
        "zh": "周敏的答复邮件存进了 inbox/reply.eml；换成王芳来代录",
        "en": "Zhou Min's answer lies in inbox/reply.eml; Wang Fang will transcribe it",
    },
    "mail": {
        "zh": "把客户的邮件变成审批：发件人、日期、确认码读出来给王芳核对，邮件作为签字凭证入库",
        "en": (
            "The client's mail becomes an approval: who sent it, when, and whether the code is right "
            "are read and shown; Wang Fang decides, and the mail is kept as proof"
        ),
    },
    "director": {"zh": "换成交付总监刘洋", "en": "Now Liu Yang, the delivery director"},
    "pass": {
        "zh": "刘洋决定通过；下一阶段的文档随之生成",
        "en": "Liu Yang passes the gate; the documents of the next stage are laid down",
    },
    "passed": {
        "zh": "再判定一次：已通过，退出码 0，流水线和钩子看的也是它",
        "en": "Judged once more: passed, exit code 0; pipelines and hooks go by the same",
    },
    "log": {"zh": "谁在什么时候说了什么", "en": "Who stated what, and when"},
    "after": {"zh": "项目到哪了，下一步是什么", "en": "Where the engagement stands now, and what comes next"},
    "git-log": {
        "zh": "全部过程就是普通的 git 历史，一次表态一次提交",
        "en": "All of it is plain git history, a commit for each statement",
    },
    "next-read": {
        "zh": "进入演示项目，打开 DEMO.md：改坏点什么，看会怎样",
        "en": "Go into the demonstration and open DEMO.md: break something and see",
    },
    "next-everything": {"zh": "看启动评审的全部准则和依据", "en": "See every criterion of the kickoff"},
    "next-gate": {"zh": "看下一个评审点要求什么", "en": "See what the next gate asks"},
    "next-own": {"zh": "开始您自己的项目", "en": "Begin an engagement of your own"},
    "occupied": {
        "zh": "{path} 里已有别的内容，没有动它",
        "en": "{path} holds something that is no demonstration; it was left as it is",
    },
    "occupied.why": {
        "zh": "演示只放进空文件夹，或替换 kactl 自己建的演示项目。",
        "en": "A demonstration goes into an empty folder, or replaces an earlier one.",
    },
    "occupied.mend": {"zh": "换一个文件夹。", "en": "Name another folder."},
    "unexpected": {
        "zh": "演示到此停止：{command} 的退出码是 {found}，应为 {wanted}",
        "en": "the demonstration ends here: {command} ended with {found} instead of {wanted}",
    },
    "unexpected.why": {
        "zh": "演示里的命令都是真的，出了问题就照实显示。",
        "en": "The commands are real; what goes wrong is shown as it is.",
    },
    "unexpected.mend": {
        "zh": "看最后一步的输出；如果是 kactl 的缺陷，请附上这段输出报告。",
        "en": "Read the last step's output; if the fault is kactl's, report it with that output.",
    },
}
