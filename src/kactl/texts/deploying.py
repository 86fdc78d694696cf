"""What the verbs about deployments say."""

TEXTS = {
    "succeeded": {"zh": "登记部署：{version} 到 {environment}", "en": "Record {version} in {environment}"},
    "failed": {
        "zh": "登记部署失败：{version} 到 {environment}",
        "en": "Record that {version} failed to come to {environment}",
    },
    "rolled-back": {
        "zh": "登记回退：{environment} 的 {version}",
        "en": "Record that {version} was rolled back in {environment}",
    },
    "rehearsed": {
        "zh": "登记回退演练：{environment} 的 {version}",
        "en": "Record a rehearsal of the way back of {version} in {environment}",
    },
    "taken": {"zh": "登记 {count} 次部署", "en": "Record {count} deployments"},
    "reviewed": {"zh": "补审部署 {deployment}", "en": "Review the deployment {deployment}"},
    "step-check": {
        "zh": "部署到 {environment} 之前先检查",
        "en": "before it goes to {environment}",
    },
    "known": {"zh": "已经登记过：{path}", "en": "recorded before: {path}"},
    "known.why": {"zh": "同一次部署只记一次。", "en": "A deployment is recorded once."},
    "known.mend": {
        "zh": "无需处理；如果是另一次，用 --at 写明时间。",
        "en": "Nothing to do; if it was another one, say when with `--at`.",
    },
    "reviewed-before": {"zh": "{deployment} 已经补审过", "en": "{deployment} was reviewed before"},
    "reviewed-before.why": {"zh": "补审一次就够。", "en": "One review is enough."},
    "reviewed-before.mend": {"zh": "无需处理。", "en": "Nothing to do."},
    "odd-tag": {
        "zh": "标签 {tag} 里的版本名不能用，没有当作到 {environment} 的部署",
        "en": "the tag {tag} names no version: it is no deployment to {environment}",
    },
    "odd-tag.why": {
        "zh": "版本名只能是字母、数字、点、横线和下划线。",
        "en": "A version is letters, digits, points, hyphens and underscores.",
    },
    "odd-tag.mend": {"zh": "换一个标签名。", "en": "Name the tag in another way."},
    "tag-moved": {
        "zh": "标签 {tag} 被移动过：现在是 {commit}，登记时是 {before}",
        "en": "the tag {tag} was moved: it is {commit} now and was {before} when it was recorded",
    },
    "tag-moved.why": {
        "zh": "移动标签会让人以为部署的是另一个提交。",
        "en": "A tag that moves makes people believe that something else was deployed.",
    },
    "tag-moved.mend": {
        "zh": "新的部署打新的标签。",
        "en": "Tag each deployment anew.",
    },
    "strange-environment": {
        "zh": "{path}：没有环境 {environment}",
        "en": "{path}: there is no environment {environment}",
    },
    "strange-environment.why": {
        "zh": "没有规定的环境，谁都不知道能放什么数据、谁能变更。",
        "en": "Nobody knows what holds in an environment without rules.",
    },
    "strange-environment.mend": {
        "zh": "改正文件，或在 environments.yaml 里补上这个环境。",
        "en": "Correct the file, or add the environment to environments.yaml.",
    },
    "future-file": {
        "zh": "{path}：部署时间 {at} 还没到",
        "en": "{path}: deployed at {at}, which is still to come",
    },
    "future-file.why": {
        "zh": "还没发生的不是事实；多半是两台机器的时钟不一致。",
        "en": "What is still to come is no fact; mostly two clocks disagree.",
    },
    "future-file.mend": {
        "zh": "校准时钟后重新生成。",
        "en": "Set the clock right and write it again.",
    },
    "unreadable": {
        "zh": "有 {count} 处不对，一份也没有登记",
        "en": "{count} faults: nothing was recorded",
    },
    "unreadable.why": {
        "zh": "流水线留下的文件按原样核对，只记一部分会以为都记了。",
        "en": "Where only some are taken, people believe that all were.",
    },
    "unreadable.mend": {"zh": "改正文件后再登记。", "en": "Correct the files and take them in again."},
    "no-calendar": {"zh": "{path} 读不懂", "en": "{path} cannot be read"},
    "no-calendar.why": {
        "zh": "不知道哪些天上班，就判断不了窗口和封网期。",
        "en": "Windows and freezes rest on working days.",
    },
    "no-calendar.mend": {
        "zh": "改正它，或运行 kactl calendar refresh。",
        "en": "Mend it, or run `kactl calendar refresh`.",
    },
    "broken-rules": {
        "zh": "环境 {environment} 的规定有 {count} 处看不懂",
        "en": "the rules of {environment} cannot be understood: {count} faults",
    },
    "broken-rules.why": {
        "zh": "看不懂规定，就不知道部署是否合规。",
        "en": "Nobody can say what they forbid.",
    },
    "broken-rules.mend": {
        "zh": "按所列的行改正 environments.yaml。",
        "en": "Correct environments.yaml at the lines that are named.",
    },
    "no-environment": {
        "zh": "没有环境“{environment}”；有：{known}",
        "en": "no such environment: {environment}; there are: {known}",
    },
    "no-environment.why": {
        "zh": "环境写在 environments.yaml 里。",
        "en": "Environments stand in environments.yaml.",
    },
    "no-environment.mend": {"zh": "改正名称。", "en": "Correct the name."},
    "bad-version": {
        "zh": "“{version}”不能作版本名",
        "en": "`{version}` is no name of a version",
    },
    "bad-version.why": {
        "zh": "版本名只能是字母、数字、点、横线和下划线。",
        "en": "A version is letters, digits, points, hyphens and underscores.",
    },
    "bad-version.mend": {"zh": "如 v1.4.0。", "en": "Such as v1.4.0."},
    "incident-alone": {
        "zh": "--incident 要和 --emergency 一起用",
        "en": "`--incident` goes with `--emergency`",
    },
    "incident-alone.why": {
        "zh": "故障编号说明的是为什么紧急。",
        "en": "The incident says what the emergency was.",
    },
    "incident-alone.mend": {
        "zh": "用 --emergency 写明原因。",
        "en": "Say why it could not wait with `--emergency`.",
    },
    "bad-instant": {"zh": "“{found}”不是时刻", "en": "`{found}` is no instant"},
    "bad-instant.why": {
        "zh": "要知道部署落在哪个窗口。",
        "en": "It says in which window the deployment was.",
    },
    "bad-instant.mend": {
        "zh": "如 2026-11-22T20:30，或带时差 2026-11-22T20:30+08:00。",
        "en": "Such as 2026-11-22T20:30, or with its offset, 2026-11-22T20:30+08:00.",
    },
    "future": {"zh": "{at} 还没到，不能登记", "en": "{at} is still to come: nothing to record"},
    "future.why": {
        "zh": "登记的是已经发生的事。",
        "en": "A deployment is recorded once it has happened.",
    },
    "future.mend": {
        "zh": "想知道届时是否可行，用 kactl env check。",
        "en": "Ask `kactl env check` whether it could be deployed.",
    },
    "bad-artifact": {"zh": "看不懂制品“{found}”", "en": "`{found}` is no artefact"},
    "bad-artifact.why": {
        "zh": "制品要写明完整的提交号，才能与各环境比对。",
        "en": "It names a commit in full, so that environments can be compared.",
    },
    "bad-artifact.mend": {
        "zh": "写成 仓库:标签@提交+摘要，除提交外都可省略。",
        "en": "Write `REPO:TAG@COMMIT+DIGEST`; all but the commit may be left out.",
    },
    "incomplete": {
        "zh": "要写明环境和版本，或用 --from、--from-tags",
        "en": "name the environment and the version, or use `--from` or `--from-tags`",
    },
    "incomplete.why": {
        "zh": "不写就不知道什么部署到了哪里。",
        "en": "Else nobody knows what was brought where.",
    },
    "incomplete.mend": {
        "zh": "如 kactl env deploy uat v1.4.0。",
        "en": "Such as `kactl env deploy uat v1.4.0`.",
    },
    "no-reason": {"zh": "补审要写明原因", "en": "a review says why"},
    "no-reason.why": {
        "zh": "没有原因的补审，等于没有看过。",
        "en": "Without a reason nobody can tell that somebody looked.",
    },
    "no-reason.mend": {"zh": "用 --reason 写明。", "en": "Say it with `--reason`."},
    "may-not-review": {
        "zh": "{person} 不能补审 {deployer} 的这次部署；可以补审的角色：{roles}",
        "en": "{person} may not review this deployment by {deployer}; these roles may: {roles}",
    },
    "may-not-review.why": {
        "zh": "补审要由部署人以外、有补审角色的人来做。",
        "en": "Another person than the one who deployed reviews it, in a role that does.",
    },
    "may-not-review.mend": {
        "zh": "请有补审角色的另一人来做。",
        "en": "Ask another person who holds such a role.",
    },
    "no-deployment": {
        "zh": "没有部署“{deployment}”；最近的：{known}",
        "en": "no such deployment: {deployment}; the latest: {known}",
    },
    "no-deployment.why": {
        "zh": "部署以文件名称呼。",
        "en": "A deployment is called by its file's name.",
    },
    "no-deployment.mend": {
        "zh": "用 kactl env check 查看。",
        "en": "Look it up with `kactl env check`.",
    },
    "ambiguous": {
        "zh": "“{deployment}”说的可能是几次部署：{known}",
        "en": "{deployment} may mean several deployments: {known}",
    },
    "ambiguous.why": {"zh": "补审只针对一次部署。", "en": "A review is about one of them."},
    "ambiguous.mend": {"zh": "写全名称。", "en": "Write the whole name."},
}
