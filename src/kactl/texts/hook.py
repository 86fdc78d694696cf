"""What the hook and its installation have to say."""

TEXTS: dict[str, dict[str, str]] = {
    "about-pre-commit": {
        "zh": "提交前检查暂存的内容。由 kactl hook install 写入；kactl hook install --uninstall 撤除。",
        "en": "Judges what is staged. By `kactl hook install`, which --uninstall takes back.",
    },
    "about-commit-msg": {
        "zh": "检查提交说明。由 kactl hook install 写入；kactl hook install --uninstall 撤除。",
        "en": "Judges the commit's message. By `kactl hook install`, which --uninstall takes back.",
    },
    "about-pre-push": {
        "zh": "推送前检查提交和标签。由 kactl hook install 写入；kactl hook install --uninstall 撤除。",
        "en": "Judges what is pushed. By `kactl hook install`, which --uninstall takes back.",
    },
    "about-pre-receive": {
        "zh": "服务器上检查推送。由 kactl hook install --pre-receive 写入；加 --uninstall 撤除。",
        "en": "Judges pushes. By `kactl hook install --pre-receive`, which --uninstall takes back.",
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
        "zh": "它是入库的文件，所有人共用，或者根本不是文件，kactl 不去改名。",
        "en": "It is a file of the repository that everybody has, or no file at all; kactl does not move it.",
    },
    "foreign.mend": {
        "zh": "在其中加一行 {command} || exit。",
        "en": "Add the line `{command} || exit` to it.",
    },
    "managed": {
        "zh": "{name} 钩子由 {manager} 管理，请在 {config} 中加入：{line}",
        "en": "{manager} keeps the {name} hook; add to {config}: {line}",
    },
    "managed.why": {
        "zh": "{manager} 下次安装会覆盖写在那里的东西。",
        "en": "What is written there is lost when {manager} installs its hooks again.",
    },
    "managed.mend": {
        "zh": "加好后再运行一次，确认 kactl 看得到。",
        "en": "Then run this again; kactl says whether it finds it.",
    },
    "chained": {
        "zh": "原有的 {name} 钩子移到 {aside}，每次先运行它",
        "en": "the {name} hook that was there is now {aside} and runs first",
    },
    "chained.why": {
        "zh": "git 每个时机只运行一个钩子文件；参数和标准输入照样交给它，它失败就停止。",
        "en": "Git runs one file for each hook. It gets the same arguments and input; its failure counts.",
    },
    "chained.mend": {
        "zh": "无需处理。kactl hook install --uninstall 恢复原样。",
        "en": "There is nothing to do; `kactl hook install --uninstall` puts it back.",
    },
    "idle": {
        "zh": "原有的 {name} 钩子不可执行，git 不会运行它；移到 {aside}",
        "en": "the {name} hook that was there cannot be executed, so git passed over it; it is now {aside}",
    },
    "idle.why": {"zh": "kactl 同样不运行它。", "en": "Kactl passes over it as well."},
    "idle.mend": {
        "zh": "需要它就 chmod +x {aside}。",
        "en": "If you want it, `chmod +x {aside}`.",
    },
    "two": {
        "zh": "{path} 不是 kactl 的钩子，而 {aside} 里还留着更早的一个",
        "en": "{path} is not kactl's hook, and {aside} keeps an earlier one",
    },
    "two.why": {
        "zh": "只能接着运行其中一个，选哪个由您决定。",
        "en": "Only one of them can be run first, and which is yours to say.",
    },
    "two.mend": {
        "zh": "删掉不要的那个，再运行一次。",
        "en": "Remove the one that you do not want and run this again.",
    },
    "not-both": {"zh": "{options} 不能同用", "en": "{options} do not go together"},
    "not-both.why": {
        "zh": "一个装在自己的克隆里，一个装在服务器上。",
        "en": "One is for a clone, the other for the server.",
    },
    "not-both.mend": {"zh": "去掉其中一个。", "en": "Leave one of them out."},
    "not-bare": {
        "zh": "{folder} 不是服务器上的裸仓库",
        "en": "{folder} is no bare repository, as servers keep them",
    },
    "not-bare.why": {
        "zh": "pre-receive 只在接收推送的仓库里运行。",
        "en": "pre-receive runs where pushes are received.",
    },
    "not-bare.mend": {
        "zh": "在服务器上用 kactl -C 裸仓库 hook install --pre-receive；自己的克隆里用 kactl hook install。",
        "en": "On the server: kactl -C BARE hook install --pre-receive; in a clone: kactl hook install.",
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
