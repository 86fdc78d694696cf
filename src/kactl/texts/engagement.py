"""What is wrong with the engagement's place or its settings."""

TEXTS = {
    "none": {"zh": "这里没有 kactl 项目：{folder}", "en": "there is no kactl project here: {folder}"},
    "none.why": {
        "zh": "从当前目录往上直到仓库根目录，都没有 kactl.yaml。",
        "en": "There is no kactl.yaml from this folder up to the repository's root.",
    },
    "none.mend": {
        "zh": "运行 kactl init 建立项目，或切换到项目目录。",
        "en": "Run kactl init to begin one, or change to the project's folder.",
    },
    "outside-repository": {
        "zh": "{folder} 有 kactl.yaml，但不在 git 仓库中",
        "en": "{folder} holds a kactl.yaml but is in no git repository",
    },
    "outside-repository.why": {
        "zh": "评审和审批都以提交为准，没有仓库就无法判定。",
        "en": "Reviews and approvals name commits, so nothing can be judged without a repository.",
    },
    "outside-repository.mend": {
        "zh": "在该目录运行 git init，然后提交。",
        "en": "Run git init in that folder, then commit.",
    },
    "invalid": {
        "zh": "项目设置 {path} 有 {count} 处错误",
        "en": "faults in the project's settings {path}: {count}",
    },
    "invalid.why": {
        "zh": "设置读不懂，就不知道用哪份流程规范、按哪个时区判定。",
        "en": "Without them kactl knows neither the playbook nor the time zone to judge by.",
    },
    "invalid.mend": {
        "zh": "按列出的行号逐处改正，再运行一次。",
        "en": "Correct each fault at its line, then run the command again.",
    },
    "missing": {
        "zh": "{tree} 中没有项目设置 {path}",
        "en": "there are no project settings {path} in {tree}",
    },
    "missing.why": {
        "zh": "要读的这一版还没有建立 kactl 项目。",
        "en": "The version that was asked for had no kactl project yet.",
    },
    "missing.mend": {
        "zh": "换一个建立项目之后的版本；如果文件被误删，从 git 恢复它。",
        "en": "Ask for a later version; if the file was removed by mistake, restore it from git.",
    },
    "unlocked": {
        "zh": "{path} 与 {lock} 记录的摘要不一致",
        "en": "{path} is not the file whose digest {lock} holds",
    },
    "unlocked.why": {
        "zh": "流程规范被直接改过；照改过的规范判定，等于谁都能放宽要求。",
        "en": "The playbook was edited in place; judged by it, anybody could weaken what is asked.",
    },
    "unlocked.mend": {
        "zh": "恢复原来的文件（git checkout -- {path}），或用 kactl doctor 查看差别。",
        "en": "Restore the file (git checkout -- {path}), or see the difference with kactl doctor.",
    },
    "link-elsewhere": {
        "zh": "{link} 指向 {url}，本机不知道它克隆在哪里",
        "en": "{link} points to {url}, and nobody said where on this machine that is cloned",
    },
    "link-elsewhere.why": {
        "zh": "代码仓库的项目在另一个仓库里；kactl 不联网，只读本机上的克隆。",
        "en": "The engagement of this code lives in another repository; kactl reads clones only, no network.",
    },
    "link-elsewhere.mend": {
        "zh": "运行 git config kactl.engagement 路径，或设置环境变量 {variable}。",
        "en": "Run git config kactl.engagement PATH, or set {variable}.",
    },
    "link-lost": {
        "zh": "{place} 没有 kactl 项目，{link} 却指向那里",
        "en": "there is no kactl project in {place}, where {link} leads",
    },
    "link-lost.why": {
        "zh": "那个目录不存在、不在 git 仓库中，或者没有 kactl.yaml。",
        "en": "The folder is not there, is in no git repository, or holds no kactl.yaml.",
    },
    "link-lost.mend": {
        "zh": "克隆项目的仓库，再用 git config kactl.engagement 写明它的路径。",
        "en": "Clone the engagement's repository and name its folder with git config kactl.engagement.",
    },
    "link-other": {
        "zh": "{place} 是另一个项目（{found}），不是这份代码的项目（{wanted}）",
        "en": "{place} is another engagement ({found}) than the one of this code ({wanted})",
    },
    "link-other.why": {
        "zh": "按别的项目判定，结论和审批都会记错地方。",
        "en": "Judged by another engagement, verdicts and approvals would end up in the wrong place.",
    },
    "link-other.mend": {
        "zh": "改正 git config kactl.engagement 或环境变量 KACTL_ENGAGEMENT 的路径。",
        "en": "Correct the path of git config kactl.engagement or of KACTL_ENGAGEMENT.",
    },
    "link-invalid": {
        "zh": "{path} 有 {count} 处错误",
        "en": "faults in {path}: {count}",
    },
    "link-invalid.why": {
        "zh": "读不懂它，就不知道这份代码属于哪个项目。",
        "en": "Unread, it does not say to which engagement this code belongs.",
    },
    "link-invalid.mend": {
        "zh": "逐处改正，或运行 kactl ci link 重新生成。",
        "en": "Correct each fault, or write the file anew with kactl ci link.",
    },
    "link-unreadable": {
        "zh": "读不了 {path}：{problem}",
        "en": "cannot read {path}: {problem}",
    },
    "link-unreadable.why": {
        "zh": "读不了它，就不知道这份代码属于哪个项目。",
        "en": "Unread, it does not say to which engagement this code belongs.",
    },
    "link-unreadable.mend": {
        "zh": "恢复这个文件的读取权限。",
        "en": "Make the file readable again.",
    },
}
