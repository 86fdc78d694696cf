"""The link of a code repository to its engagement."""

TEXTS = {
    "head": {
        "zh": "这份代码所属的 kactl 项目；由 kactl ci link 生成",
        "en": "the kactl engagement of this code; written by kactl ci link",
    },
    "summary": {
        "zh": "写明代码仓库 {repo} 所属的项目",
        "en": "Say whose code {repo} is",
    },
    "here": {
        "zh": "告诉本机的 git 项目克隆在哪里",
        "en": "tell git where the engagement is cloned on this machine",
    },
    "same-repository": {
        "zh": "代码和项目在同一个仓库，不需要链接",
        "en": "the code lies in the engagement's own repository: no link is needed",
    },
    "same-repository.why": {
        "zh": "链接只用来从单独的代码仓库找到项目。",
        "en": "A link leads from a separate code repository to its engagement.",
    },
    "same-repository.mend": {
        "zh": "在代码仓库的目录中运行 kactl ci link。",
        "en": "Run kactl ci link in the folder of the code repository.",
    },
    "unknown-repository": {
        "zh": "项目的 kactl.yaml 没有登记代码仓库 {repo}；已登记：{known}",
        "en": "the engagement's kactl.yaml names no code repository {repo}; it has: {known}",
    },
    "unknown-repository.why": {
        "zh": "版本由登记过的代码仓库组成；没有登记，就没人知道要看它的标签。",
        "en": "Releases are made of the repositories named there; of others nobody looks at the tags.",
    },
    "unknown-repository.mend": {
        "zh": "在项目的 kactl.yaml 的 repositories 下加一行并提交：{line}",
        "en": "Add this line below repositories in the engagement's kactl.yaml, and commit: {line}",
    },
}
