"""What the verbs of evidence say."""

TEXTS: dict[str, dict[str, str]] = {
    "added": {"zh": "登记 {count} 份证据，用于 {gate}", "en": "Add {count} pieces of evidence for {gate}"},
    "check": {"zh": "看证据够不够", "en": "see whether it is enough"},
    "known": {"zh": "{name} 已登记过，不再重复", "en": "{name} was added before; nothing to do"},
    "known.why": {"zh": "同一提交的同一份报告只记一次。", "en": "A report of a commit is kept once."},
    "known.mend": {"zh": "不用处理。", "en": "Nothing needs to be done."},
    "clock": {
        "zh": "{name} 的产出时间 {at} 在将来",
        "en": "{name} says that it was produced at {at}, which is to come",
    },
    "clock.why": {
        "zh": "机器的时钟不一致，或报告没写时区。",
        "en": "Clocks disagree, or the report names no time zone.",
    },
    "clock.mend": {"zh": "校准时钟后重新生成报告。", "en": "Set the clock right and produce it again."},
    "unreadable": {
        "zh": "有 {count} 份报告读不了，一份也没有登记",
        "en": "{count} reports cannot be read; none was taken in",
    },
    "unreadable.why": {
        "zh": "缺了读不了的那份，其余的看上去就像全部通过。",
        "en": "Without what cannot be read, the others would look as if everything had passed.",
    },
    "unreadable.mend": {
        "zh": "重新生成这些报告后再登记。",
        "en": "Produce them again, then add all of them.",
    },
    "no-file": {"zh": "读不了 {path}：{problem}", "en": "{path} cannot be read: {problem}"},
    "no-file.why": {
        "zh": "文件不存在、是文件夹，或没有权限。",
        "en": "There is no such file, or no permission.",
    },
    "no-file.mend": {"zh": "检查路径。", "en": "Check the path."},
    "large": {
        "zh": "{path} 有 {size} MB，超过 {most} MB，不能保存在仓库里",
        "en": "{path} has {size} MB; files up to {most} MB can be kept",
    },
    "large.why": {"zh": "仓库会一直带着它。", "en": "The repository would carry it for ever."},
    "large.mend": {
        "zh": "去掉 --keep，只记摘要和指纹。",
        "en": "Leave out --keep: summary and digest are enough.",
    },
    "same-name": {"zh": "几份报告同名：{names}", "en": "several reports have one name: {names}"},
    "same-name.why": {
        "zh": "同名的新报告会取代旧的，同一次登记里就会漏掉一份。",
        "en": "A newer report takes the place of one of the same name; one of them would be lost.",
    },
    "same-name.mend": {
        "zh": "在它们的共同上级文件夹里执行，用相对路径。",
        "en": "Run it in the folder above them, with relative paths.",
    },
    "no-machine": {
        "zh": "{email} 不是流程规范列出的机器账号，不能以流水线的名义登记",
        "en": "{email} is no machine of the playbook, and cannot add evidence as the pipeline",
    },
    "no-machine.why": {
        "zh": "否则谁都可以把自己的报告说成流水线的。",
        "en": "Otherwise anybody's report could be called the pipeline's.",
    },
    "no-machine.mend": {
        "zh": "在流程规范的 machines 中写上流水线的邮箱，或去掉 --producer ci。",
        "en": "Name its mail address under `machines` in the playbook, or leave out --producer ci.",
    },
    "full-commit": {
        "zh": "代码仓库 {repo} 不在这里，--commit 要写完整的提交号",
        "en": "the code repository {repo} is not here: --commit needs the commit's full id",
    },
    "full-commit.why": {
        "zh": "分支名和短号只有在那个仓库里才有意义。",
        "en": "Branches and short ids mean something only in their own repository.",
    },
    "full-commit.mend": {
        "zh": "在代码仓库里执行 git rev-parse HEAD，把结果写在 --commit 后。",
        "en": "Run `git rev-parse HEAD` there and give it with --commit.",
    },
    "strange": {
        "zh": "给出的文件 {digest} 不是任何一份证据",
        "en": "the file {digest} given is no evidence here",
    },
    "strange.why": {"zh": "内容与登记时的指纹不同。", "en": "Its content has none of the digests."},
    "strange.mend": {
        "zh": "找到原来的文件，或重新登记。",
        "en": "Find the file that was added, or add this one.",
    },
    "lost": {"zh": "{name} 的原件 {path} 不在了", "en": "{path}, the file of {name}, is gone"},
    "lost.why": {"zh": "证据的原件被删除或换成了链接。", "en": "It was removed, or made a link."},
    "lost.mend": {"zh": "从历史中恢复。", "en": "Bring it back from the history."},
    "changed": {"zh": "{name} 的原件 {path} 被改过", "en": "{path}, the file of {name}, was changed"},
    "changed.why": {"zh": "它与登记时的指纹不同。", "en": "It does not have the digest that was noted."},
    "changed.mend": {"zh": "从历史中恢复。", "en": "Bring it back from the history."},
    "edited": {"zh": "{name} 的摘要与原件不符", "en": "what is noted of {name} is not what its file says"},
    "edited.why": {"zh": "登记后有人改了摘要。", "en": "Somebody edited the summary."},
    "edited.mend": {"zh": "撤销改动，或重新登记。", "en": "Take the edit back, or add the report again."},
}
