"""What is wrong with a file of a deployment or of its review."""

TEXTS = {
    "no-file": {"zh": "{path} 不是普通文件", "en": "{path} is no plain file"},
    "no-file.why": {
        "zh": "链接和子模块的内容在别处，换了也看不出来。",
        "en": "What a link or a submodule leads to lies elsewhere and can change unseen.",
    },
    "no-file.mend": {"zh": "换成文件本身，或删掉。", "en": "Put the file itself there, or remove it."},
    "altered": {
        "zh": "{path} 的内容与文件名不符，应以 -{digest}.json 结尾",
        "en": "{path} does not hold what its name says: it should end in -{digest}.json",
    },
    "altered.why": {
        "zh": "部署记录是事实，只增不改；文件名带有内容的摘要，改过就对不上。",
        "en": "A deployment is a fact and never edited; its name carries the digest of what was written.",
    },
    "altered.mend": {
        "zh": "从历史中恢复；流水线留下的文件用 kactl env deploy --from FILE 登记。",
        "en": "Bring it back from history; take a pipeline's file in with `kactl env deploy --from FILE`.",
    },
    "misplaced": {
        "zh": "{path} 记录的是 {environment} 环境的部署，放错了文件夹",
        "en": "{path} is about the environment {environment} and lies in another one's folder",
    },
    "misplaced.why": {
        "zh": "按文件夹读取，放错了就会算到别的环境头上。",
        "en": "Folders say which environment is meant; here they disagree.",
    },
    "misplaced.mend": {
        "zh": "移到 deployments/{environment}/ 下。",
        "en": "Move it to deployments/{environment}/.",
    },
    "other-engagement": {
        "zh": "{path} 是另一个项目（{engagement}）的部署记录",
        "en": "{path} is a deployment of another engagement ({engagement})",
    },
    "other-engagement.why": {
        "zh": "别的项目部署了什么，不能算作本项目的。",
        "en": "What another project deployed says nothing about this one.",
    },
    "other-engagement.mend": {
        "zh": "删掉，或在那个项目里登记。",
        "en": "Remove it, or record it in that engagement.",
    },
}
