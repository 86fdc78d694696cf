"""What the check `evidence` says."""

TEXTS = {
    "title": {"zh": "证据达标", "en": "Evidence as wanted"},
    "about": {
        "zh": "问某类报告是否齐备、属于正确的提交、够新、出自该出的人，内容是否达标。",
        "en": (
            "Asks whether reports of a kind are there, of the right commit, fresh, from the right hands, and "
            "say what is wanted."
        ),
    },
    "missing": {
        "zh": "“{kind}”类报告有 {count} 份，应至少 {needed} 份",
        "en": "reports of {kind}: {count}; at least {needed} wanted",
    },
    "missing.why": {"zh": "没有报告就无从判断。", "en": "Without a report nobody can tell."},
    "missing.mend": {
        "zh": "用 kactl evidence add 登记报告。",
        "en": "Add the report with `kactl evidence add`.",
    },
    "missing-of": {
        "zh": "代码仓库 {repo}：“{kind}”类报告有 {count} 份，应至少 {needed} 份",
        "en": "reports of {kind} about the commit of {repo}: {count}; at least {needed} wanted",
    },
    "missing-of.why": {
        "zh": "版本由几个代码仓库组成，每个都要有自己的报告。",
        "en": "A release of several repositories is tested in each of them.",
    },
    "missing-of.mend": {
        "zh": "用 kactl evidence add 登记该仓库这个提交的报告。",
        "en": "Add the report about that repository's commit with `kactl evidence add`.",
    },
    "unreadable": {"zh": "{path} 不是一份证据", "en": "{path} holds no evidence that can be read"},
    "unreadable.why": {
        "zh": "文件被手工改坏，或不是 kactl 写的。",
        "en": "It was edited by hand and broken, or kactl did not write it.",
    },
    "unreadable.mend": {"zh": "从历史中恢复，或重新登记。", "en": "Bring it back, or add the report again."},
    "incomplete": {"zh": "报告 {name} 不完整：{problem}", "en": "the report {name} is not whole: {problem}"},
    "incomplete.why": {
        "zh": "缺了的部分可能正是失败的部分。",
        "en": "What is missing may be what failed.",
    },
    "incomplete.mend": {"zh": "重新生成并登记。", "en": "Produce it again and add it."},
    "no-such-register": {"zh": "没有台账 {register}", "en": "there is no register {register}"},
    "no-such-register.why": {"zh": "提交号要到这个台账里找。", "en": "The commit is looked for there."},
    "no-such-register.mend": {
        "zh": "改正流程规范中的 register。",
        "en": "Correct `register` in the playbook.",
    },
    "no-commit": {
        "zh": "{instance} 没有写明是哪个提交",
        "en": "{instance} does not say which commit it is about",
    },
    "no-commit.why": {
        "zh": "不知道是哪个提交，就不知道报告测的是不是它。",
        "en": "Without it nobody can tell whether the report is about it.",
    },
    "no-commit.mend": {"zh": "在条目中填写提交号。", "en": "Fill in the commit of the item."},
    "other-commit": {
        "zh": "报告 {name} 是另一个提交 {commit} 的",
        "en": "the report {name} is about another commit, {commit}",
    },
    "other-commit.why": {
        "zh": "测过的不是要放行的。",
        "en": "What was tested is not what is to be released.",
    },
    "other-commit.mend": {
        "zh": "在要放行的提交上重新跑，再登记。",
        "en": "Run it on the commit to be released and add it again.",
    },
    "no-tests": {
        "zh": "报告 {name} 中没有跑任何测试（跳过 {skipped} 个）",
        "en": "the report {name} has no test that was run ({skipped} skipped)",
    },
    "no-tests.why": {"zh": "没有跑过，不等于通过。", "en": "Not run is not passed."},
    "no-tests.mend": {"zh": "让测试真正跑起来。", "en": "Have the tests run."},
    "failed": {
        "zh": "报告 {name}：跑了 {run} 个，失败 {bad} 个，要求通过 {wanted}%：{names}",
        "en": "the report {name}: {bad} of {run} failed, {wanted}% must pass: {names}",
    },
    "failed.why": {"zh": "失败的测试说明还有缺陷。", "en": "A test that fails shows a defect."},
    "failed.mend": {"zh": "修好后重跑并登记。", "en": "Mend it, run it again and add the report."},
    "skipped": {
        "zh": "报告 {name}：跳过 {count} 个，至多 {most} 个",
        "en": "the report {name}: {count} skipped, at most {most} may be",
    },
    "skipped.why": {"zh": "跳过的测试什么也没说明。", "en": "A skipped test shows nothing."},
    "skipped.mend": {"zh": "恢复这些测试，或删掉。", "en": "Run them, or remove them."},
    "coverage": {
        "zh": "报告 {name}：{measure} 覆盖率 {percent}%，要求 {wanted}%",
        "en": "the report {name}: {percent}% of {measure} covered, {wanted}% wanted",
    },
    "coverage.why": {"zh": "没有跑到的代码等于没测。", "en": "What no test reaches is not tested."},
    "coverage.mend": {"zh": "补上测试后重跑。", "en": "Write the tests that are missing and run again."},
    "not-measured": {
        "zh": "报告 {name} 没有 {measure}",
        "en": "the report {name} does not say {measure}",
    },
    "not-measured.why": {"zh": "没有量过就无从判断。", "en": "What was not measured cannot be judged."},
    "not-measured.mend": {
        "zh": "让工具输出这一项，或改正流程规范。",
        "en": "Have the tool report it, or correct the playbook.",
    },
    "new-findings": {
        "zh": "报告 {name}：新增 {level} 级问题 {count} 个，至多 {most} 个",
        "en": "the report {name}: {count} new findings of level {level}, at most {most} may be",
    },
    "new-findings.why": {
        "zh": "已有的问题可以排期，新增的不放行。",
        "en": "Old findings can be planned; new ones stop it.",
    },
    "new-findings.mend": {
        "zh": "修好后重新扫描并登记。",
        "en": "Mend them, run it again and add the report.",
    },
    "thresholds": {
        "zh": "报告 {name}：有 {count} 项超过工具自己的阈值：{names}",
        "en": "the report {name}: {count} thresholds of the tool were crossed: {names}",
    },
    "thresholds.why": {"zh": "阈值是团队自己定的。", "en": "The team set them itself."},
    "thresholds.mend": {"zh": "优化后重新压测。", "en": "Make it faster and measure again."},
    "performance": {
        "zh": "报告 {name}：{measure} 为 {value}，要求 {wanted}",
        "en": "the report {name}: {measure} is {value}, wanted {wanted}",
    },
    "performance.why": {"zh": "没有达到约定的性能。", "en": "It is not as fast as agreed."},
    "performance.mend": {"zh": "优化后重新压测。", "en": "Make it faster and measure again."},
    "producer": {
        "zh": "报告 {name} 的来源是 {found}，要求 {wanted}",
        "en": "the report {name} comes from {found}, wanted from {wanted}",
    },
    "producer.why": {
        "zh": "自己说自己通过，不算数。",
        "en": "To say of oneself that all is green proves nothing.",
    },
    "producer.mend": {
        "zh": "由流水线登记：kactl evidence add --producer ci。",
        "en": "Have the pipeline add it: kactl evidence add --producer ci.",
    },
    "role": {
        "zh": "报告 {name} 由 {person} 提供，应由担任 {roles} 的人提供",
        "en": "the report {name} is from {person}, who holds none of these roles: {roles}",
    },
    "role.why": {"zh": "各层质量由不同的人把关。", "en": "Each layer of quality is in other hands."},
    "role.mend": {"zh": "请担任该角色的人登记。", "en": "Have somebody who holds the role add it."},
    "author": {
        "zh": "报告 {name} 由 {person} 提供，可能正是写这个提交的人",
        "en": "the report {name} is from {person}, who made the commit or may have",
    },
    "author.why": {
        "zh": "自己写的代码，由别人测。",
        "en": "Who wrote the code is not the one to test it.",
    },
    "author.mend": {
        "zh": "请别人或流水线登记。",
        "en": "Have somebody else, or the pipeline, add it.",
    },
    "future": {
        "zh": "报告 {name} 的产出时间 {at} 在将来",
        "en": "the report {name} says that it was produced at {at}, which is to come",
    },
    "future.why": {
        "zh": "时钟不一致时，新旧无从判断。",
        "en": "With clocks that disagree its age cannot be told.",
    },
    "future.mend": {
        "zh": "校准时钟后重新生成并登记。",
        "en": "Set the clock right, produce it again and add it.",
    },
    "too-old": {
        "zh": "报告 {name} 产出于 {day}，超过 {days} 天",
        "en": "the report {name} was produced on {day}, more than {days} days ago",
    },
    "too-old.why": {"zh": "之后的变化它看不到。", "en": "It cannot know what changed since."},
    "too-old.mend": {"zh": "重新跑并登记。", "en": "Run it again and add the report."},
}
