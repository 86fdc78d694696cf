"""What the doctor finds."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "summary": {"zh": "修复 kactl 自用文件和文件格式", "en": "Mend kactl's own files and the form of others"},
    "examined": {
        "zh": "检查了 {checks} 项：{errors} 个错误，{warnings} 个警告，{notes} 个提示。",
        "en": "{checks} things looked at; errors: {errors}, warnings: {warnings}, notes: {notes}.",
    },
    "git-old": {
        "zh": "git 版本过旧：{found}，至少需要 {wanted}",
        "en": "git is too old: {found}; at least {wanted} is needed",
    },
    "git-old.why": {
        "zh": "kactl 用到的选项旧版 git 不认识，提交时会失败。",
        "en": "Kactl uses options that older versions do not know; commits would fail.",
    },
    "git-old.mend": {"zh": "升级 git（https://git-scm.com）。", "en": "Upgrade git (https://git-scm.com)."},
    "stranger": {
        "zh": "git 的邮箱 {email} 不属于项目团队中的任何人",
        "en": "git's mail address {email} is nobody's in the team",
    },
    "stranger.why": {
        "zh": "表态按邮箱认人；认不出就不能审批、答复或送审。",
        "en": "Statements belong to the person with that address; a stranger can make none.",
    },
    "stranger.mend": {
        "zh": "为此人指派角色并写明邮箱，或改用团队中登记的邮箱：git config user.email。",
        "en": "Assign a role with that address, or use the registered one: git config user.email.",
    },
    "kactl-old": {
        "zh": "本机的 kactl 是 {found}，项目由 {wanted} 写入",
        "en": "this is kactl {found}; the engagement was written by {wanted}",
    },
    "kactl-old.why": {
        "zh": "旧版可能读不懂新版写的内容，判定也可能不同。",
        "en": "An older version may not understand what a newer one wrote, or judge otherwise.",
    },
    "kactl-old.mend": {"zh": "升级 kactl。", "en": "Upgrade kactl."},
    "shallow": {"zh": "仓库是浅克隆，历史不完整", "en": "the repository is a shallow clone"},
    "shallow.why": {
        "zh": "以往的决定要回到当时的提交去核对，浅克隆里可能没有。",
        "en": "Decisions are judged at the commits where they were taken, which may be missing here.",
    },
    "shallow.mend": {
        "zh": "运行 git fetch --unshallow；流水线中设置 fetch-depth: 0。",
        "en": "Run git fetch --unshallow; in a pipeline set fetch-depth: 0.",
    },
    "hook-missing": {"zh": "没有安装提交前的钩子", "en": "the hook is not installed"},
    "hook-missing.why": {
        "zh": "没有钩子，错误要到流水线才会发现。",
        "en": "Without it errors are found no earlier than in the pipeline.",
    },
    "hook-missing.mend": {"zh": "运行 kactl hook install。", "en": "Run kactl hook install."},
    "hook-old": {
        "zh": "提交前的钩子不是这一版 kactl 所写",
        "en": "the hook is not as this kactl writes it",
    },
    "hook-old.why": {
        "zh": "它可能指向已不存在的 kactl，或缺少本仓库的某个项目。",
        "en": "It may call a kactl that is gone, or not know an engagement of this repository.",
    },
    "hook-old.mend": {"zh": "再运行一次 kactl hook install。", "en": "Run kactl hook install again."},
    "journal": {
        "zh": "上次写入中断，留有日志",
        "en": "a run was killed while writing and left its journal",
    },
    "journal.why": {
        "zh": "可能有文件只写了一半。",
        "en": "Some of its files may be written and others not.",
    },
    "journal.mend": {
        "zh": "运行 kactl doctor --fix；下一条写入命令也会先恢复它。",
        "en": "Run kactl doctor --fix; the next writing command mends it first, too.",
    },
    "temporary": {"zh": "写入中断留下的临时文件", "en": "a killed run left this temporary file"},
    "temporary.why": {
        "zh": "它不属于任何提交，只会让人误会。",
        "en": "It is part of nothing and only misleads.",
    },
    "temporary.mend": {"zh": "删除它。", "en": "Remove it."},
    "record-lost": {
        "zh": "审批记录 {subject} 曾经提交过，现在不见了",
        "en": "the record {subject} was committed once and is gone",
    },
    "record-lost.why": {
        "zh": "审批记录只增不减：删掉一条驳回，评审点就可能不该通过而通过。",
        "en": "Records only grow: without a rejection a gate could pass that should not.",
    },
    "record-lost.mend": {
        "zh": "恢复后提交；说错的话用 kactl gate revoke 撤回。",
        "en": "Bring it back and commit; what was said wrongly is revoked: kactl gate revoke.",
    },
    "unpushed": {
        "zh": "{count} 条审批记录尚未推送",
        "en": "{count} records are not pushed yet",
    },
    "unpushed.why": {
        "zh": "没有推送的表态别人看不到，流水线也看不到。",
        "en": "Neither colleagues nor the pipeline can see them.",
    },
    "unpushed.mend": {"zh": "运行 git push。", "en": "Run git push."},
    "rules-missing": {
        "zh": "缺少 kactl 的 git 规则文件",
        "en": "kactl's rules for git are missing",
    },
    "rules-missing.why": {
        "zh": "没有它，git 可能改写记录的换行，或把临时文件提交入库。",
        "en": "Without them git may rewrite records, or take temporary files into commits.",
    },
    "rules-missing.mend": {"zh": "运行 kactl doctor --fix。", "en": "Run kactl doctor --fix."},
    "rules-changed": {
        "zh": "kactl 的 git 规则被改动",
        "en": "kactl's rules for git were changed",
    },
    "rules-changed.why": {
        "zh": "审批记录必须一个字节都不变；规则放宽后 git 会改写它们。",
        "en": "Records must keep every byte; under other rules git may rewrite or merge them.",
    },
    "rules-changed.mend": {"zh": "运行 kactl doctor --fix。", "en": "Run kactl doctor --fix."},
    "attributes": {
        "zh": "别处的 .gitattributes 在此设置了 {rule}（共 {count} 个文件）",
        "en": "attributes from elsewhere set {rule} here ({count} files in all)",
    },
    "attributes.why": {
        "zh": "git 会据此改写 kactl 自用文件，审批记录的摘要就对不上了。",
        "en": "Git would rewrite kactl's own files by it, and records would no longer match their digests.",
    },
    "attributes.mend": {
        "zh": "找到这条规则（上层 .gitattributes 或 .git/info/attributes），排除 .kactl 目录。",
        "en": "Find the rule in an outer .gitattributes or .git/info/attributes, and leave .kactl out of it.",
    },
    "schemas": {
        "zh": "编辑器用的 {count} 个结构文件缺失或过期",
        "en": "{count} schemas for editors are missing or out of date",
    },
    "schemas.why": {
        "zh": "编辑器会据此提示字段；过期的会误报。",
        "en": "Editors tell fields by them; stale ones report what is right as wrong.",
    },
    "schemas.mend": {"zh": "运行 kactl doctor --fix。", "en": "Run kactl doctor --fix."},
    "lock-missing": {"zh": "缺少锁定文件", "en": "the lock is missing"},
    "lock-missing.why": {
        "zh": "没有它，就不知道项目约定的是哪一版流程规范。",
        "en": "Without it nobody can tell which playbook was agreed on.",
    },
    "lock-missing.mend": {"zh": "从 git 恢复该文件。", "en": "Restore the file from git."},
    "playbook-changed": {
        "zh": "流程规范文件与锁定的内容不一致",
        "en": "the playbook is not what was locked",
    },
    "playbook-changed.why": {
        "zh": "有人改动了约定好的规则；kactl 不会自行接受，也不会自行改回。",
        "en": "Somebody changed the rules that were agreed on; kactl neither accepts nor reverts that.",
    },
    "playbook-changed.mend": {
        "zh": "用 git log 查看是谁改的；不该改的从 git 恢复。",
        "en": "See who changed it with git log; restore from git what should not have changed.",
    },
    "playbook-missing": {
        "zh": "缺少锁定的流程规范文件",
        "en": "a file of the locked playbook is missing",
    },
    "playbook-missing.why": {
        "zh": "缺了它，流程规范就不是约定的那一份。",
        "en": "Without it the playbook is not the one that was agreed on.",
    },
    "playbook-missing.mend": {"zh": "从 git 恢复该文件。", "en": "Restore the file from git."},
    "playbook-added": {
        "zh": "流程规范目录中多出未锁定的文件",
        "en": "this lies in the playbook's folder and was never locked",
    },
    "playbook-added.why": {
        "zh": "来历不明的模板可能被用来生成文档。",
        "en": "A template of unknown origin might be used for documents.",
    },
    "playbook-added.mend": {
        "zh": "确认来源；不需要就删除。",
        "en": "Find out where it is from, or remove it.",
    },
    "document-missing": {
        "zh": "当前阶段需要的文档不见了：{title}",
        "en": "a document that the current stage needs is gone: {title}",
    },
    "document-missing.why": {
        "zh": "评审点要读它；缺了就无法达标。",
        "en": "A gate reads it and cannot be passed without it.",
    },
    "document-missing.mend": {
        "zh": "从 git 恢复，或运行 kactl doctor --fix：有提交的恢复，没有的按模板重新生成。",
        "en": "Restore it from git, or run kactl doctor --fix: what was committed returns, else a template.",
    },
    "same-id": {
        "zh": "编号 {id} 还出现在 {paths}",
        "en": "the id {id} also stands in {paths}",
    },
    "same-id.why": {
        "zh": "一个编号只能指一条，否则关联和讨论都会混淆。",
        "en": "An id must mean one item, or links and people confuse them.",
    },
    "same-id.mend": {
        "zh": "运行 kactl doctor --fix：后加入的一条换新编号，关联一起改；多余的副本直接移出台账目录。",
        "en": "Run kactl doctor --fix: the later one gets a new id and links follow; "
        "move a stray copy out of the register.",
    },
    "same-case": {
        "zh": "编号 {id} 与 {paths} 只有大小写之差",
        "en": "the id {id} differs from {paths} in upper and lower case only",
    },
    "same-case.why": {
        "zh": "在 Windows 和 macOS 上两个文件会互相覆盖。",
        "en": "On Windows and macOS one of the two files would hide the other.",
    },
    "same-case.mend": {
        "zh": "运行 kactl doctor --fix：后加入的一条换新编号，关联一起改。",
        "en": "Run kactl doctor --fix: the later one gets a new id and links follow.",
    },
    "same-key": {
        "zh": "“{register}”中客户编号 {id} 有多条，另见 {paths}",
        "en": "{register}: the client's key {id} stands for several items, also {paths}",
    },
    "same-key.why": {
        "zh": "两个分支各自登记了客户的同一条，进度会分头记录。",
        "en": "Two branches each added the client's one item, and work on it is noted in two places.",
    },
    "same-key.mend": {
        "zh": "内容不矛盾时 kactl doctor --fix 会合为一条；有矛盾的先改一致，或清除其中一条的客户编号。",
        "en": "Where they agree, kactl doctor --fix makes them one; where they do not, settle what is right, "
        "or take the key out of one of them.",
    },
    "same-number": {
        "zh": "“{register}”的展示编号 {id} 有多条，另见 {paths}",
        "en": "{register}: the display number {id} stands for several items, also {paths}",
    },
    "same-number.why": {
        "zh": "两个分支同时编号会重号，对外就说不清是哪一条。",
        "en": "Two branches gave it at the same time, and nobody outside could tell which is meant.",
    },
    "same-number.mend": {
        "zh": "运行 kactl doctor --fix：先加入的保留原号，后加入的换新号。",
        "en": "Run kactl doctor --fix: the earlier item keeps it, the later one gets a new one.",
    },
    "same-mail": {
        "zh": "{people} 登记了同一个邮箱 {email}",
        "en": "{people} have the same mail address {email}",
    },
    "same-mail.why": {
        "zh": "表态按邮箱认人，两人同一邮箱就谁也认不出。",
        "en": "Statements are told apart by it; with two owners it means nobody.",
    },
    "same-mail.mend": {
        "zh": "改正邮箱；若是同一个人，只保留一条。",
        "en": "Correct one of the addresses; of one person under two ids keep one.",
    },
    "same-person": {
        "zh": "人员标识只有大小写之差：{people}",
        "en": "ids of people differ in upper and lower case only: {people}",
    },
    "same-person.why": {
        "zh": "标识不区分大小写，审批记录会混淆。",
        "en": "Ids are unique without regard to case; records would be mixed up.",
    },
    "same-person.mend": {"zh": "给其中一人换一个标识。", "en": "Give one of them another id."},
    "size": {
        "zh": "大小为 {size} KiB，超过上限 {limit} KiB",
        "en": "{size} KiB is too large; the limit is {limit} KiB",
    },
    "size.why": {
        "zh": "超过上限的文件不会被读取。",
        "en": "A file above the limit is not read.",
    },
    "size.mend": {
        "zh": "拆分文件，或移到别处，只在这里保留链接和摘要。",
        "en": "Split it, or keep it elsewhere with its link and digest here.",
    },
    "line-ends": {
        "zh": "混用 CRLF 和 LF 换行",
        "en": "CRLF and LF line ends are mixed",
    },
    "line-ends.why": {
        "zh": "不同工具会各自改写，造成无意义的差异。",
        "en": "Tools rewrite one or the other, and differences mean nothing.",
    },
    "line-ends.mend": {
        "zh": "运行 kactl doctor --fix，统一为多数行所用的换行；有未提交的改动时先提交。",
        "en": "Run kactl doctor --fix: all lines then end as most do. Commit edits first.",
    },
    "mark": {
        "zh": "以字节顺序标记（BOM）开头",
        "en": "it begins with a byte order mark",
    },
    "mark.why": {
        "zh": "kactl 能读，但有的工具会把它当成第一个键的一部分。",
        "en": "Kactl reads it, but some tools take it for a part of the first key.",
    },
    "mark.mend": {"zh": "运行 kactl doctor --fix 去掉它。", "en": "Run kactl doctor --fix to remove it."},
}
