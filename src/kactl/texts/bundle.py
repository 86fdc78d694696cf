"""Evidence that is not committed yet, and the bundles in which it waits."""

TEXTS = {
    "empty": {"zh": "{folder} 里没有文件", "en": "there is no file in {folder}"},
    "empty.why": {
        "zh": "没有报告，就没有可判定的证据。",
        "en": "Without a report there is no evidence to judge.",
    },
    "empty.mend": {
        "zh": "让流水线把测试报告放进这个目录。",
        "en": "Let the pipeline put its reports into the folder.",
    },
    "no-folder": {"zh": "没有目录 {folder}", "en": "there is no folder {folder}"},
    "no-folder.why": {"zh": "证据从这个目录读取。", "en": "Evidence is read from it."},
    "no-folder.mend": {
        "zh": "改正 --evidence 的目录；不能是符号链接。",
        "en": "Correct the folder of --evidence; it may be no symbolic link.",
    },
    "too-many": {
        "zh": "{folder} 有 {count} 个文件，最多 {most} 个",
        "en": "{folder} holds {count} files, {most} at most",
    },
    "too-many.why": {
        "zh": "多半不是报告的目录。",
        "en": "It is probably no folder of reports.",
    },
    "too-many.mend": {
        "zh": "只放测试报告。",
        "en": "Put nothing but reports into it.",
    },
    "one-gate": {
        "zh": "--evidence 只能和一个评审点一起用",
        "en": "--evidence goes with one gate",
    },
    "one-gate.why": {
        "zh": "证据是给一个评审点的；与基准比较时读的是已提交的内容。",
        "en": "Evidence is for a gate; a comparison reads what is committed.",
    },
    "one-gate.mend": {
        "zh": "写明一个评审点，例如 kactl gate check release@v1.4.0 --evidence reports。",
        "en": "Name one, such as kactl gate check release@v1.4.0 --evidence reports.",
    },
    "without-evidence": {
        "zh": "--bundle、--commit、--repo 要和 --evidence 一起用",
        "en": "--bundle, --commit and --repo go with --evidence",
    },
    "without-evidence.why": {
        "zh": "它们说明的是目录里的报告。",
        "en": "They are about the reports of a folder.",
    },
    "without-evidence.mend": {
        "zh": "加上 --evidence 目录，或去掉它们。",
        "en": "Add --evidence DIR, or leave them out.",
    },
    "or-files": {
        "zh": "要么写文件和 --for，要么只写 --bundle",
        "en": "name files and --for, or --bundle alone",
    },
    "or-files.why": {
        "zh": "证据包里已经写明是给哪个评审点的。",
        "en": "A bundle says itself what its facts are for.",
    },
    "or-files.mend": {
        "zh": "kactl evidence add 报告 --for 评审点，或 kactl evidence add --bundle 文件。",
        "en": "kactl evidence add FILE --for GATE, or kactl evidence add --bundle FILE.",
    },
    "other-gate": {
        "zh": "{path} 是给 {found} 的证据，不是给 {wanted} 的",
        "en": "{path} is evidence for {found}, not for {wanted}",
    },
    "other-gate.why": {
        "zh": "别的评审点的证据不能算在这里。",
        "en": "Evidence for another gate does not count here.",
    },
    "other-gate.mend": {
        "zh": "从目录中去掉它。",
        "en": "Take it out of the folder.",
    },
    "no-machine": {
        "zh": "{path} 写明由机器产生，当前不是机器账号",
        "en": "{path} says that a machine made it, and whoever runs this is none",
    },
    "no-machine.why": {
        "zh": "谁都能写“由机器产生”；只有流程规范登记的机器账号才能提交。",
        "en": "Anybody can write so; only a machine that the playbook names may pass it on.",
    },
    "no-machine.mend": {
        "zh": "由流水线提交证据包，或以自己的名义重新判定后提交。",
        "en": "Let the pipeline commit the bundle, or judge the reports again in your own name.",
    },
    "other-engagement": {
        "zh": "证据包属于另一个项目（{found}），不是本项目（{wanted}）",
        "en": "the bundle is of another engagement ({found}) than this one ({wanted})",
    },
    "other-engagement.why": {
        "zh": "别的项目的证据不能算在这里。",
        "en": "Evidence of another engagement does not count here.",
    },
    "other-engagement.mend": {
        "zh": "在它自己的项目中提交。",
        "en": "Commit it in its own engagement.",
    },
    "taken": {
        "zh": "{path} 已经有别的内容",
        "en": "{path} is there already and says something else",
    },
    "taken.why": {"zh": "证据只增不改。", "en": "Evidence is added and never changed."},
    "taken.mend": {
        "zh": "看清两份是否同一份报告；需要时重新产生报告。",
        "en": "See whether both are one report; produce it again where needed.",
    },
    "altered": {
        "zh": "证据包里的 {path} 被改过，或不是证据",
        "en": "{path} in the bundle was changed, or is no evidence",
    },
    "altered.why": {
        "zh": "内容与摘要不符，判定时看到的不是它。",
        "en": "Its bytes are not those of its digest: what was judged was something else.",
    },
    "altered.mend": {"zh": "用流水线留下的原文件。", "en": "Take the file as the pipeline left it."},
    "misplaced": {
        "zh": "证据包里的 {path} 位置不对，应为 {wanted}",
        "en": "{path} in the bundle does not belong there but at {wanted}",
    },
    "misplaced.why": {
        "zh": "证据的位置由它的内容决定。",
        "en": "Where a fact lies follows from what it says.",
    },
    "misplaced.mend": {"zh": "用流水线留下的原文件。", "en": "Take the file as the pipeline left it."},
    "unreadable": {"zh": "{path} 不是证据包", "en": "{path} is no bundle of evidence"},
    "unreadable.why": {
        "zh": "证据包是 gate check --evidence 留下的 JSON 文件。",
        "en": "A bundle is the JSON file that gate check --evidence leaves.",
    },
    "unreadable.mend": {"zh": "用流水线留下的原文件。", "en": "Take the file as the pipeline left it."},
}
