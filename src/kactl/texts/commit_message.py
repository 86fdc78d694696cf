"""What the hook for a commit's message has to say."""

TEXTS: dict[str, dict[str, str]] = {
    "subject": {
        "zh": "提交说明的第一行不合约定：{subject}",
        "en": "the first line of the message is not as agreed: {subject}",
    },
    "subject.why": {
        "zh": "kactl.yaml 的 commit 约定写成“{pattern}”，花括号处写本次改了什么。",
        "en": "`commit` in kactl.yaml asks for “{pattern}”, with what was done in place of the braces.",
    },
    "subject.mend": {
        "zh": "改好第一行再提交；写好的说明还在。",
        "en": "Mend the first line and commit again; what you wrote is still there.",
    },
    "trailer": {
        "zh": "提交说明缺少 {trailer}:",
        "en": "the message lacks the line {trailer}:",
    },
    "trailer.why": {
        "zh": "kactl.yaml 的 commit.held 要求每次提交写明。",
        "en": "`commit.held` in kactl.yaml asks every commit for it.",
    },
    "trailer.mend": {
        "zh": "在末尾加一行“{trailer}: …”再提交。",
        "en": "Add a line “{trailer}: …” at the end and commit again.",
    },
    "item": {
        "zh": "提交说明没有写明为了哪个条目（需求、任务、缺陷等）",
        "en": "the message names no item (requirement, task, defect …) that the change is for",
    },
    "item.why": {
        "zh": "kactl.yaml 的 commit.held 要求：改动项目自身文件以外的内容，要写编号，日后才查得到为什么改。",
        "en": "`commit.held` in kactl.yaml asks it of every change outside the engagement's own files, so "
        "that its reason can be found later.",
    },
    "item.mend": {
        "zh": "写上编号再提交，如 REQ-7K3F9；查编号用 kactl req list。",
        "en": "Name the id, such as REQ-7K3F9, and commit again; `kactl req list` shows them.",
    },
    "no-file": {"zh": "没有提交说明文件", "en": "there is no file with the message"},
    "no-file.why": {
        "zh": "commit-msg 钩子由 git 传入这个文件的路径。",
        "en": "Git hands its path to the hook commit-msg.",
    },
    "no-file.mend": {"zh": "在命令后写上路径。", "en": "Name its path at the end of the command."},
}
