"""Releases: gathered, checked, told to the client."""

TEXTS = {
    "added": {
        "zh": "登记版本 {version}，{count} 个代码仓库",
        "en": "Add release {version}, repositories: {count}",
    },
    "gathered": {
        "zh": "重新收集版本 {version}，{count} 个代码仓库",
        "en": "Gather release {version} anew, repositories: {count}",
    },
    "step-check": {"zh": "看这个版本还缺什么", "en": "see what the release still lacks"},
    "class": {
        "zh": "{version} 按事实是{class}",
        "en": "by its facts {version} is of class {class}",
    },
    "class.why": {
        "zh": "变更类别决定评审要问什么、由谁审批。",
        "en": "The class decides what its gate asks, and of whom.",
    },
    "class.mend": {
        "zh": "认为影响更大时可以调高，不能调低。",
        "en": "Raise it where more is at stake; it cannot be lowered.",
    },
    "untagged": {
        "zh": "代码仓库 {repo} 还没有标签 {tag}，先取当前提交 {commit}",
        "en": "{repo} has no tag {tag} yet; its present commit {commit} was taken",
    },
    "untagged.why": {
        "zh": "评审看的是提交；标签可以在评审通过后再打在同一次提交上。",
        "en": "The gate judges the commit; the tag may follow on it once the gate is passed.",
    },
    "untagged.mend": {
        "zh": "提交不对就用 --at 指定：kactl release add 版本 --at {repo}=REV。",
        "en": "If it is another commit, say so: kactl release add VERSION --at {repo}=REV.",
    },
    "unchanged": {
        "zh": "代码仓库 {repo} 自上一版本以来没有变化，不在这个版本里",
        "en": "{repo} has not changed since the last release and is not part of this one",
    },
    "unchanged.why": {"zh": "没有变化就没有要上线的。", "en": "There is nothing of it to bring out."},
    "unchanged.mend": {
        "zh": "仍要写明时用 --at {repo}=REV。",
        "en": "To name it all the same: --at {repo}=REV.",
    },
    "no-commit": {
        "zh": "代码仓库 {repo} 还没有提交",
        "en": "the code repository {repo} has no commit yet",
    },
    "no-commit.why": {"zh": "没有提交就没有要上线的。", "en": "There is nothing of it to bring out."},
    "no-commit.mend": {
        "zh": "提交之后重新收集。",
        "en": "Gather again once there is one.",
    },
    "tag-moved": {
        "zh": "标签 {tag} 被移动过：原来指向 {before}，现在指向 {after}",
        "en": "the tag {tag} was moved: it led to {before} and now leads to {after}",
    },
    "tag-moved.why": {
        "zh": "已有的测试报告和演练针对的是原来的提交。",
        "en": "Reports and rehearsals there are were of the former commit.",
    },
    "tag-moved.mend": {
        "zh": "新的内容用新的版本号；确认要换，就重新取得证据。",
        "en": "Give new content a new version; if it is meant, bring the evidence again.",
    },
    "decided": {
        "zh": "版本 {version} 已经通过评审（{gate}），不能换成别的提交",
        "en": "the release {version} is decided ({gate}): its commits cannot be others",
    },
    "decided.why": {
        "zh": "换了提交，上线的就不是评审过的内容。",
        "en": "With other commits, what goes out would not be what was judged.",
    },
    "decided.mend": {
        "zh": "新的内容用新的版本号；评审本身要推翻时先 kactl gate reopen {gate}。",
        "en": "Give new content a new version; to overturn the decision, kactl gate reopen {gate} first.",
    },
    "no-repository": {
        "zh": "--at 写的代码仓库 {repo} 不明；项目有：{known}",
        "en": "--at names no repository of the engagement: {repo} (it has: {known})",
    },
    "no-repository.why": {
        "zh": "有几个代码仓库时，要写明是哪一个。",
        "en": "Where there are several, it must be said which one is meant.",
    },
    "no-repository.mend": {
        "zh": "写成 --at 仓库=REV。",
        "en": "Write --at REPO=REV.",
    },
    "bad-revision": {"zh": "--at 读不懂或写了两次：{found}", "en": "--at is unclear or said twice: {found}"},
    "bad-revision.why": {
        "zh": "每个代码仓库只能指定一次提交。",
        "en": "Each repository has one commit in a release.",
    },
    "bad-revision.mend": {
        "zh": "写成 --at 仓库=REV，每个仓库一次。",
        "en": "Write --at REPO=REV, once each.",
    },
    "bad-version": {
        "zh": "版本名 {version} 不能作编号",
        "en": "the version {version} cannot be an id",
    },
    "bad-version.why": {
        "zh": "编号只能用字母、数字和 . _ -，评审点和文件名都用它。",
        "en": "Ids have letters, digits and . _ - only: gates and files are called by them.",
    },
    "bad-version.mend": {
        "zh": "换一个编号，标签照旧：--tag {version}，例如 {example}。",
        "en": "Give it another id and keep the tag: --tag {version}, for instance {example}.",
    },
    "no-releases": {
        "zh": "“{title}”不是版本台账",
        "en": "{title} is no register of releases",
    },
    "no-releases.why": {
        "zh": "只有带制品字段的台账才从 git 收集。",
        "en": "Only a register with a field of artifacts is gathered from git.",
    },
    "no-releases.mend": {
        "zh": "去掉 --tag、--at 和 --break-glass；登记版本用 kactl release add。",
        "en": "Leave out --tag, --at and --break-glass; of a release: kactl release add.",
    },
    "no-gate": {
        "zh": "“{title}”的条目没有评审点，不能紧急放行",
        "en": "items of {title} have no gate to pass by",
    },
    "no-gate.why": {
        "zh": "紧急放行针对的是评审点。",
        "en": "A break-glass passes a gate by.",
    },
    "no-gate.mend": {"zh": "去掉 --break-glass。", "en": "Leave out --break-glass."},
}
