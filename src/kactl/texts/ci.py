"""What `kactl ci init` has to say."""

TEXTS: dict[str, dict[str, str]] = {
    "summary": {"zh": "添加 kactl 流水线（{path}）", "en": "Add the pipeline of kactl ({path})"},
    "renewed": {
        "zh": "kactl 流水线改用版本 {version}（{path}）",
        "en": "Let the pipeline use kactl {version} ({path})",
    },
    "foreign": {
        "zh": "已有别的文件，予以保留：{path}",
        "en": "another file is there and is kept: {path}",
    },
    "foreign.why": {
        "zh": "它不是 kactl 写的，覆盖会丢掉其中的内容。",
        "en": "Kactl did not write it; replacing it would lose what it does.",
    },
    "foreign.mend": {
        "zh": "改名或移走后重新执行；也可以自行在其中运行 kactl check。",
        "en": "Move it away and run this again, or run `kactl check` from it yourself.",
    },
    "edited": {
        "zh": "{path} 已经改动过，予以保留；本版本会生成不同的内容",
        "en": "{path} was edited and is kept; this version would write it differently",
    },
    "edited.why": {
        "zh": "其中已在运行 kactl，您的改动优先。",
        "en": "It runs kactl already, and your edits come first.",
    },
    "edited.mend": {
        "zh": "想要新的内容，就删掉它再执行一次，然后用 git diff 比较。",
        "en": "For the new one remove it, run this again and compare with `git diff`.",
    },
    "include": {
        "zh": "还差一步：在 .gitlab-ci.yml 的 include 下加一行 {line}",
        "en": "one step is left: below `include:` in .gitlab-ci.yml add the line {line}",
    },
    "include.why": {
        "zh": "已有的 .gitlab-ci.yml 由您维护，kactl 不改动它。",
        "en": "The .gitlab-ci.yml that is there is yours; kactl does not touch it.",
    },
    "include.mend": {
        "zh": "没有 include 时先加一行 include:，再在下面缩进写上这一行。",
        "en": "Where there is no `include:` yet, begin one and indent the line below it.",
    },
    "script-path": {
        "zh": "还差一步：在 Jenkins 新建多分支任务，脚本路径写 {path}",
        "en": "one step is left: a multibranch job in Jenkins with the script path {path}",
    },
    "script-path.why": {
        "zh": "已有的 Jenkinsfile 由您维护，kactl 不改动它。",
        "en": "The Jenkinsfile that is there is yours; kactl does not touch it.",
    },
    "script-path.mend": {
        "zh": "或者把其中的阶段抄进您的 Jenkinsfile。",
        "en": "Or copy its stages into your Jenkinsfile.",
    },
    "linked": {
        "zh": "这是代码仓库，项目在另一个仓库里（{link}）",
        "en": "this is a code repository; its engagement is kept in another one ({link})",
    },
    "linked.why": {
        "zh": "流水线要检出两个仓库，用哪个令牌由您决定。",
        "en": "Its pipeline checks out both, with a token that is yours to choose.",
    },
    "linked.mend": {
        "zh": "在项目仓库里运行；代码仓库的写法见使用指南“在流水线中运行 kactl”。",
        "en": "Run it in the engagement's repository; for this one see “Run kactl in the pipeline”.",
    },
    "schedule": {
        "zh": "到期检查要有流水线计划才会执行",
        "en": "the check of what is due runs when the project has a pipeline schedule",
    },
    "schedule.why": {
        "zh": "GitLab 的定时任务在页面上设置，不在文件里。",
        "en": "GitLab keeps schedules in the project's settings, not in the file.",
    },
    "schedule.mend": {
        "zh": "在项目的“构建 > 流水线计划”中新建一个，每晚一次。",
        "en": "Create a nightly one under Build > Pipeline schedules.",
    },
    "no-release": {
        "zh": "流程规范中没有评审点 release，打标签时流水线会失败",
        "en": "the playbook has no gate `release`, so the pipeline of every tag would fail",
    },
    "no-release.why": {
        "zh": "标签任务检查的是 release@标签名。",
        "en": "The job of a tag checks the gate release@TAG.",
    },
    "no-release.mend": {
        "zh": "在流程规范中声明这个评审点，或从 {path} 中删掉标签任务。",
        "en": "Declare the gate, or remove the job of tags from {path}.",
    },
    "which-provider": {"zh": "不知道代码放在哪个平台", "en": "where the repository is hosted is not known"},
    "which-provider.why": {
        "zh": "origin 的地址里看不出是 GitHub、GitLab 还是 Gitee。",
        "en": "The address of origin names neither GitHub nor GitLab nor Gitee.",
    },
    "which-provider.mend": {"zh": "加上 --provider。", "en": "Add --provider."},
}
