"""What the hooks before a push and on the server have to say."""

TEXTS: dict[str, dict[str, str]] = {
    "tag-moved": {
        "zh": "不能移动标签 {tag}：它已经指向另一次提交",
        "en": "the tag {tag} may not move: it names another commit already",
    },
    "tag-moved.why": {
        "zh": "上线的是哪一次提交，日后要查得到。",
        "en": "Which commit went into production must stay known.",
    },
    "tag-moved.mend": {"zh": "新的提交用新的版本号。", "en": "Give the new commit a new version."},
    "tag-gone": {
        "zh": "不能删除标签 {tag}",
        "en": "the tag {tag} may not be removed",
    },
    "tag-gone.why": {
        "zh": "上线的是哪一次提交，日后要查得到。",
        "en": "Which commit went into production must stay known.",
    },
    "tag-gone.mend": {"zh": "保留它。", "en": "Leave it."},
    "tag-undecided": {
        "zh": "不能接收标签 {tag}：无法判定（{reason}）",
        "en": "the tag {tag} is refused: it cannot be judged ({reason})",
    },
    "tag-undecided.why": {
        "zh": "项目读不了时，服务器不接收任何标签。",
        "en": "While the engagement cannot be read, the server takes no tag.",
    },
    "tag-undecided.mend": {
        "zh": "在服务器上让项目可读：代码仓库用 git -C 裸仓库 config kactl.engagement 路径 指明项目仓库。",
        "en": "Make the engagement readable on the server; for a code repository: "
        "git -C BARE config kactl.engagement PATH.",
    },
    "no-default": {
        "zh": "服务器的默认分支 {branch} 不存在",
        "en": "the server's default branch {branch} is not there",
    },
    "no-default.why": {
        "zh": "标签和历史按默认分支判定；HEAD 指向不存在的分支时，什么都判定不了，也不接收标签。",
        "en": "Tags and history are judged by the default branch; while HEAD names none, no tag is taken.",
    },
    "no-default.mend": {
        "zh": "在服务器的裸仓库里把 HEAD 指向真正的默认分支。",
        "en": "In the bare repository, let HEAD name the branch that is the default.",
    },
    "record-touched": {
        "zh": "推送会删除或改动审批记录：{path}",
        "en": "the push removes or changes a record: {path}",
    },
    "record-touched.why": {
        "zh": "审批记录只增不改；说过的话用新的记录撤销。",
        "en": "Records only grow; what was said is taken back by a new one.",
    },
    "record-touched.mend": {
        "zh": "从提交里恢复这个文件再推送；要撤销审批用 kactl gate revoke。",
        "en": "Put the file back in the commits and push again; to take a statement back: kactl gate revoke.",
    },
    "fact-touched": {
        "zh": "推送会删除或改动已登记的证据或部署：{path}",
        "en": "the push removes or changes evidence or a deployment: {path}",
    },
    "fact-touched.why": {
        "zh": "测出来的、部署过的都是事实，只增不改；删掉失败的报告，评审点就看不到它了。",
        "en": "What was measured or deployed stays: a failed report that is gone is one that no gate sees.",
    },
    "fact-touched.mend": {
        "zh": "从提交里恢复这个文件再推送；报告重做后重新登记即可，新的取代旧的。读不懂的文件可以删。",
        "en": "Put the file back in the commits and push again; a newer report takes an older one's place. "
        "A file that cannot be read may go.",
    },
    "records-left": {
        "zh": "还有 {count} 条审批记录没有推送：{names}",
        "en": "records that stay behind: {count} ({names})",
    },
    "records-left.why": {
        "zh": "别人和流水线看不到没有推送的审批。",
        "en": "Nobody else sees a statement that was not pushed, and no pipeline.",
    },
    "records-left.mend": {"zh": "把它们所在的分支也推送。", "en": "Push the branch that holds them as well."},
    "default-gone": {
        "zh": "不能删除默认分支 {branch}",
        "en": "the default branch {branch} may not be removed",
    },
    "default-gone.why": {
        "zh": "评审结论和审批记录都在它的历史里。",
        "en": "Decisions and records stand in its history.",
    },
    "default-gone.mend": {"zh": "保留它。", "en": "Leave it."},
    "default-rewritten": {
        "zh": "不能改写默认分支 {branch} 的历史",
        "en": "the history of the default branch {branch} may not be rewritten",
    },
    "default-rewritten.why": {
        "zh": "评审结论指向其中的提交，改写之后就查不到了。",
        "en": "Decisions name its commits; rewritten, those are nowhere.",
    },
    "default-rewritten.mend": {
        "zh": "先 git pull --rebase 再推送；撤销用 git revert。",
        "en": "`git pull --rebase`, then push; to take something back, `git revert`.",
    },
    "quarantine": {
        "zh": "推送的内容暂存在仓库之外：{place}",
        "en": "what is pushed waits outside the repository: {place}",
    },
    "quarantine.why": {
        "zh": "git 把未接收的对象放在仓库自己的 objects 目录里，别处的不可信。",
        "en": "Git keeps what it has not accepted yet below the repository's own objects; nothing else is "
        "trusted.",
    },
    "quarantine.mend": {
        "zh": "由 git 调用这个钩子，不要自己设置 GIT_ 开头的变量。",
        "en": "Let git call the hook, and set no GIT_ variables yourself.",
    },
}
