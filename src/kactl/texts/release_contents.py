"""What the check `release-contents` says."""

from kactl.texts.check_parts import REGISTER

TEXTS = {
    "title": {"zh": "版本内容", "en": "Contents of a release"},
    "about": {
        "zh": (
            "问版本的条目是否写明由哪些代码仓库的哪次提交组成，每个仓库只写一次提交，"
            "变更类别不低于事实推出的类别。没有条目时无法判定。"
        ),
        "en": (
            "Asks whether the release's item names the commits of the code repositories it is made of, one "
            "of each, and is of no lighter class than its facts ask for. Without an item nobody can tell."
        ),
    },
    **REGISTER,
    "no-item": {
        "zh": "没有版本 {instance} 的条目",
        "en": "there is no item for the release {instance}",
    },
    "no-item.why": {
        "zh": "没有条目，就不知道上线的是什么。",
        "en": "Without it nobody knows what goes out.",
    },
    "no-item.mend": {
        "zh": "登记它：kactl release add {instance}。",
        "en": "Register it: kactl release add {instance}.",
    },
    "no-artifacts": {
        "zh": "{item} 没有写由哪些提交组成",
        "en": "{item} names no commit that it is made of",
    },
    "no-artifacts.why": {
        "zh": "不知道是哪次提交，测试报告和标签就无法核对。",
        "en": "Without one neither reports nor tags can be held against it.",
    },
    "no-artifacts.mend": {
        "zh": "由 git 收集：kactl release add {item}。",
        "en": "Let git tell: kactl release add {item}.",
    },
    "bad-artifact": {
        "zh": "{item} 的制品读不懂：{found}",
        "en": "an artifact of {item} cannot be read: {found}",
    },
    "bad-artifact.why": {
        "zh": "制品要有完整的提交号，可以有 repo、tag、digest，没有别的。",
        "en": "An artifact has a commit's full id, and perhaps `repo`, `tag` and `digest`; nothing else.",
    },
    "bad-artifact.mend": {
        "zh": "改正这一行，或重新收集：kactl release add {item}。",
        "en": "Correct the line, or gather anew: kactl release add {item}.",
    },
    "unknown-repository": {
        "zh": "{item} 的制品来自未登记的代码仓库：{repo}；已登记：{known}",
        "en": "an artifact of {item} is of a repository that kactl.yaml does not name: {repo} (has: {known})",
    },
    "unknown-repository.why": {
        "zh": "没有登记的仓库，没人知道去哪里核对它的标签和提交。",
        "en": "Of such a repository nobody knows where to look up tags and commits.",
    },
    "unknown-repository.mend": {
        "zh": "在 kactl.yaml 的 repositories 中登记，或改正仓库名。",
        "en": "Name it below `repositories` in kactl.yaml, or correct the name.",
    },
    "two-commits": {
        "zh": "{item} 写了 {repo} 的 {count} 次不同的提交",
        "en": "{item} names different commits of {repo}: {count}",
    },
    "two-commits.why": {
        "zh": "一个版本里一个仓库只能有一次提交。",
        "en": "A release has one commit of each repository.",
    },
    "two-commits.mend": {
        "zh": "只留要上线的那一次。",
        "en": "Keep the one that goes out.",
    },
    "class-light": {
        "zh": "{item} 写为{found}，按事实至少是{least}",
        "en": "{item} says {found}; by its facts it is {least} at least",
    },
    "class-light.why": {
        "zh": "变更类别由迁移、接口、数据和改动量推出，只能调高，不能调低。",
        "en": "The class follows from migration, interface, data and size; people raise it only.",
    },
    "class-light.mend": {
        "zh": "改为推出的类别，或更高的类别。",
        "en": "Give it the class that follows, or a heavier one.",
    },
}
