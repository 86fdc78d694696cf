"""Messages of `init`."""

from collections.abc import Mapping
from typing import Final

TEXTS: Final[Mapping[str, Mapping[str, str]]] = {
    "summary": {
        "zh": "按“{playbook}”启动 {client} 项目",
        "en": "Begin the engagement with {client} under {playbook}",
    },
    "yes": {"zh": "是", "en": "yes"},
    "no": {"zh": "否", "en": "no"},
    "step-ci": {"zh": "让流水线也做同样的检查", "en": "let the pipeline judge the same"},
    "hooked": {
        "zh": "提交前、推送前的检查已打开：有问题的改动会在 git commit 时被拦下",
        "en": "the hooks are on: a change that brings an error is stopped at git commit",
    },
    "hooked.why": {
        "zh": "问题越早发现越好改。它只拦新带来的错误。",
        "en": "What is found early is easy to mend. Only errors that a change brings stop it.",
    },
    "hooked.mend": {
        "zh": "不想要：kactl hook install --uninstall。",
        "en": "To be without it: kactl hook install --uninstall.",
    },
    "ask-playbook": {"zh": "用哪个流程规范", "en": "Which playbook"},
    "which-fits": {
        "zh": "六个月以内、一次性交付的用普通项目；长期合作、多次交付、按持续价值衡量的用 KA。",
        "en": "Ordinary: up to six months, one delivery. KA: years, many deliveries, lasting value.",
    },
    "settings-head": {
        "zh": "项目设置。改动事实（合同额、系统数等）后，项目等级随之重新得出。",
        "en": "The engagement's settings. Where a fact changes, change its answer: the tier follows.",
    },
    "lock-head": {
        "zh": "由 kactl 维护，记录流程规范的来源与摘要，不要手改。",
        "en": "Kept by kactl: where the playbook came from, and its digests. Do not edit.",
    },
    "already": {
        "zh": "这里已经有项目（{playbook}），没有写入任何内容",
        "en": "there is an engagement here already ({playbook}); nothing was written",
    },
    "already.why": {"zh": "一个文件夹只有一个项目。", "en": "A folder holds one engagement."},
    "already.mend": {"zh": "看下一步：kactl status", "en": "See what is next: kactl status"},
    "which-playbook": {"zh": "没有指明流程规范", "en": "no playbook was named"},
    "which-playbook.why": {"zh": "没有终端可问。", "en": "There is no terminal to ask at."},
    "which-playbook.mend": {
        "zh": "加上 --playbook ka 或 --playbook normal。",
        "en": "Add --playbook ka or --playbook normal.",
    },
    "missing-answers": {"zh": "还缺回答：{questions}", "en": "answers are missing: {questions}"},
    "missing-answers.why": {"zh": "这些问题没有默认值。", "en": "These questions have no default."},
    "missing-answers.mend": {
        "zh": "用 --set 或 --answers 给出。",
        "en": "Give them with --set or --answers.",
    },
    "bad-answers": {"zh": "有 {count} 个回答不对", "en": "answers that are wrong: {count}"},
    "bad-answers.why": {"zh": "回答的类型由问题规定。", "en": "A question says what its answer may be."},
    "bad-answers.mend": {"zh": "按下面的说明改正。", "en": "Mend what is said below."},
    "bad-setting": {
        "zh": "有 {count} 项设置不对（可设：{settings}）",
        "en": "settings that are wrong: {count} (there are: {settings})",
    },
    "bad-setting.why": {"zh": "这些值写入 kactl.yaml。", "en": "These values go into kactl.yaml."},
    "bad-setting.mend": {"zh": "改正后重来。", "en": "Mend it and try again."},
    "mid-flight": {
        "zh": "从“{stage}”阶段接入：之前 {count} 个阶段的评审点显示为“接入前已过”",
        "en": "it begins in mid-flight, in {stage}; gates of the {count} stages before: before kactl",
    },
    "mid-flight.why": {
        "zh": "没有在这里判定过，所以不算通过，也不拦后面的工作；期限从 {day} 算起。",
        "en": "Nobody judged them here: never passed, they block nothing. Days are counted from {day}.",
    },
    "mid-flight.mend": {
        "zh": "阶段说错了：kactl undo，再换 --from-stage。",
        "en": "Another stage: kactl undo, then give another --from-stage.",
    },
    "grace": {
        "zh": "“{stage}”中今天仍要做的事，宽限到 {day}；负责：{roles}",
        "en": "what {stage} asks of today has until {day}; accountable: {roles}",
    },
    "grace.why": {
        "zh": "人员、环境和台账的现状仍要符合；已经过去的文档不用补。",
        "en": "People, environments and items are asked as they are today; documents of the past are not.",
    },
    "grace.mend": {"zh": "逐项见 kactl status。", "en": "One by one: kactl status"},
    "nested": {
        "zh": "外层已有项目 {root}，两个项目各管各的文件",
        "en": "it lies in the folder of the engagement {root}; each goes on alone",
    },
    "nested.why": {
        "zh": "在这个文件夹里运行的命令只认最近的项目。",
        "en": "Commands that run in this folder will know the nearer engagement only.",
    },
    "nested.mend": {
        "zh": "如果不是有意的：kactl undo。",
        "en": "If that was not meant: kactl undo.",
    },
    "inside": {
        "zh": "{folder} 在项目 {root} 之内",
        "en": "{folder} lies within the engagement {root}",
    },
    "inside.why": {
        "zh": "项目自己的文件夹里再建项目，两边的文件会混在一起。",
        "en": "An engagement within another's own folder would mix the files of both.",
    },
    "inside.mend": {
        "zh": "查看已有的项目，或换一个文件夹。",
        "en": "Look at the one that is there, or choose another folder.",
    },
    "answers-file": {
        "zh": "读不了回答文件 {path}：{why}",
        "en": "the answers file {path} cannot be read: {why}",
    },
    "answers-file.why": {"zh": "--answers 给的是一个 YAML 文件。", "en": "--answers names a YAML file."},
    "answers-file.mend": {"zh": "给出正确的路径。", "en": "Name the file."},
    "answers-syntax": {
        "zh": "回答文件 {path} 第 {line} 行第 {column} 列有错（{code}）",
        "en": "the answers file {path} has a fault in line {line}, column {column} ({code})",
    },
    "answers-syntax.why": {
        "zh": "它应是“问题: 回答”的 YAML。",
        "en": "It is YAML: one `question: answer` a line.",
    },
    "answers-syntax.mend": {
        "zh": "看代码的说明：kactl explain {code}",
        "en": "See what the code means: kactl explain {code}",
    },
    "answers-shape": {
        "zh": "回答文件 {path} 应是“问题: 回答”的映射",
        "en": "the answers file {path} should be a mapping of questions to answers",
    },
    "answers-shape.why": {"zh": "一行一个问题。", "en": "One question a line."},
    "answers-shape.mend": {"zh": "例如：client: 某某集团", "en": "For example: client: Acme"},
    "no-reason": {"zh": "中途接入要写理由", "en": "beginning in mid-flight needs a reason"},
    "no-reason.why": {
        "zh": "以前的评审点会标为“以前的”，看的人要知道为什么。",
        "en": "Earlier gates are shown as grandfathered; others must see why.",
    },
    "no-reason.mend": {"zh": "加上 --reason。", "en": "Add --reason."},
    "reason-alone": {"zh": "--reason 只和 --from-stage 一起用", "en": "--reason goes with --from-stage"},
    "reason-alone.why": {
        "zh": "从头开始的项目不需要理由。",
        "en": "An engagement that begins at its first stage needs none.",
    },
    "reason-alone.mend": {
        "zh": "去掉 --reason，或加上 --from-stage。",
        "en": "Leave it out, or add --from-stage.",
    },
    "folder": {"zh": "建不了文件夹 {path}：{why}", "en": "the folder {path} cannot be made: {why}"},
    "folder.why": {
        "zh": "上级文件夹不可写，或路径不对。",
        "en": "The folder above cannot be written to, or the path is wrong.",
    },
    "folder.mend": {"zh": "换一个位置。", "en": "Name another place."},
    "hook-kept": {
        "zh": "没有安装提交前检查：已有别的 pre-commit 钩子",
        "en": "the pre-commit hook was not installed: another one is there",
    },
    "hook-kept.why": {
        "zh": "kactl 不覆盖别人的钩子。",
        "en": "kactl never overwrites a hook that is not its own.",
    },
    "hook-kept.mend": {
        "zh": "在已有的钩子里加一行 kactl hook run。",
        "en": "Add the line `kactl hook run` to the one that is there.",
    },
}
