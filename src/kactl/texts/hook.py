"""What the hook and its installation have to say."""

TEXTS: dict[str, dict[str, str]] = {
    "about": {
        "zh": "提交前检查暂存的内容。由 kactl hook install 写入；不再需要时删除本文件即可。",
        "en": "Judges what is staged. Written by `kactl hook install`; to be rid of it, remove this file.",
    },
    "absent": {
        "zh": "kactl: 找不到安装此钩子的 kactl，PATH 中也没有；装好后重新执行 kactl hook install。",
        "en": "kactl: not found, neither as installed nor on PATH; install it, then: kactl hook install",
    },
    "try": {"zh": "先试一次，不必等到提交", "en": "Try it before the next commit does"},
    "advisory": {
        "zh": "以上依据暂存区，供提交者参考；合并以流水线的检查为准",
        "en": "this was read from the index and is advice; what counts for a merge is the pipeline's check",
    },
    "advisory.why": {
        "zh": "本地钩子可以跳过，网页上的改动也不经过它，所以它不作最终判定。",
        "en": "A hook can be skipped and knows nothing of edits on the web, so it decides nothing.",
    },
    "advisory.mend": {
        "zh": "改正上面的错误，git add 后再提交。",
        "en": "Mend the errors above, `git add` them and commit again.",
    },
    "undecided": {
        "zh": "项目在 HEAD 中就已无法检查，与本次提交无关",
        "en": "the engagement cannot be judged, and could not be in HEAD; this commit does not change that",
    },
    "undecided.why": {
        "zh": "钩子只拦本次暂存新引入的错误。",
        "en": "The hook stops only errors that the staged change introduces.",
    },
    "undecided.mend": {
        "zh": "运行 kactl check 查看原因。",
        "en": "Run `kactl check` to see why.",
    },
    "foreign": {
        "zh": "已有别的 {name} 钩子，予以保留：{path}",
        "en": "another {name} hook is there and is kept: {path}",
    },
    "foreign.why": {
        "zh": "git 每个时机只运行一个钩子文件，覆盖它会丢掉其中的检查。",
        "en": "Git runs one file for each hook; replacing it would lose what it does.",
    },
    "foreign.mend": {
        "zh": "在其中加一行 {command} || exit，或改用 pre-commit 配置 kactl 钩子。",
        "en": "Add the line `{command} || exit` to it, or use pre-commit with the hook `kactl`.",
    },
    "called": {
        "zh": "已有的 {name} 钩子会运行 kactl，予以保留：{path}",
        "en": "the {name} hook that is there runs kactl already and is kept: {path}",
    },
    "called.why": {"zh": "其中已有 kactl hook run。", "en": "It holds `kactl hook run`."},
    "called.mend": {"zh": "无需处理。", "en": "There is nothing to do."},
    "configured": {
        "zh": "git 的 core.hooksPath 指向 {folder}，钩子在那里",
        "en": "git's core.hooksPath names {folder}, so the hook lies there",
    },
    "configured.why": {
        "zh": "设置了 core.hooksPath，git 就不看 .git/hooks；共用此目录的其他仓库没有项目时，钩子不检查。",
        "en": "With core.hooksPath git does not look into .git/hooks. In other repositories that share the "
        "folder and hold no engagement the hook does nothing.",
    },
    "configured.mend": {
        "zh": "不要把钩子提交入库：其中有本机的路径。",
        "en": "Do not commit the hook: it holds a path of this machine.",
    },
    "out-of-reach": {
        "zh": "core.hooksPath 指向 {folder}，不在仓库和个人目录之内，未写入",
        "en": "core.hooksPath names {folder}, outside the repository and your home; nothing was written",
    },
    "out-of-reach.why": {
        "zh": "那里的钩子由他人管理，或者已用它关闭了钩子。",
        "en": "Hooks there are somebody else's, or hooks are switched off by it.",
    },
    "out-of-reach.mend": {
        "zh": "在那里的 {name} 中运行 {command}，或为本仓库取消这项设置。",
        "en": "Run `{command}` from {name} there, or unset it for this repository.",
    },
}
