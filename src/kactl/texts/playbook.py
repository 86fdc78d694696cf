"""What kactl says about composing playbooks, answering questions, filling templates and laying files."""

TEXTS = {
    "no-mapping": {
        "zh": "流程规范文件的最外层应为键值映射",
        "en": "a playbook is a mapping of keys to values",
    },
    "no-mapping.why": {
        "zh": "空文件或列表不能定义流程。",
        "en": "An empty file or a list defines no process.",
    },
    "no-mapping.mend": {
        "zh": "从“playbook: 名称”开始写，或参考 kactl playbook show。",
        "en": "Begin with `playbook: NAME`, or look at `kactl playbook show`.",
    },
    "extends-type": {
        "zh": "extends 应为流程规范名称的列表",
        "en": "`extends` takes a list of playbooks' names",
    },
    "extends-type.why": {
        "zh": "叠加的次序由列表决定。",
        "en": "The list tells the order in which they are laid.",
    },
    "extends-type.mend": {"zh": "写成 extends: [delivery]。", "en": "Write `extends: [delivery]`."},
    "base-unknown": {"zh": "找不到被扩展的流程规范“{base}”", "en": "no such playbook to extend: {base}"},
    "base-unknown.why": {"zh": "没有它就合成不出完整的流程。", "en": "Without it the process is not whole."},
    "base-unknown.mend": {
        "zh": "kactl playbook list 列出可用的名称。",
        "en": "`kactl playbook list` names those there are.",
    },
    "extends-circle": {"zh": "流程规范互相扩展：{circle}", "en": "playbooks extend each other: {circle}"},
    "extends-circle.why": {"zh": "循环里没有谁是基础。", "en": "In a circle nobody is the base."},
    "extends-circle.mend": {"zh": "去掉其中一处 extends。", "en": "Remove one of the `extends`."},
    "entry-without-id": {"zh": "这一条没有 id", "en": "this entry has no id"},
    "entry-without-id.why": {
        "zh": "这个列表按 id 叠加，没有 id 就不知道改的是哪一条。",
        "en": "The list is laid over its base by id; without one nobody knows which entry is meant.",
    },
    "entry-without-id.mend": {"zh": "补上 id。", "en": "Add an `id`."},
    "duplicate-id": {"zh": "同一列表里 id“{id}”出现两次", "en": "the id `{id}` stands twice in one list"},
    "duplicate-id.why": {
        "zh": "后一条会悄悄覆盖前一条。",
        "en": "The second would overlay the first in silence.",
    },
    "duplicate-id.mend": {"zh": "改名，或合并两条。", "en": "Rename one, or make them one entry."},
    "remove-unknown": {"zh": "要删除的“{id}”在下层并不存在", "en": "there is no `{id}` to remove"},
    "remove-unknown.why": {
        "zh": "下层改名后，这条删除就落空了，流程会多出不想要的内容。",
        "en": "When a base renames an entry, a removal that meets nothing would let it back in.",
    },
    "remove-unknown.mend": {"zh": "核对 id，或去掉这一条。", "en": "Check the id, or drop the entry."},
    "replace-unknown": {"zh": "要替换的“{id}”在下层并不存在", "en": "there is no `{id}` to replace"},
    "replace-unknown.why": {
        "zh": "替换落空说明下层已经变了。",
        "en": "A replacement that meets nothing means that the base has changed.",
    },
    "replace-unknown.mend": {"zh": "核对 id，或去掉 replace。", "en": "Check the id, or drop `replace`."},
    "anchor-unknown": {"zh": "找不到位置锚点“{anchor}”", "en": "no such entry to stand beside: {anchor}"},
    "anchor-unknown.why": {
        "zh": "次序是流程的一部分，不能猜。",
        "en": "Order is part of a process and is not guessed.",
    },
    "anchor-unknown.mend": {"zh": "改为其中之一：{known}。", "en": "Name one of: {known}."},
    "two-anchors": {
        "zh": "insert_before 和 insert_after 只能写一个",
        "en": "`insert_before` and `insert_after` exclude each other",
    },
    "two-anchors.why": {"zh": "一条只能放在一处。", "en": "An entry stands in one place."},
    "two-anchors.mend": {"zh": "留下一个。", "en": "Keep one of them."},
    "directive-type": {"zh": "“{directive}”应为 true 或 false", "en": "`{directive}` takes true or false"},
    "directive-type.why": {"zh": "其他值不会被猜着用。", "en": "Other values are not guessed at."},
    "directive-type.mend": {"zh": "写 {directive}: true。", "en": "Write `{directive}: true`."},
    "answer-unknown": {"zh": "没有“{id}”这个立项问题", "en": "no such question: {id}"},
    "answer-unknown.why": {
        "zh": "不认识的回答如果被忽略，项目等级可能就算错了。",
        "en": "Ignoring an unknown answer could put the engagement into the wrong tier.",
    },
    "answer-unknown.mend": {"zh": "可以回答：{known}。", "en": "Questions: {known}."},
    "answer-type": {
        "zh": "“{id}”应为{wanted}，现在是“{found}”",
        "en": "`{id}` takes {wanted}, not `{found}`",
    },
    "answer-type.why": {"zh": "问题是：{ask}", "en": "The question is: {ask}"},
    "answer-type.mend": {
        "zh": "写成{wanted}；立项时用 --set {id}=… 回答。",
        "en": "Write {wanted}; for `kactl init`, `--set {id}=…`.",
    },
    "answer-choice": {"zh": "“{id}”没有“{found}”这个选项", "en": "`{id}` offers no choice `{found}`"},
    "answer-choice.why": {"zh": "问题是：{ask}", "en": "The question is: {ask}"},
    "answer-choice.mend": {"zh": "可选：{offered}。", "en": "Choices: {offered}."},
    "template-size": {
        "zh": "模板太大（{size} 字节，上限 {limit}）",
        "en": "the template is too large: {size} of {limit} bytes",
    },
    "template-size.why": {"zh": "模板是给人写的文档。", "en": "A template is a document that people write."},
    "template-size.mend": {"zh": "拆成几个文档。", "en": "Make several documents of it."},
    "template-encoding": {"zh": "模板不是 UTF-8", "en": "the template is not UTF-8"},
    "template-encoding.why": {
        "zh": "别的编码在别的电脑上会变成乱码。",
        "en": "Other encodings are garbled on other machines.",
    },
    "template-encoding.mend": {"zh": "另存为 UTF-8。", "en": "Save it as UTF-8."},
    "template-syntax": {"zh": "模板写法有误（{problem}）", "en": "the template is malformed ({problem})"},
    "template-syntax.why": {"zh": "写法有误的模板不能填充。", "en": "A malformed template cannot be filled."},
    "template-syntax.mend": {"zh": "改正这一行。", "en": "Correct the line."},
    "template-undefined": {
        "zh": "模板用了未知的名称“{name}”",
        "en": "the template uses the unknown name `{name}`",
    },
    "template-undefined.why": {
        "zh": "不存在的内容不会填成空白。",
        "en": "What is not there is not filled in as a blank.",
    },
    "template-undefined.mend": {"zh": "可用：{known}。", "en": "There are: {known}."},
    "template-construct": {"zh": "模板不能用 {construct}", "en": "a template cannot use {construct}"},
    "template-construct.why": {
        "zh": "模板可能来自别人，只允许名称、条件和几个过滤器，不能循环、调用或运算。",
        "en": "Templates may come from others: names, conditions and a few filters, no loops, calls or sums.",
    },
    "template-construct.mend": {"zh": "只写名称，或用 if 判断。", "en": "Write a name, or an `if`."},
    "template-output": {
        "zh": "填好的文档超过 {limit} 字节",
        "en": "the filled document is larger than {limit} bytes",
    },
    "template-output.why": {
        "zh": "再大就不是给人写的文档了。",
        "en": "Beyond that it is no document for people.",
    },
    "template-output.mend": {"zh": "缩短模板。", "en": "Shorten the template."},
    "template-failed": {
        "zh": "模板填充失败（{problem}）",
        "en": "the template could not be filled ({problem})",
    },
    "template-failed.why": {"zh": "模板里的写法行不通。", "en": "Something in the template cannot work."},
    "template-failed.mend": {"zh": "改正模板。", "en": "Correct the template."},
    "unknown": {"zh": "没有“{name}”这个流程规范", "en": "no such playbook: {name}"},
    "unknown.why": {
        "zh": "它不是内置的名称，也不是含 playbook.yaml 的文件夹。",
        "en": "It is neither a bundled name nor a folder with a `playbook.yaml`.",
    },
    "unknown.mend": {"zh": "可用：{known}。", "en": "There are: {known}."},
    "abstract": {"zh": "“{name}”只是其他流程规范的基础", "en": "{name} is only a base for other playbooks"},
    "abstract.why": {
        "zh": "它没有完整的阶段和评审点，不能用来立项。",
        "en": "It has no whole life of stages and gates, so no engagement can begin with it.",
    },
    "abstract.mend": {
        "zh": "换用扩展它的流程规范：kactl playbook list。",
        "en": "Use one that extends it: `kactl playbook list`.",
    },
    "missing": {"zh": "项目里没有 {path}", "en": "the engagement has no {path}"},
    "missing.why": {
        "zh": "没有它就不知道按什么流程判定。",
        "en": "Without it nobody knows what to judge by.",
    },
    "missing.mend": {"zh": "从 git 历史里恢复它。", "en": "Restore it from git's history."},
    "invalid": {"zh": "流程规范“{name}”有 {count} 处错误", "en": "the playbook {name} has {count} errors"},
    "invalid.why": {
        "zh": "有错误的流程规范不能判定任何评审点。",
        "en": "No gate can be judged by a faulty playbook.",
    },
    "invalid.mend": {"zh": "先改正这些错误。", "en": "Mend them first."},
    "no-entry": {"zh": "流程规范里没有“{entry}”", "en": "the playbook has no entry {entry}"},
    "no-entry.why": {
        "zh": "条目用点号连接各级 id，如 gates.release.tests-green。",
        "en": "An entry is its ids joined by dots, such as gates.release.tests-green.",
    },
    "no-entry.mend": {
        "zh": "到“{found}”为止是有的；其下有：{known}。",
        "en": "It is there up to `{found}`; below it: {known}.",
    },
    "no-schema": {"zh": "没有“{name}”的结构定义", "en": "there is no schema of {name}"},
    "no-schema.why": {
        "zh": "只有固定的几种文件和报告有结构定义。",
        "en": "Only known files and reports have one.",
    },
    "no-schema.mend": {"zh": "可用：{known}。", "en": "There are: {known}."},
    "team-head": {
        "zh": "项目团队。kactl role assign 会改这个文件，也可以直接编辑。\n"
        "people 写人员；roles 写各角色由谁担任，如 - {person: wang.fang, from: 2026-12-01}。",
        "en": "The team. `kactl role assign` edits this file, and so may you.\n"
        "`roles` says who holds which, such as - {person: wang.fang, from: 2026-12-01}.",
    },
    "side-ours": {"zh": "我方", "en": "ours"},
    "side-client": {"zh": "客户方", "en": "client"},
    "core": {"zh": "核心", "en": "core"},
    "backup": {"zh": "须有代理人", "en": "with a backup"},
    "environments-head": {
        "zh": "四个环境，各有三条规定：稳定性（stability）、数据使用（data）、变更频率（change）。",
        "en": "The environments, each with three rules: stability, data and change.",
    },
    "calendar-head": {
        "zh": "各方的节假日和调休上班日。provisional 的年份尚未正式公布，公布后运行 kactl calendar refresh。",
        "en": "The parties' holidays and make-up days. Provisional years: `kactl calendar refresh` later.",
    },
}
