"""What taking a commit back has to say, and why it is refused."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "summary": {"zh": "撤销：{subject}", "en": "Undo: {subject}"},
    "again": {"zh": "若要恢复这次提交", "en": "To bring the commit back"},
    "again-edits": {
        "zh": "人工编辑的内容留在工作区；可改好后再提交",
        "en": "What people edited is still there; commit it again when it is right",
    },
    "nothing": {"zh": "还没有任何提交，无可撤销", "en": "there is no commit yet to take back"},
    "nothing.why": {
        "zh": "撤销的是 kactl 最近的一次提交。",
        "en": "What is taken back is the last commit that kactl made.",
    },
    "nothing.mend": {
        "zh": "用 git status 查看尚未提交的文件。",
        "en": "See the uncommitted files with git status.",
    },
    "not-ours": {
        "zh": "最近的提交 {commit} 不是本机的 kactl 所作：{subject}",
        "en": "the last commit {commit} was not made by kactl in this clone: {subject}",
    },
    "not-ours.why": {
        "zh": "只撤销 git 操作日志（reflog）中记为 kactl 所作的提交；之后改过内容的、从别处拉取的都不算。",
        "en": "Only what git's own log of HEAD (the reflog) tells of kactl is taken back; a commit whose "
        "content was amended since, or that came from elsewhere, is somebody's own.",
    },
    "not-ours.mend": {
        "zh": "用 git log 查看；自己的提交用 git revert 或 git reset 处理。",
        "en": "See git log; take back commits of your own with git revert or git reset.",
    },
    "statement": {
        "zh": "最近的提交含有审批记录 {record}，不能撤销",
        "en": "the last commit brought the statement {record}, which cannot be taken back",
    },
    "statement.why": {
        "zh": "表过的态必须留痕；改变主意就另作表态，以各人最后一次为准。",
        "en": "What was stated stays on record. Who has changed their mind states otherwise, and the last "
        "word counts.",
    },
    "statement.mend": {
        "zh": "对 {gate} 重新表态：同意之后可驳回，驳回之后可同意；送审、答复和决定以最后一次为准。",
        "en": "State otherwise on {gate}: reject after approving, approve after rejecting; of reviews, "
        "answers and decisions the last one counts.",
    },
    "shared": {
        "zh": "提交 {commit} 已在 {refs} 中，不能撤销",
        "en": "the commit {commit} is also in {refs} and cannot be taken back",
    },
    "shared.why": {
        "zh": "已推送、打过标签或另有分支的提交，别人可能正在用。",
        "en": "What was pushed or tagged, or what another branch holds, others may build on.",
    },
    "shared.mend": {
        "zh": "用 git revert {commit} 追加一次相反的提交。",
        "en": "Add a commit that says the opposite: git revert {commit}.",
    },
    "edited": {
        "zh": "提交之后又有改动，未撤销：{paths}",
        "en": "changed since the commit, so nothing was taken back: {paths}",
    },
    "edited.why": {
        "zh": "撤销会盖掉这些改动。",
        "en": "Taking the commit back would lose these changes.",
    },
    "edited.mend": {
        "zh": "先提交或还原这些文件，再撤销。",
        "en": "Commit these files or put them back first.",
    },
    "detached": {
        "zh": "HEAD 不在任何分支上，不能撤销第一次提交 {commit}",
        "en": "HEAD is on no branch, so the first commit {commit} cannot be taken back",
    },
    "detached.why": {
        "zh": "撤销第一次提交后，只有分支还能表示“尚无提交”。",
        "en": "Without its first commit only a branch can say that there is none yet.",
    },
    "detached.mend": {
        "zh": "先用 git switch -c 建立并切换到分支。",
        "en": "Make a branch and change to it with git switch -c.",
    },
}
