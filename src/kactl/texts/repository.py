"""What git or the repository refuses."""

TEXTS = {
    "no-git": {"zh": "找不到 git 程序", "en": "the program git was not found"},
    "no-git.why": {
        "zh": "kactl 把流程记录在 git 仓库里，没有 git 就什么也读不到。",
        "en": "kactl keeps the process in a git repository and cannot read anything without git.",
    },
    "no-git.mend": {
        "zh": "安装 git（https://git-scm.com），确认它所在的目录以绝对路径列在 PATH 中。",
        "en": "Install git (https://git-scm.com) and see that PATH names its folder by an absolute path.",
    },
    "none": {"zh": "{folder} 不在 git 仓库中", "en": "{folder} is in no git repository"},
    "none.why": {
        "zh": "没有提交记录，就无从判断谁在什么内容上表过态。",
        "en": "Without commits nobody can tell who agreed to what.",
    },
    "none.mend": {
        "zh": "在项目根目录运行 git init，或切换到项目目录。",
        "en": "Run git init in the project's root, or change to the project's folder.",
    },
    "bare": {"zh": "{folder} 是裸仓库，没有工作区", "en": "{folder} is a bare repository without a worktree"},
    "bare.why": {"zh": "kactl 要读写工作区里的文件。", "en": "kactl reads and writes files of a worktree."},
    "bare.mend": {"zh": "克隆一份带工作区的仓库再运行。", "en": "Clone the repository and run kactl there."},
    "elsewhere": {
        "zh": "仓库配置的工作区是 {root}，不包含 {folder}",
        "en": "the repository's worktree is set to {root}, which does not hold {folder}",
    },
    "elsewhere.why": {
        "zh": "core.worktree 指到了别处；kactl 不读当前目录以外的文件。",
        "en": "core.worktree points elsewhere, and kactl reads no files outside the folder it was called in.",
    },
    "elsewhere.mend": {
        "zh": "到该工作区里运行，或用 git config --unset core.worktree 去掉这项配置。",
        "en": "Run kactl in that worktree, or unset it: git config --unset core.worktree.",
    },
    "failed": {"zh": "git {command} 失败：{said}", "en": "git {command} failed: {said}"},
    "failed.why": {"zh": "这是 git 自己的说明。", "en": "These are git's own words."},
    "failed.mend": {
        "zh": "按 git 的提示处理后再运行。",
        "en": "Do as git says, then run the command again.",
    },
    "not-run": {"zh": "无法运行 {program}：{problem}", "en": "{program} cannot be run: {problem}"},
    "not-run.why": {
        "zh": "程序损坏、权限不足、磁盘已满，或系统不再允许新进程。",
        "en": "The program is damaged or closed to you, the disk is full, or no more processes are allowed.",
    },
    "not-run.mend": {
        "zh": "在终端运行 git --version 看看，排除原因后再运行。",
        "en": "Try git --version in a terminal, mend the cause, then run the command again.",
    },
    "unknown-revision": {"zh": "没有“{revision}”这个版本", "en": "there is no revision `{revision}`"},
    "unknown-revision.why": {
        "zh": "这个名字不是本仓库的提交、标签或分支；浅克隆里旧版本也会找不到。",
        "en": "The name is no commit, tag or branch here; a shallow clone lacks older ones.",
    },
    "unknown-revision.mend": {
        "zh": "用 git log 或 git tag 查看可用的版本，必要时运行 git fetch --unshallow --tags。",
        "en": "See git log or git tag for what there is; fetch with git fetch --unshallow --tags if needed.",
    },
    "shallow": {
        "zh": "浅克隆里找不到“{revision}”，无法判定",
        "en": "this clone is shallow and lacks `{revision}`, so nothing can be judged",
    },
    "shallow.why": {
        "zh": "流水线默认只取最近的提交，比较的基准和评审过的提交不在其中。",
        "en": "Pipelines fetch the latest commit alone unless told otherwise; the base is not in it.",
    },
    "shallow.mend": {
        "zh": "取全历史：git fetch --unshallow --tags。流水线中：GitHub 写 fetch-depth: 0，GitLab 写 "
        'GIT_DEPTH: "0"，Gitee 先执行这条命令，Jenkins 去掉浅克隆（shallow clone）。',
        "en": "Fetch it all: git fetch --unshallow --tags. In a pipeline: fetch-depth: 0 (GitHub), "
        'GIT_DEPTH: "0" (GitLab), this command first (Gitee), no shallow clone (Jenkins).',
    },
    "ambiguous-revision": {
        "zh": "“{revision}”既是标签又是分支",
        "en": "`{revision}` is the name of a tag and of a branch",
    },
    "ambiguous-revision.why": {
        "zh": "同名时读到哪一个取决于 git 的规则，容易评错内容。",
        "en": "Which one is read would depend on git's rules, and the wrong content might be judged.",
    },
    "ambiguous-revision.mend": {
        "zh": "写全名：refs/tags/{revision} 或 refs/heads/{revision}。",
        "en": "Write the full name: refs/tags/{revision} or refs/heads/{revision}.",
    },
    "no-identity": {
        "zh": "git 不知道你是谁：缺少 user.name 或 user.email",
        "en": "git does not know who you are: user.name or user.email is missing",
    },
    "no-identity.why": {
        "zh": "表态记在邮箱对应的人名下，提交也要署名。",
        "en": "Statements belong to the person with that address, and commits carry a name.",
    },
    "no-identity.mend": {
        "zh": '依次运行：git config --global user.name "姓名"；git config --global user.email "邮箱"。',
        "en": 'Run git config --global user.name "NAME" and git config --global user.email "ADDRESS".',
    },
    "unmerged": {"zh": "{path} 有未解决的合并冲突", "en": "{path} has an unresolved merge conflict"},
    "unmerged.why": {
        "zh": "冲突没有解决时，暂存区里没有可评判的内容。",
        "en": "While it is unresolved, the index holds no content to judge.",
    },
    "unmerged.mend": {
        "zh": "解决冲突后运行 git add {path}，再完成合并。",
        "en": "Resolve it, run git add {path}, then finish the merge.",
    },
    "locked": {"zh": "另一个 git 正在使用这个仓库", "en": "another run of git is using the repository"},
    "locked.why": {"zh": "锁文件存在：{path}", "en": "There is a lock: {path}"},
    "locked.mend": {
        "zh": "等它结束再试；如果确认没有 git 在运行，删除该锁文件。",
        "en": "Wait until it has ended; if no git is running, remove the lock.",
    },
    "missing-object": {
        "zh": "仓库里缺少对象 {object}",
        "en": "the repository lacks the object {object}",
    },
    "missing-object.why": {
        "zh": "部分克隆或损坏的仓库缺少内容，kactl 不会自动从网络补取。",
        "en": "A partial clone or a damaged repository lacks content; kactl never fetches by itself.",
    },
    "missing-object.mend": {
        "zh": "运行 git fetch --refetch，或重新完整克隆。",
        "en": "Run git fetch --refetch, or clone again in full.",
    },
    "object-size": {
        "zh": "对象 {object} 超过 {limit} MiB",
        "en": "the object {object} is larger than {limit} MiB",
    },
    "object-size.why": {
        "zh": "这么大的文件不适合作为评审材料放在仓库里。",
        "en": "A file of that size is no review material for a repository.",
    },
    "object-size.mend": {
        "zh": "把大文件移到别处，在仓库里保留链接和摘要。",
        "en": "Keep the file elsewhere, and its link and digest here.",
    },
}
