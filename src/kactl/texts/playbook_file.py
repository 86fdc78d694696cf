"""What is wrong with the composed playbook in an engagement."""

TEXTS = {
    "invalid": {
        "zh": "流程规范 {path} 有 {count} 处错误",
        "en": "faults in the playbook {path}: {count}",
    },
    "invalid.why": {
        "zh": "流程规范读不懂，就没有评审点可以判定。",
        "en": "Without a playbook there is no gate to judge.",
    },
    "invalid.mend": {
        "zh": "这个文件由 kactl 维护：从 git 恢复它，不要手工修改。",
        "en": "kactl keeps this file: restore it from git, and do not edit it by hand.",
    },
    "missing": {"zh": "{tree} 中没有流程规范 {path}", "en": "there is no playbook {path} in {tree}"},
    "missing.why": {
        "zh": "流程规范随项目一起提交，每一版都按当时的规范判定。",
        "en": "The playbook is committed with the project, so that every version is judged by its own.",
    },
    "missing.mend": {
        "zh": "从 git 恢复：git checkout HEAD -- {path}",
        "en": "Restore it from git: git checkout HEAD -- {path}",
    },
}
