"""What of a code repository's clone cannot be read here."""

TEXTS = {
    "missing": {
        "zh": "读不到代码仓库 {repo}：{place} 不是本机上的克隆",
        "en": "the code repository {repo} cannot be read: {place} is no clone on this machine",
    },
    "missing.why": {
        "zh": "它的标签和提交不在结论之内；kactl 不联网，只读本机上的克隆。",
        "en": "Its tags and commits are not part of what is said here; kactl reads clones only, no network.",
    },
    "missing.mend": {
        "zh": "在项目仓库中运行 git config kactl.clone.{repo} 路径，写明克隆在哪里。",
        "en": "Say where its clone lies: git config kactl.clone.{repo} PATH, in the engagement's repository.",
    },
    "shallow": {
        "zh": "代码仓库 {repo} 只克隆了一部分历史",
        "en": "the clone of {repo} lacks part of its history",
    },
    "shallow.why": {
        "zh": "缺少的提交和标签不在结论之内。",
        "en": "Commits and tags that are missing are not part of what is said here.",
    },
    "shallow.mend": {
        "zh": "在那个克隆中运行 git fetch --unshallow --tags；流水线里把 fetch-depth 设为 0。",
        "en": "Run git fetch --unshallow --tags in that clone; in a pipeline set fetch-depth to 0.",
    },
}
