"""Why a change was not carried out; everything is as it was before."""

TEXTS = {
    "changed": {
        "zh": "{path} 在此期间被改动，什么都没有写入",
        "en": "{path} changed meanwhile; nothing was written",
    },
    "changed.why": {
        "zh": "kactl 依据旧内容做的修改，不能覆盖别人的新内容。",
        "en": "What was planned on the old content must not overwrite the new.",
    },
    "changed.mend": {"zh": "再运行一次同样的命令。", "en": "Run the same command again."},
    "unportable": {
        "zh": "文件名 {path} 在某些系统上无法使用，什么都没有写入",
        "en": "some systems cannot hold the name {path}; nothing was written",
    },
    "unportable.why": {
        "zh": "Windows 不允许冒号、问号等字符，也不允许 CON 这类保留名和以点或空格结尾的名字。",
        "en": "Windows forbids colons, question marks and the like, names such as CON, a last dot or space.",
    },
    "unportable.mend": {"zh": "换一个名字。", "en": "Use another name."},
    "in-progress": {
        "zh": "git {operation} 还没有完成，什么都没有写入",
        "en": "a git {operation} is in progress; nothing was written",
    },
    "in-progress.why": {
        "zh": "此时提交会混进未完成的内容。",
        "en": "A commit now would become part of something unfinished.",
    },
    "in-progress.mend": {
        "zh": "先完成或放弃它：git {operation} --continue 或 git {operation} --abort。",
        "en": "Finish or give it up first: git {operation} --continue, or git {operation} --abort.",
    },
    "ignored": {
        "zh": "{path} 被 .gitignore 忽略，无法提交（共 {count} 个）",
        "en": "{path} is ignored by git and cannot be committed ({count} in all)",
    },
    "ignored.why": {
        "zh": "没有提交的记录别人看不到，等于没有。",
        "en": "What is not committed nobody else can see.",
    },
    "ignored.mend": {
        "zh": "用 git check-ignore -v 找到那条忽略规则，改掉它或加上例外。",
        "en": "Find the rule with git check-ignore -v, then narrow it or add an exception.",
    },
    "commit-failed": {
        "zh": "git 没有接受这次提交；文件与运行前相同，您自己的修改都还在",
        "en": "git did not take the commit; the files are as they were, your own edits among them",
    },
    "commit-failed.why": {
        "zh": "以上各行是 git、钩子或签名程序自己的说明。",
        "en": "The lines above are the words of git, a hook or the signing program.",
    },
    "commit-failed.mend": {
        "zh": "按说明处理后再运行同一条命令。",
        "en": "Do as they say, then run the same command again.",
    },
    "write": {
        "zh": "无法写入 {path}：{problem}；文件与运行前相同",
        "en": "{path} cannot be written: {problem}; the files are as they were",
    },
    "write.why": {
        "zh": "可能是磁盘已满、没有权限，或文件正被 Excel 等程序占用。",
        "en": "The disk is full, a permission is missing, or a program such as Excel holds the file.",
    },
    "write.mend": {
        "zh": "排除原因后再运行一次。",
        "en": "Mend the cause, then run the command again.",
    },
    "left": {
        "zh": "上一次运行中途被终止，{count} 个文件可能只写了一部分",
        "en": "the last run was killed while it wrote {count} files, and may have written some of them",
    },
    "left.why": {
        "zh": "此刻磁盘上既不是旧的内容也不是新的内容，据此判定会出错。",
        "en": "What lies on disk is neither the old content nor the new; a verdict on it would be wrong.",
    },
    "left.mend": {
        "zh": "运行 kactl doctor --fix，或直接重做上次的命令。",
        "en": "Run kactl doctor --fix, or simply do again what was interrupted.",
    },
    "busy": {
        "zh": "另一个 kactl 正在写入这个项目",
        "en": "another kactl is writing to this project",
    },
    "busy.why": {
        "zh": "它持有日志 {path}；两个写入交错会弄乱提交。",
        "en": "It holds the journal {path}; two writers at once would mix up their commits.",
    },
    "busy.mend": {"zh": "等它结束后再试。", "en": "Try again when it has ended."},
    "bad-journal": {
        "zh": "未完成写入的日志 {path} 已损坏",
        "en": "the journal {path} of an unfinished run is damaged",
    },
    "bad-journal.why": {
        "zh": "无法据此恢复写入之前的内容。",
        "en": "What was there before cannot be restored from it.",
    },
    "bad-journal.mend": {
        "zh": "用 git status 查看并自行恢复文件，然后删除该日志。",
        "en": "Look at git status, restore the files yourself, then remove the journal.",
    },
    "foreign-journal": {
        "zh": "日志 {path} 被提交到了仓库里",
        "en": "the journal {path} was committed to the repository",
    },
    "foreign-journal.why": {
        "zh": "日志只属于本机的一次运行；来自别人的日志不可信，不会执行。",
        "en": "A journal belongs to one run on one machine; one from somebody else is not carried out.",
    },
    "foreign-journal.mend": {
        "zh": "运行 git rm --cached {path} 后删除该文件。",
        "en": "Run git rm --cached {path}, then remove the file.",
    },
}
