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
    "which": {
        "zh": "请写明是哪个版本；未结束的有：{known}",
        "en": "say which release is meant; open are: {known}",
    },
    "which.why": {
        "zh": "只有一个未结束的版本时才可以不写。",
        "en": "Only where one is open may its name be left out.",
    },
    "which.mend": {"zh": "写上版本号。", "en": "Name the version."},
    "unreadable": {
        "zh": "版本 {version} 的文件读不懂",
        "en": "the file of the release {version} cannot be read",
    },
    "unreadable.why": {"zh": "读不懂就无法判定。", "en": "Unread, nothing can be told."},
    "unreadable.mend": {
        "zh": "运行 kactl check，按提示改正。",
        "en": "Run kactl check and mend what it says.",
    },
    "commit-missing": {
        "zh": "{version}：代码仓库 {repo} 的克隆里没有提交 {commit}",
        "en": "{version}: the clone of {repo} has no commit {commit}",
    },
    "commit-missing.why": {
        "zh": "没有推送，或克隆太旧：说不清上线的是什么。",
        "en": "It was never pushed, or the clone is old: nobody can say what goes out.",
    },
    "commit-missing.mend": {
        "zh": "在那个克隆中 git fetch，或重新收集这个版本。",
        "en": "Fetch in that clone, or gather the release anew.",
    },
    "tag-differs": {
        "zh": "{version}：代码仓库 {repo} 的标签 {tag} 现在指向 {now}，版本写的是 {commit}",
        "en": "{version}: the tag {tag} of {repo} leads to {now}, and the release says {commit}",
    },
    "tag-differs.why": {
        "zh": "标签被移动过，或打在了别的提交上。",
        "en": "The tag was moved, or was given to another commit.",
    },
    "tag-differs.mend": {
        "zh": "把标签放回原处；新的内容用新的版本号。",
        "en": "Put the tag back; give new content a new version.",
    },
    "tag-missing": {
        "zh": "{version}：代码仓库 {repo} 的克隆里没有标签 {tag}",
        "en": "{version}: the clone of {repo} has no tag {tag}",
    },
    "tag-missing.why": {
        "zh": "标签被删除了，或克隆没有取标签。",
        "en": "It was removed, or the clone was made without tags.",
    },
    "tag-missing.mend": {
        "zh": "在那个克隆中 git fetch --tags。",
        "en": "Run git fetch --tags in that clone.",
    },
    "tags-apart": {
        "zh": "{version}：各仓库的标签 {tag} 相隔 {days} 天",
        "en": "{version}: the tag {tag} was given in the repositories {days} days apart",
    },
    "tags-apart.why": {
        "zh": "同名标签可能不是同一次上线；也可能是时钟不一致。",
        "en": "Tags of one name may mean two releases, or clocks disagree.",
    },
    "tags-apart.mend": {
        "zh": "核对每个仓库的提交是否同属这个版本。",
        "en": "See whether the commit of each repository belongs to this release.",
    },
    "fact-lowered": {
        "zh": "{version}：“{field}”写的是 {told}，从文件看是 {found}",
        "en": "{version}: {field} says {told}, and by the files it is {found}",
    },
    "fact-lowered.why": {
        "zh": "变更类别由事实推出，改轻了事实就改轻了评审。",
        "en": "The class follows from the facts: lighter facts make a lighter gate.",
    },
    "fact-lowered.mend": {
        "zh": "改回从文件得出的值，或重新收集。",
        "en": "Put back what the files say, or gather the release anew.",
    },
    "not-listed": {
        "zh": "{version}：“{field}”没有列出提交中提到的：{items}",
        "en": "{version}: {field} lacks what its commits name: {items}",
    },
    "not-listed.why": {
        "zh": "客户的版本说明和追溯都以列出的为准。",
        "en": "The client's notes and the trace go by the list.",
    },
    "not-listed.mend": {"zh": "重新收集这个版本。", "en": "Gather the release anew."},
    "internal": {
        "zh": "版本 {version} 不对客户公开",
        "en": "the client may not see the release {version}",
    },
    "internal.why": {
        "zh": "流程规范没有把版本台账声明为公开，或公开条件不成立。",
        "en": "The playbook does not declare releases public, or not this one.",
    },
    "internal.mend": {
        "zh": "在流程规范中把台账或条件改为公开。",
        "en": "Declare the register public in the playbook.",
    },
}
