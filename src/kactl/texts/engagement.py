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
}
